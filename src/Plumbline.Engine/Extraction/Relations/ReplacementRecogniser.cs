using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>
/// Finds which document replaces which: in tables by their columns, in sentences by a word of replacing between or behind the documents. What stands nearest
/// behind the word is old, up to the end of the list; new is the other edition of the same standard, else the first document of the sentence or of the one before.
/// </summary>
internal static class ReplacementRecogniser
{
    /// <summary>Longest way between a word of replacing and the document that it speaks of.</summary>
    private const int Reach = 140;

    /// <summary>Words of a bracket that says what the document before it adopts, not what is replaced besides.</summary>
    private static readonly SearchValues<string> Adoption = SearchValues.Create(["dentical", "quivalent", "dopt", "IDT", "idt", "MOD", "NEQ"], StringComparison.Ordinal);

    /// <summary>Longest way back to the document that replaces, where the sentence does not name it.</summary>
    private const int WayBack = 700;

    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        if (text.IndexOfAny(ReplacementCues.Anchors) < 0 && found.WideSigns.Of(WideSign.Replacing).IsEmpty && text.IndexOfAny('\t', '|') < 0) return;
        var writer = new ReplacementWriter(found);
        if (writer.References.Count < 2) return;
        ReplacementTables.Find(found, writer.References, (newer, older, rule) => writer.Add(newer, older, rule));
        FindEnglish(writer);
        FindChinese(writer);
        SpanOrder.Sort(found.Replacements, row => row.Span);
    }

    private static void FindEnglish(ReplacementWriter writer)
    {
        var text = writer.Found.Text.Content.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(ReplacementCues.Anchors);
            if (hit < 0) break;
            at = Read(writer, at + hit);
        }
    }

    private static void FindChinese(ReplacementWriter writer)
    {
        var text = writer.Found.Text.Content.AsSpan();
        var at = 0;
        foreach (var sign in writer.Found.WideSigns.Of(WideSign.Replacing))
        {
            if (sign >= at) at = Math.Max(sign + 1, Read(writer, ReplacementCues.HanStart(text, sign)));
        }
    }

    /// <summary>Reads the cue at an offset; gives where to go on.</summary>
    private static int Read(ReplacementWriter writer, int at)
    {
        var text = writer.Found.Text.Content.AsSpan();
        var cue = ReplacementCues.At(text, at, out var end);
        if (cue == ReplacementCue.None || !writer.References.IsNear(at, WayBack)) return at + 1;
        var sentence = writer.Found.Sentences.Around(at, 0);
        switch (cue)
        {
            case ReplacementCue.Replaces: Replaces(text, writer, sentence, at, end); break;
            case ReplacementCue.ReplacedBy: ReplacedBy(text, writer, sentence, at, end); break;
            case ReplacementCue.Ends: Ends(text, writer, sentence, at); break;
            case ReplacementCue.Compares: Revisions.Compares(writer.References, sentence, at, end, text[at] > '\u3000', writer.Compared); break;
            case ReplacementCue.Revises or ReplacementCue.RevisionBefore or ReplacementCue.RevisedAs: Revisions.Read(cue, writer.References, sentence, at, end, writer.Revised); break;
            case ReplacementCue.Amended: Amended(writer, at); break;
        }
        return Math.Max(end, at + 1);
    }

    /// <summary>部分代替, partially replaces, replaces parts of.</summary>
    private static bool IsPart(ReadOnlySpan<char> text, int cue, int end)
    {
        var before = text[..cue].TrimEnd();
        var behind = text[end..Math.Min(text.Length, end + 16)].TrimStart();
        return before.EndsWith("部分") || before.EndsWith("partially") || before.EndsWith("partly") || before.EndsWith("in part") || behind.StartsWith("part of ") || behind.StartsWith("parts of ") || behind.StartsWith("in part ");
    }

    private static void Replaces(ReadOnlySpan<char> text, ReplacementWriter writer, TextSpan sentence, int cue, int behind)
    {
        var olds = ListBehind(text, writer, behind, sentence.End);
        if (olds.Count == 0 || NewBefore(writer.References, sentence, cue, olds[0]) is not { } newer) return;
        var isPart = IsPart(text, cue, behind);
        foreach (var old in olds) writer.Add(newer, old, "replaces", isPart);
    }

    private static void ReplacedBy(ReadOnlySpan<char> text, ReplacementWriter writer, TextSpan sentence, int cue, int behind)
    {
        var references = writer.References;
        if (text[cue] > '\u3000')
        {
            ReplacedByHan(text, writer, sentence, cue);
            return;
        }
        var news = ListBehind(text, writer, behind, sentence.End);
        var old = Last(references, sentence.Start, cue);
        if (old is null || news.Count == 0) return;
        foreach (var other in references.In(TextSpan.FromBounds(sentence.Start, cue)))
        {
            // "A and B are replaced by C", while a title of the publisher's paper may stand before both.
            if (other.Id is null == old.Id is null) foreach (var newer in news) writer.Add(newer, other, "replaced-by");
        }
    }

    /// <summary>旧被新代替: the new one stands between the two signs.</summary>
    private static void ReplacedByHan(ReadOnlySpan<char> text, ReplacementWriter writer, TextSpan sentence, int cue)
    {
        var references = writer.References;
        var sign = sentence.Start + text[sentence.Start..cue].LastIndexOf('被');
        var newer = Last(references, sign, cue);
        var old = Last(references, sentence.Start, sign);
        if (newer is not null && old is not null) writer.Add(newer, old, "replaced-by");
    }

    /// <summary>"GB 6675-2003 will be withdrawn", 《...》同时废止: new is the later edition, or for a rule the heading of the text or the subject before.</summary>
    private static void Ends(ReadOnlySpan<char> text, ReplacementWriter writer, TextSpan sentence, int cue)
    {
        var references = writer.References;
        for (var i = references.IndexAt(cue) - 1; i >= 0 && references[i].Span.Start >= sentence.Start && cue - references[i].Span.End < Reach; i--)
        {
            var old = references[i];
            Reference? newer = null;
            for (var k = Math.Max(0, i - 60); k < Math.Min(references.Count, i + 40) && newer is null; k++)
            {
                if (references[k].Article == old.Article && references[k].IsLaterThan(old)) newer = references[k];
            }
            if (newer is null && old.Id is null && references[0].Id is null && references[0].Article == old.Article && text[sentence.Start..sentence.End].Contains("本", StringComparison.Ordinal)) newer = references[0];
            newer ??= old.Id is null && text[sentence.Start..cue].Contains("同时", StringComparison.Ordinal) && references[0].Id is null ? references[0] : null;
            if (newer is not null) writer.Add(newer, old, "withdrawn");
        }
    }

    /// <summary>"The standard was later amended. The amended version was released ...": two editions of one standard before it.</summary>
    private static void Amended(ReplacementWriter writer, int cue)
    {
        var references = writer.References;
        var last = references.IndexAt(cue) - 1;
        if (last < 0 || references[last].Id?.Year is null || cue - references[last].Span.End > WayBack) return;
        for (var i = Math.Min(references.Count - 1, last + 20); i >= Math.Max(0, last - 40); i--)
        {
            if (references[i].Article != references[last].Article || !references[i].IsLaterThan(references[last])) continue;
            writer.Add(references[i], references[last], "amended-version");
            return;
        }
    }

    /// <summary>The documents behind a word: the first close by, the others as a list goes on.</summary>
    private static List<Reference> ListBehind(ReadOnlySpan<char> text, ReplacementWriter writer, int from, int end)
    {
        var references = writer.References;
        var list = writer.Listed();
        var at = from;
        for (var i = references.IndexAt(from); i < references.Count && references[i].Span.Start < end; i++)
        {
            var gap = text[at..Math.Max(at, references[i].Span.Start)];
            if (list.Count == 0 ? gap.Length > Reach : !IsListGap(gap)) break;
            // The title that follows the number is the same document.
            if (list.Count > 0 && references[i].Id is null && list[^1].Id is not null) continue;
            list.Add(references[i]);
            at = references[i].Span.End;
        }
        return list;
    }

    /// <summary>Between two documents of a list: commas, "and", brackets, a title.</summary>
    private static bool IsListGap(ReadOnlySpan<char> gap)
    {
        if (gap.Length > 100 || gap.ContainsAny(Adoption) || gap.Contains("采用", StringComparison.Ordinal)) return false;
        if (gap.IndexOfAny('《', '(', '（') >= 0 || gap.Contains('"')) return gap.IndexOfAny('。', ';', '；') < 0;
        var words = gap.Trim(" ,、，和与及/&*\n");
        return words.IsEmpty || words is "and" or "or" or "and the" or "the" or "as well as" or "as well as the" or "以及" or "*, the" || words.IndexOfAnyInRange('a', 'z') < 0 && words.Length < 4;
    }

    private static Reference? NewBefore(ReferenceList references, TextSpan sentence, int cue, Reference old)
    {
        var last = references.IndexAt(cue) - 1;
        for (var i = last; i >= 0 && cue - references[i].Span.Start < WayBack; i--)
        {
            if (references[i].Article == old.Article && references[i].IsEditionOf(old)) return references[i];
        }
        // The subject of the sentence, of the same sort where there is one.
        Reference? first = null;
        for (var i = references.IndexAt(sentence.Start); i <= last; i++)
        {
            if (first is null || first.Id is null != old.Id is null && references[i].Id is null == old.Id is null) first = references[i];
        }
        if (first is not null && (first.Id is null == old.Id is null || last < 0)) return Earlier(references, sentence, old) is { } subject && first.Span.Start - sentence.Start > 60 ? subject : first;
        return Earlier(references, sentence, old) ?? first;
    }

    /// <summary>The first document of the sentences just before, of the same sort.</summary>
    private static Reference? Earlier(ReferenceList references, TextSpan sentence, Reference old)
    {
        var i = references.IndexAt(sentence.Start) - 1;
        for (; i >= 0 && sentence.Start - references[i].Span.End < WayBack / 2; i--)
        {
            if (references[i].Article == old.Article && references[i].Id is null == old.Id is null) return references[i];
        }
        return null;
    }

    private static Reference? Last(ReferenceList references, int from, int to)
    {
        var i = references.IndexAt(to) - 1;
        return i >= 0 && references[i].Span.Start >= from ? references[i] : null;
    }
}
