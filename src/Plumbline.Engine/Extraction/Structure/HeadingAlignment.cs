using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Articles with a table of contents: each entry is looked for in the body by number and words, last entry first, so that a title
/// that returns in the takeaways before the articles is passed over.
/// </summary>
internal sealed class HeadingAlignment(HeadingReader reader, SourceText text)
{
    /// <summary>How many lines of one number are compared with an entry.</summary>
    private const int MostCompared = 60;

    private const double Alike = 0.5;

    /// <summary>Lines that may still be compared without a number, so that a table of a thousand foreign titles costs less than a reading of the text.</summary>
    private int _budget = 20_000 + reader.Lines.Count / 2;

    /// <summary>The headings found, in order of the text.</summary>
    /// <param name="entries">Entries of articles, in order.</param>
    /// <param name="candidates">Numbered lines of the body, in order.</param>
    /// <param name="from">First line of the body.</param>
    public List<Candidate> Find(List<ContentsEntry> entries, List<Candidate> candidates, int from)
    {
        var byNumber = new Dictionary<int, List<Candidate>>();
        foreach (var candidate in candidates)
        {
            if (!byNumber.TryGetValue(candidate.Number, out var list)) byNumber[candidate.Number] = list = [];
            list.Add(candidate);
        }
        var found = new Candidate?[entries.Count];
        var limit = int.MaxValue;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (!byNumber.TryGetValue(entries[i].Number, out var list)) continue;
            found[i] = Best(entries[i], list, limit);
            if (found[i] is { } heading) limit = heading.Line;
        }
        FillGaps(entries, found, byNumber, from);
        var headings = new List<Candidate>();
        foreach (var heading in found)
        {
            if (heading is not null) headings.Add(heading);
        }
        AddBehind(headings, byNumber);
        return headings;
    }

    private Candidate? Best(ContentsEntry entry, List<Candidate> list, int limit)
    {
        Candidate? best = null;
        var bestLikeness = Alike;
        for (int i = list.Count - 1, compared = 0; i >= 0 && compared < MostCompared; i--)
        {
            if (list[i].Line >= limit) continue;
            compared++;
            var candidate = Complete(entry, list[i], out var likeness);
            if (likeness <= bestLikeness && !(likeness >= bestLikeness && best is null)) continue;
            (best, bestLikeness) = (candidate, likeness);
        }
        return best;
    }

    /// <summary>A heading that is broken over lines takes the next line where that makes it more like the entry.</summary>
    private Candidate Complete(ContentsEntry entry, Candidate candidate, out double likeness)
    {
        likeness = TitleKey.Of(text[candidate.Title]).LikenessTo(entry.Key);
        var lines = reader.Lines;
        for (var end = candidate.Line + 1; end < lines.Count && end <= candidate.Line + 2; end++)
        {
            var next = lines[end];
            if (next.Length > 240 || reader.Mark(end).Number > 0 || reader.HasTagLine(end)) break;
            var title = TextSpan.FromBounds(candidate.Title.Start, next.Start + TagReader.Start(lines.Text(end)));
            var longer = TitleKey.Of(text[title]).LikenessTo(entry.Key);
            if (longer <= likeness) break;
            likeness = longer;
            candidate = candidate with { Title = title, LineEnd = end + 1, HasTags = candidate.HasTags || title.End < next.End || reader.HasTagLine(end + 1) };
        }
        return candidate;
    }

    /// <summary>Entries not found by their words: the line of the same number with most evidence, or the same words without a number.</summary>
    private void FillGaps(List<ContentsEntry> entries, Candidate?[] found, Dictionary<int, List<Candidate>> byNumber, int from)
    {
        var after = from - 1;
        for (var i = 0; i < entries.Count; i++)
        {
            if (found[i] is { } known)
            {
                after = known.Line;
                continue;
            }
            var before = reader.Lines.Count;
            for (var k = i + 1; k < entries.Count; k++)
            {
                if (found[k] is not { } next) continue;
                before = next.Line;
                break;
            }
            found[i] = Unnumbered(entries[i], after + 1, before) ?? (byNumber.TryGetValue(entries[i].Number, out var list) ? Heaviest(list, after, before) : null);
            if (found[i] is { } filled) after = filled.Line;
        }
    }

    /// <summary>Where no number matched, reworded titles are taken only with tags or a Markdown heading, or alone on their line.</summary>
    private static Candidate? Heaviest(List<Candidate> list, int after, int before)
    {
        Candidate? best = null;
        foreach (var candidate in list)
        {
            if (candidate.Line <= after || candidate.Line >= before || candidate.IsListItem) continue;
            if (best is null || HeadingSequence.Weight(candidate) > HeadingSequence.Weight(best)) best = candidate;
        }
        return best;
    }

    private Candidate? Unnumbered(ContentsEntry entry, int from, int to)
    {
        Candidate? best = null;
        var bestLikeness = 0.8;
        for (var i = from; i < to && _budget > 0; i++, _budget--)
        {
            var line = reader.Lines.Text(i);
            if (line.Length > 2 * entry.Title.Length + 80 || line.Length * 3 < entry.Title.Length) continue;
            var mark = reader.Mark(i);
            if (mark.Number > 0 && mark.Number != entry.Number) continue;
            if (reader.Read(i, mark with { Number = entry.Number }) is not { } candidate) continue;
            candidate = Complete(entry, candidate, out var likeness);
            if (likeness >= bestLikeness) (best, bestLikeness) = (candidate, likeness);
        }
        return best;
    }

    /// <summary>Articles that the table of contents leaves out: between two neighbours and behind the last, with tags or as Markdown headings.</summary>
    private static void AddBehind(List<Candidate> headings, Dictionary<int, List<Candidate>> byNumber)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            var next = headings[i].Number + 1;
            var limit = i + 1 < headings.Count ? headings[i + 1].Line : int.MaxValue;
            if (i + 1 < headings.Count && headings[i + 1].Number <= next) continue;
            if (!byNumber.TryGetValue(next, out var list) || Heaviest(list, headings[i].Line, limit) is not { } missing) continue;
            if (HeadingSequence.Weight(missing) >= 3) headings.Insert(i + 1, missing);
        }
    }
}
