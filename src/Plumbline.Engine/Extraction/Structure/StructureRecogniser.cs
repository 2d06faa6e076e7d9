using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Finds issue, sections, articles and the table of abbreviations of a newsletter. Only the first characters are looked at to see that
/// a text is none, so that other texts cost nothing.
/// </summary>
internal static class StructureRecogniser
{
    /// <summary>How far the cover and the beginning of the table of contents reach.</summary>
    private const int Head = 6000;

    private const int HeadLines = 200;

    /// <summary>Signs of a newsletter that must come together, see <see cref="Signs"/>.</summary>
    private const int Enough = 4;

    public static void Find(Recognition found, Knowledge knowledge)
    {
        if (!MayBeNewsletter(found.Text.Content)) return;
        var lines = new LineList(found.Text);
        var reading = Read(lines, found.Text, NumberStyle.Arabic);
        if (reading.Headings.Count < 2) reading = Unnumbered(lines, found.Text, reading) ?? Read(lines, found.Text, NumberStyle.Han);
        if (reading.Headings.Count < 2 || Signs(lines, reading) < Enough) return;
        found.Newsletter = NewsletterBuilder.Build(lines, found.Text, reading);
    }

    /// <summary>A paper's name, a table of contents or takeaways on a line of the first few thousand characters.</summary>
    private static bool MayBeNewsletter(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, Head)];
        while (!head.IsEmpty)
        {
            var length = head.IndexOf('\n');
            var line = (length < 0 ? head : head[..length]).Trim();
            if (line.Length is > 0 and <= 120 && (HeadingWords.IsContents(line) || HeadingWords.IsTakeaways(line) || CoverReader.IsPaper(line))) return true;
            if (length < 0) break;
            head = head[(length + 1)..];
        }
        return false;
    }

    private static Reading Read(LineList lines, SourceText text, NumberStyle style)
    {
        var contents = ContentsTable.Find(lines, style, HeadLines);
        var reader = new HeadingReader(lines, style, HeadingReader.UsesMarkdown(lines));
        var takeaways = Line(lines, contents?.First ?? 0, HeadLines, contents, HeadingWords.IsTakeaways);
        var from = contents?.End ?? 0;
        var candidates = reader.Numbered(from, lines.Count);
        var chain = HeadingSequence.Find(candidates);
        if (contents is not null)
        {
            var entries = new List<ContentsEntry>();
            foreach (var entry in contents.Entries) if (entry.Number > 0) entries.Add(entry);
            if (entries.Count >= 2)
            {
                var aligned = new HeadingAlignment(reader, text).Find(entries, candidates, from);
                if (aligned.Count * 2 >= entries.Count || aligned.Count >= chain.Count) chain = aligned;
            }
        }
        return new Reading(reader, contents, takeaways, chain);
    }

    /// <summary>The same text read by the titles of its table of contents, where these have no numbers; null where that finds no articles.</summary>
    private static Reading? Unnumbered(LineList lines, SourceText text, Reading reading) =>
        reading.Contents is { } contents && new UnnumberedArticles(lines, text, reading.Reader).Find(contents) is var (numbered, headings) ? reading with { Contents = numbered, Headings = headings } : null;

    private static int Line(LineList lines, int from, int count, ContentsTable? contents, Func<ReadOnlySpan<char>, bool> isHeading)
    {
        var found = -1;
        for (var i = from; i < lines.Count && i < from + count; i++)
        {
            // The table of contents may list it without a page: the heading is the one behind the table.
            if (isHeading(lines.Text(i)) && (contents is null || i < contents.First || i >= contents.End)) return i;
        }
        return found;
    }

    /// <summary>
    /// Name of a paper 2, its period or number 1, table of contents that agrees with the articles 2, takeaways 1, tags on two articles 2, articles as Markdown headings 1.
    /// A report or a standard has a table of contents and numbered chapters, a law has numbered articles: neither has enough.
    /// </summary>
    private static int Signs(LineList lines, Reading reading)
    {
        bool isPaper = false, isDated = false;
        var cover = Math.Min(Math.Min(reading.Contents?.First ?? HeadLines, reading.Headings[0].Line), 40);
        for (var i = 0; i < cover; i++)
        {
            var line = lines.Text(i);
            isPaper |= CoverReader.IsPaper(line);
            isDated |= CoverReader.IsIssueNumber(line) || line.Length <= 120 && MonthRange.TryRead(line, out _, out _, out _, out _);
        }
        var tagged = 0;
        var marked = 0;
        foreach (var heading in reading.Headings)
        {
            if (heading.HasTags) tagged++;
            if (heading.Level > 1) marked++;
        }
        var listed = 0;
        foreach (var entry in reading.Contents?.Entries ?? []) if (entry.Number > 0) listed++;
        return (isPaper ? 2 : 0) + (isDated && isPaper ? 1 : 0) + (listed >= 2 ? 2 : 0) + (reading.Takeaways >= 0 ? 1 : 0) + (tagged >= 2 ? 2 : 0) + (marked >= 2 ? 1 : 0);
    }
}
