using System.Buffers;
using System.Text;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Resolution;

/// <summary>Short names that a text gives to things: "(hereinafter referred to as the Measures)", (以下简称《办法》), and where they stand for them.</summary>
internal sealed class ShortNames
{
    private const int Most = 64;
    private const int Longest = 60;
    private const int Reach = 200;

    private static readonly SearchValues<string> English = SearchValues.Create(["nafter ", "nafter: ", "nafter, ", "eafter ", "erred to as ", "breviated as ", "nown as the \"", "nown as the “"], StringComparison.Ordinal);

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"”’》」),，。;；\n");

    private static readonly SearchValues<char> Brackets = SearchValues.Create("(（,，");

    private static readonly SearchValues<char> HanEnds = SearchValues.Create("，。；、\n（(《“ ");

    private readonly List<(string Name, string Meaning, TextSpan Place, string? Article)> _names = [];

    /// <summary>Where names are given: no reference stands there.</summary>
    private readonly HashSet<int> _given = [];

    public static ShortNames In(Recognition found)
    {
        var names = new ShortNames();
        var text = found.Text.Content.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(English);
            if (hit < 0) break;
            at = names.Read(found, at + hit, han: false);
        }
        var next = 0;
        foreach (var sign in found.WideSigns.Of(WideSign.ShortName))
        {
            if (sign >= next && text[sign..].StartsWith("简称")) next = names.Read(found, sign, han: true);
        }
        return names;
    }

    /// <summary>Every place where a short name stands for its thing, in order.</summary>
    public void Each(Recognition found, Action<TextSpan, string, string?> add)
    {
        if (_names.Count == 0) return;
        var latin = new HashSet<string>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _, _, _) in _names) (Ascii.IsValid(name) ? latin : others).Add(name);
        // A search for many words at once is fast for ASCII only, so that each other name is looked for on its own; where each stands next is kept.
        var search = SearchValues.Create([.. latin], StringComparison.Ordinal);
        string[] names = [.. others];
        Span<int> next = stackalloc int[Most + 1];
        next.Fill(-1);
        var text = found.Text.Content.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var nearest = text.Length;
            for (var i = 0; i <= names.Length; i++)
            {
                if (next[i] < at)
                {
                    var hit = i < names.Length ? text[at..].IndexOf(names[i]) : latin.Count == 0 ? -1 : text[at..].IndexOfAny(search);
                    next[i] = hit < 0 ? text.Length : at + hit;
                }
                nearest = Math.Min(nearest, next[i]);
            }
            if (nearest == text.Length) break;
            at = At(found, text, nearest, add);
        }
    }

    private int At(Recognition found, ReadOnlySpan<char> text, int at, Action<TextSpan, string, string?> add)
    {
        if (_given.Contains(at)) return at + 1;
        var article = found.ArticleAt(at);
        var best = -1;
        for (var i = 0; i < _names.Count; i++)
        {
            var (name, _, place, where) = _names[i];
            // The last definition before counts; the longer of two names.
            if (where != article || place.End > at || !text[at..].StartsWith(name) || best >= 0 && name.Length < _names[best].Name.Length) continue;
            best = i;
        }
        if (best < 0) return at + 1;
        var end = at + _names[best].Name.Length;
        var isWord = (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end >= text.Length || !char.IsAsciiLetterOrDigit(text[end]));
        if (!isWord || IsPartOfTitle(text, at, end) || GoesOn(text, end) || HasCapitalBefore(text, at, _names[best].Name)) return at + 1;
        add(TextSpan.FromBounds(at, end), _names[best].Meaning, article);
        return end;
    }

    /// <summary>办法 inside 《地方标准管理办法》 is a word of that title.</summary>
    private static bool IsPartOfTitle(ReadOnlySpan<char> text, int at, int end)
    {
        if (text[at] < '\u3400') return false;
        var before = text[Math.Max(0, at - Longest)..at];
        var mark = before.LastIndexOfAny('《', '》');
        return mark >= 0 && before[mark] == '《' && (mark < before.Length - 1 || end < text.Length && text[end] != '》');
    }

    /// <summary>"Measures for the ..." is another title.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int end) =>
        text[end..].StartsWith(" for the ") || text[end..].StartsWith(" on the ") || text[end..].StartsWith(" of the ") || text[end..].StartsWith(" for ") || text[end..].StartsWith(" on ") || text[end..].StartsWith(" of ");

    /// <summary>"Interim Measures" is another title than the Measures; one word of the title before stands with a capital.</summary>
    private static bool HasCapitalBefore(ReadOnlySpan<char> text, int at, string name)
    {
        if (name[0] > '\u3000' || name.Contains(' ') || at < 2 || text[at - 1] != ' ') return false;
        var start = at - 1;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        return char.IsAsciiLetterUpper(text[start]) && text[start..(at - 1)] is not ("The" or "This" or "Draft") && name.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
    }

    /// <summary>The title beside the number that stands at a place, or null.</summary>
    private static TextSpan? TitleAt(Recognition found, TextSpan number)
    {
        var rows = found.StandardRows;
        for (var i = rows.FirstFrom(number.Start); i < rows.Count && rows.Row(i).Span.Start == number.Start; i++)
        {
            if (rows.Row(i).Span == number) return rows.Row(i).Title;
        }
        return null;
    }

    private int Read(Recognition found, int at, bool han)
    {
        var text = found.Text.Content.AsSpan();
        var behind = at + 1;
        if (_names.Count >= Most) return text.Length;
        if (!han)
        {
            // hereinafter referred to as "the Measures"; hereinafter "the Measures"
            var rest = text[at..Math.Min(text.Length, at + 60)];
            var length = rest.IndexOf("erred to as ") is >= 0 and < 20 and var to ? to + 12 : rest.IndexOf("called ") is >= 0 and < 16 and var called ? called + 7
                : rest.StartsWith("breviated as ") ? 13 : rest.StartsWith("nafter ") ? 7 : rest.StartsWith("nafter: ") || rest.StartsWith("nafter, ") ? 8 : rest.StartsWith("eafter ") ? 7 : rest.StartsWith("nown as ") ? 8 : 0;
            if (length == 0) return behind;
            behind = at + length;
        }
        else
        {
            behind = at + 2;
            if (behind < text.Length && text[behind] is '为' or '：' or ':') behind++;
        }
        var open = behind;
        if (text[open..].StartsWith("the ")) open += 4;
        while (open < text.Length && text[open] is '"' or '“' or '《' or '*' or '‘' or '「' or '\'' ) open++;
        if (text[open..].StartsWith("the ") || text[open..].StartsWith("The ")) open += 4;
        var name = text[open..Math.Min(text.Length, open + Longest)];
        var end = name.IndexOfAny(NameEnds);
        if (end < 0) return behind;
        name = name[..end].Trim(" *\"");
        if (name.Length < 2 || name.IndexOf('(') >= 0) return open;
        _given.Add(open);
        if (Meaning(found, text, at, han) is { } meaning && !name.SequenceEqual(meaning)) Give(name, meaning, TextSpan.FromBounds(at, open + end), found.ArticleAt(at));
        return open + end;
    }

    /// <summary>Adds a name, unless it stands for the same already: every notice of a long text may say so again.</summary>
    private void Give(ReadOnlySpan<char> name, string meaning, TextSpan place, string? article)
    {
        for (var i = _names.Count - 1; i >= 0; i--)
        {
            var known = _names[i];
            if (known.Article != article || !name.SequenceEqual(known.Name)) continue;
            if (known.Meaning == meaning) return;
            break;
        }
        _names.Add((name.ToString(), meaning, place, article));
    }

    /// <summary>Where the bracket opens that closes right before <paramref name="end"/>; -1 where none does.</summary>
    private static int OpenOfRemark(ReadOnlySpan<char> text, int floor, int end)
    {
        while (end > floor && char.IsWhiteSpace(text[end - 1])) end--;
        if (end == floor || text[end - 1] is not (')' or '）')) return -1;
        var open = text[floor..(end - 1)].LastIndexOfAny('(', '（');
        return open < 0 ? -1 : floor + open;
    }

    /// <summary>What stands before the bracket of a short name: a document of the text, a committee, a run of capitals, a Chinese title or name.</summary>
    private static string? Meaning(Recognition found, ReadOnlySpan<char> text, int at, bool han)
    {
        var references = ReferenceList.Of(found);
        var floor = Math.Max(0, at - Reach);
        var bracket = text[floor..at].LastIndexOfAny(Brackets);
        if (bracket < 0) return null;
        // (Subcommittee on Ropes, hereinafter SC 4): the bracket explains what stands before it.
        var open = text[floor..at].LastIndexOfAny('(', '（');
        if (open >= 0 && open < bracket && text[(floor + open)..at].IndexOfAny(')', '）') < 0) bracket = open;
        var end = floor + bracket;
        while (end > floor && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '"' or '”' or '》' or ')' or '）')) end--;
        var i = references.IndexAt(floor + bracket) - 1;
        if (i >= 0 && references[i].Span.End >= end - 1) return references[i].Name;
        // "the Measures for X (for Trial Implementation) (hereinafter ...)": a remark in brackets of its own stands between.
        if (OpenOfRemark(text, floor, floor + bracket) is > 0 and var remark && i >= 0 && references[i].Span.End <= remark && text[references[i].Span.End..remark].IsWhiteSpace()) return references[i].Name;
        // The title behind the number: GB/T 1-2020《…》（以下简称…）
        if (i >= 0 && references[i].Id is not null && TitleAt(found, references[i].Span) is { } title && title.End >= end - 1 && title.End <= floor + bracket) return references[i].Name;
        var committees = found.CommitteeRows;
        for (var c = committees.FirstFrom(floor); c < committees.Count && committees.Row(c).Span.Start <= end; c++)
        {
            ref readonly var committee = ref committees.Row(c);
            if (committee.Span.End >= end - 1 && committee.Span.End <= floor + bracket) return committee.Id.Normal;
        }
        if (han)
        {
            var start = text[..end].LastIndexOfAny(HanEnds);
            var words = text[(start + 1)..end];
            return words.Length is > 3 and < 60 ? words.ToString() : null;
        }
        var run = Phrases.Before(text, end);
        return run.Length > 5 ? text.Slice(run.Start, run.Length).ToString() : null;
    }
}
