using Plumbline.Engine.Text;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Documents;

/// <summary>
/// An original and its translation beside each other. Articles go together by their numbers; the paragraphs of an article, or of a text without articles, by what is the same in every language:
/// standards, committees and days that were found in them, and figures. Paragraphs without such stand in their order between those that have.
/// </summary>
internal static class ParallelText
{
    /// <summary>Paragraphs of a text that are shown.</summary>
    public const int MostParagraphs = 4_000;

    /// <summary>Pairs of paragraphs that are looked at; beyond that they go together in their order.</summary>
    private const long MostPairs = 4_000_000;

    /// <summary>A paragraph.</summary>
    /// <param name="Line">Its first line, from 1.</param>
    /// <param name="Text">Its words.</param>
    internal sealed record Paragraph(int Line, string Text);

    /// <summary>What stands beside each other; one side is null where the other has nothing like it.</summary>
    internal sealed record Row(Paragraph? Original, Paragraph? Translation);

    public static List<Row> Of(DocumentRecord original, DocumentRecord translation)
    {
        var (first, second) = (Units(original), Units(translation));
        var rows = new List<Row>();
        var sections = Shared(first, second);
        var (a, b) = (0, 0);
        foreach (var (endA, endB) in sections.Append((first.Count, second.Count)))
        {
            Align(first[a..endA], second[b..endB], rows);
            (a, b) = (endA, endB);
        }
        return rows;
    }

    /// <summary>Where articles begin that both texts have under one number, in the order of both.</summary>
    private static List<(int Original, int Translation)> Shared(List<Unit> first, List<Unit> second)
    {
        var begins = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var n = 0; n < second.Count; n++)
        {
            if (second[n].Begins is { } number) begins.TryAdd(number, n);
        }
        var (shared, last) = (new List<(int, int)>(), 0);
        for (var n = 0; n < first.Count; n++)
        {
            if (first[n].Begins is not { } number || !begins.TryGetValue(number, out var there) || there < last) continue;
            shared.Add((n, there));
            last = there;
        }
        return shared;
    }

    private static void Align(List<Unit> first, List<Unit> second, List<Row> rows)
    {
        var (n, m) = (first.Count, second.Count);
        var pairs = (long)n * m > MostPairs ? [] : Anchors(first, second);
        var (a, b) = (0, 0);
        foreach (var (x, y) in pairs.Append((n, m)))
        {
            for (; a < x || b < y; a++, b++) rows.Add(new Row(a < x ? first[a].Paragraph : null, b < y ? second[b].Paragraph : null));
            (a, b) = (x, y);
            if (x < n) rows.Add(new Row(first[a++].Paragraph, second[b++].Paragraph));
        }
    }

    /// <summary>Pairs with something in common, in the order that has the most of it; what is rare counts more.</summary>
    private static List<(int, int)> Anchors(List<Unit> first, List<Unit> second)
    {
        var (n, m) = (first.Count, second.Count);
        var seen = first.Concat(second).SelectMany(u => u.Keys).GroupBy(k => k, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        double Common(int i, int j)
        {
            var common = 0.0;
            foreach (var key in first[i].Keys)
            {
                if (second[j].Keys.Contains(key)) common += 1.0 / seen[key];
            }
            return common;
        }
        var best = new double[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--) best[i, j] = Math.Max(Common(i, j) + best[i + 1, j + 1], Math.Max(best[i + 1, j], best[i, j + 1]));
        }
        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < n && j < m;)
        {
            if (Common(i, j) is > 0 and var common && best[i, j] <= common + best[i + 1, j + 1]) pairs.Add((i++, j++));
            else if (best[i, j] <= best[i + 1, j]) i++;
            else j++;
        }
        return pairs;
    }

    private static List<Unit> Units(DocumentRecord document)
    {
        var text = new SourceText(document.Text);
        var begins = document.Passages.Where(p => p.Number is not null && p.Kind is "law-article" or "article").GroupBy(p => text.LineOf(p.Span.Start)).ToDictionary(g => g.Key, g => g.First().Kind + g.First().Number);
        var units = new List<Unit>();
        var found = 0;
        string? pending = null;
        for (var line = 1; line <= text.Lines.Count && units.Count < MostParagraphs; line++)
        {
            if (begins.TryGetValue(line, out var number)) pending = number;
            var span = text.Lines[line];
            var words = document.Text.AsSpan(span.Start, span.Length).Trim();
            if (words.Length == 0) continue;
            var keys = Figures(words);
            for (; found < document.Findings.Count && document.Findings[found].Span.Start < span.End; found++)
            {
                if (document.Findings[found] is { Kind: "standard" or "committee" or "dated" } one) keys.Add(one.Kind + one.Normal);
            }
            units.Add(new Unit(new Paragraph(line, words.ToString()), keys, pending));
            pending = null;
        }
        return units;
    }

    /// <summary>Numbers of two digits or more, whatever parts their thousands.</summary>
    private static HashSet<string> Figures(ReadOnlySpan<char> words)
    {
        var figures = new HashSet<string>(StringComparer.Ordinal);
        var digits = new System.Text.StringBuilder();
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && char.IsAsciiDigit(words[i])) digits.Append(words[i]);
            else if (i + 3 < words.Length && words[i] is ',' or '，' && digits.Length > 0 && char.IsAsciiDigit(words[i + 1]) && char.IsAsciiDigit(words[i + 2]) && char.IsAsciiDigit(words[i + 3])) { }
            else
            {
                if (digits.Length > 1) figures.Add(digits.ToString());
                digits.Clear();
            }
        }
        return figures;
    }

    /// <summary>A paragraph with what ties it to another language, and the article that begins with it.</summary>
    private sealed record Unit(Paragraph Paragraph, HashSet<string> Keys, string? Begins);
}
