using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Articles without numbers: the titles of the table of contents are looked for in the body, last first, so that a title that returns in the takeaways is passed
/// over. A title that the next one follows at once heads a section; the others head articles and are counted from 1.
/// </summary>
internal sealed class UnnumberedArticles(LineList lines, SourceText text, HeadingReader reader)
{
    private const int FewestArticles = 3;
    private const int LongestHeading = 320;
    private const double Alike = 0.8;

    /// <summary>Lines that may be compared word by word, beside those that agree as a whole.</summary>
    private int _budget = 20_000 + lines.Count;

    /// <summary>The table with numbers at its articles and the headings of these in the body; null where too few are found.</summary>
    public (ContentsTable Contents, List<Candidate> Headings)? Find(ContentsTable contents)
    {
        var entries = new List<ContentsEntry>();
        foreach (var entry in contents.Entries)
        {
            if (entry.Number > 0) return null;
            if (IsTitle(entry.Title)) entries.Add(entry);
        }
        if (entries.Count < FewestArticles) return null;
        var found = Locate(entries, contents.End);
        var numbers = new Dictionary<ContentsEntry, int>();
        var headings = new List<Candidate>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (found[i] is not { } heading || i + 1 < entries.Count && found[i + 1] is { } next && next.Line == heading.LineEnd) continue;
            headings.Add(heading with { Number = headings.Count + 1 });
            numbers[entries[i]] = headings.Count;
        }
        return headings.Count < FewestArticles ? null : (contents.WithNumbers(numbers), headings);
    }

    private static bool IsTitle(string title) => !HeadingWords.IsTakeaways(title) && !HeadingWords.IsBackMatter(title) && !HeadingWords.IsContents(title) && !HeadingWords.IsAnnex(title, out _);

    private Candidate?[] Locate(List<ContentsEntry> entries, int from)
    {
        var byKey = new Dictionary<ulong, List<(int First, int End)>>();
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Length > LongestHeading) continue;
            Add(byKey, i, i + 1);
            if (i + 1 < lines.Count && lines[i + 1].Gap == 0 && lines[i + 1].Length <= LongestHeading) Add(byKey, i, i + 2);
        }
        var found = new Candidate?[entries.Count];
        var limit = lines.Count;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var place = LastBefore(byKey, entries[i].Key.Whole, limit) ?? Reworded(entries[i], from, limit);
            if (place is not var (first, end)) continue;
            found[i] = Make(first, end);
            limit = first;
        }
        return found;
    }

    private void Add(Dictionary<ulong, List<(int First, int End)>> byKey, int first, int end)
    {
        var key = TitleKey.Of(Words(first, end)).Whole;
        if (!byKey.TryGetValue(key, out var places)) byKey[key] = places = [];
        places.Add((first, end));
    }

    private static (int First, int End)? LastBefore(Dictionary<ulong, List<(int First, int End)>> byKey, ulong key, int limit)
    {
        if (!byKey.TryGetValue(key, out var places)) return null;
        for (var i = places.Count - 1; i >= 0; i--) if (places[i].End <= limit) return places[i];
        return null;
    }

    /// <summary>The last line before a limit that says nearly the same.</summary>
    private (int First, int End)? Reworded(ContentsEntry entry, int from, int limit)
    {
        for (var i = limit - 1; i >= from && _budget > 0; i--, _budget--)
        {
            if (lines[i].Length > (2 * entry.Title.Length) + 80 || lines[i].Length * 2 < entry.Title.Length) continue;
            if (TitleKey.Of(Words(i, i + 1)).LikenessTo(entry.Key) >= Alike) return (i, i + 1);
        }
        return null;
    }

    private Candidate Make(int first, int end)
    {
        var words = Words(first, end);
        var title = words[..TagReader.Start(words)].TrimEnd("* \t\r\n\f");
        return new Candidate(first, end, 0, 0, new TextSpan(lines[first].Start, title.Length), title.Length < words.Length || reader.HasTagLine(end), IsListItem: false);
    }

    private ReadOnlySpan<char> Words(int first, int end) => text[TextSpan.FromBounds(lines[first].Start, lines[end - 1].End)];
}
