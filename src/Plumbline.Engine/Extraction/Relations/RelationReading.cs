using System.Buffers;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>What the readers of relations share: the documents before and behind a word, and where a sentence speaks of one named earlier.</summary>
internal sealed class RelationReading(Recognition found, ReferenceList references)
{
    /// <summary>Most documents that are looked at on one side of a word.</summary>
    private const int Most = 40;

    private const int LongestGap = 100;

    /// <summary>How a sentence speaks of a standard that it does not name.</summary>
    private static readonly SearchValues<string> Said = SearchValues.Create(
        ["he standard", "his standard", "his document", "he document", "he Standard", "It ", "it ", "he draft", "he Draft"], StringComparison.Ordinal);

    /// <summary>Apart from the English ones: a search for words is fast in ASCII only.</summary>
    private static readonly string[] HanSaid = ["该标准", "本标准", "本文件", "该文件", "本部分", "该部分", "此标准"];

    private static readonly List<Reference> None = [];

    private readonly HashSet<int> _others = [];
    private Func<Reference, bool>? _isSubject;

    public Recognition Found => found;

    public ReferenceList References => references;

    public string Text => found.Text.Content;

    /// <summary>The sentence around an offset.</summary>
    public TextSpan Sentence(int at) => found.Sentences.Around(at, 0);

    /// <summary>The documents behind an offset: the first within a reach and before the end, the others as a list goes on. Not to be changed.</summary>
    public List<Reference> Behind(int from, int end, int reach, Func<Reference, bool> fits)
    {
        List<Reference>? list = null;
        var at = from;
        for (var i = references.IndexAt(from); i < references.Count && references[i].Span.Start < end && (list is null || list.Count < Most); i++)
        {
            var next = references[i];
            if (list is null ? next.Span.Start - at > reach : !IsListGap(at, next.Span.Start)) break;
            if (!fits(next))
            {
                if (list is not null) break;
                continue;
            }
            (list ??= []).Add(next);
            at = next.Span.End;
        }
        return list ?? None;
    }

    /// <summary>The last document before an offset that fits, not before a floor, with those before it that are of the same list. Not to be changed.</summary>
    public List<Reference> Before(int until, int floor, Func<Reference, bool> fits)
    {
        List<Reference>? list = null;
        for (var i = references.IndexAt(until) - 1; i >= 0 && references[i].Span.Start >= floor && (list is null || list.Count < Most); i--)
        {
            var next = references[i];
            if (next.Span.End > until) continue;
            if (list is not null && !IsListGap(next.Span.End, list[0].Span.Start)) break;
            if (fits(next)) (list ??= []).Insert(0, next);
            else if (list is not null) break;
        }
        return list ?? None;
    }

    /// <summary>The documents before an offset that bodies deal with.</summary>
    public List<Reference> SubjectsBefore(int until, int floor) => Before(until, floor, _isSubject ??= IsSubject);

    /// <summary>Where the words between two offsets speak of a document named earlier, the last such place; -1 where they do not.</summary>
    public int SaidIn(int from, int until)
    {
        var last = -1;
        var text = Text.AsSpan();
        for (var at = from; at < until;)
        {
            var hit = text[at..until].IndexOfAny(Said);
            if (hit < 0) break;
            at += hit;
            var isWord = text[at] is not ('I' or 'i') || at == 0 || !char.IsLetter(text[at - 1]);
            if (isWord) last = at;
            at++;
        }
        var words = text[Math.Min(from, until)..until];
        if (!words.ContainsAnyInRange('\u4E00', '\u9FFF')) return last;
        foreach (var said in HanSaid)
        {
            if (words.LastIndexOf(said) is >= 0 and var place) last = Math.Max(last, from + place);
        }
        return last;
    }

    /// <summary>Adds one relation; the subject is a document, or what is spoken of before an offset.</summary>
    public void Add(in CueHit hit, Reference? from, int before, string to, Reference? other, TextSpan span, string rule, double confidence = 0.9, string? part = null, string? degree = null, string? note = null)
    {
        if (other is not null) _others.Add(other.Span.Start);
        found.RelationMentions.Add(new RelationMention
        {
            Type = hit.Type, From = from, Before = before, To = to, Other = other, Span = span, Rule = rule, Part = part, Degree = degree ?? (hit.Type == RelationTypes.Adopts ? hit.Degree : null),
            Confidence = confidence, Note = note ?? hit.Note,
        });
    }

    /// <summary>True for a standard that no sentence before has named as what another adopts or is made from: bodies deal with the one that adopts.</summary>
    private bool IsSubject(Reference reference) => reference.IsStandard && !_others.Contains(reference.Span.Start);

    /// <summary>A span from one place to another, whichever comes first.</summary>
    public static TextSpan Join(TextSpan a, TextSpan b) => TextSpan.FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    /// <summary>True for a standard of a nation, trade, region or association.</summary>
    public static bool IsHome(Reference reference) => reference.IsStandard && reference.Id?.Level is not StandardLevel.International;

    /// <summary>True for a standard with a number that a nation may adopt.</summary>
    public static bool IsAbroad(Reference reference) => reference.Id?.Level is StandardLevel.International or StandardLevel.Regional or StandardLevel.Foreign;

    /// <summary>Between two documents of one list: commas, "and", a title in marks, a bracket that belongs to the first.</summary>
    private bool IsListGap(int from, int to)
    {
        if (to < from || to - from > LongestGap) return to < from;
        var gap = Text.AsSpan(from, to - from);
        var words = gap.Trim(" ,，、;；和与及/&*\n《》“”\"()（）");
        if (words.IsEmpty || words is "and" or "or" or "and the" or "as well as" or "以及") return true;
        if (gap.IndexOfAny('。', '；', ';') >= 0) return false;
        // 标准甲》（GB/T 1-2020）、《标准乙》（GB/T 2-2020
        return gap.Contains('《') && gap[0] is '》' or ')' or '）' or '、' or '和' or '，';
    }
}
