using System.Buffers;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// All titles of a text, read once: mentions in order, those of one document under one title. A short form ("Technology Roadmap 2.0", "the Measures") belongs to
/// the fuller title before it in the same article; a title of which any mention is called a standard is one everywhere in its article.
/// </summary>
internal static class TitleCollector
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;，；、\n");

    public static ChunkedList<TitleMention> Of(Recognition found)
    {
        if (found.Titles is { } known) return known;
        var text = found.Text.Content.AsSpan();
        var mentions = new ChunkedList<TitleMention>();
        MarkedTitles.Find(text, mentions);
        HanTitles.Find(found, mentions);
        HanTitles.FindHeading(text, mentions);
        TableTitles.Find(found, mentions);
        CapitalTitles.Find(text, mentions);
        CuedTitles.Find(text, mentions);
        FieldTitles.Find(text, mentions);
        mentions = SpanOrder.Sorted(mentions, row => row.Span);
        DropOverlaps(found, mentions);
        for (var i = 0; i < mentions.Count; i++)
        {
            ref var mention = ref mentions[i];
            mention.IsInHeading = IsInHeading(found, mention.Span);
            if (mention.Sort == TitleSort.Standard) mention.OwnStatus ??= TitleContext.Status(found, mention.Span);
        }
        TitleGrouping.Group(found, mentions);
        return found.Titles = mentions;
    }

    /// <summary>Marked titles first, then the longer of two; nothing that an identifier stands in or beside.</summary>
    private static void DropOverlaps(Recognition found, ChunkedList<TitleMention> mentions)
    {
        // What is kept moves to the front of the list, which is never behind what is read.
        var kept = 0;
        var titled = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            while (titled < found.Standards.Count && (found.StandardRows.Row(titled).Title is not { } name || name.End <= mention.Span.Start)) titled++;
            if (titled < found.Standards.Count && found.StandardRows.Row(titled).Title is { } title && title.Overlaps(mention.Span) || IsIdentified(found, mention)) continue;
            if (kept == 0 || !mentions[kept - 1].Span.Overlaps(mention.Span))
            {
                mentions[kept++] = mention;
                continue;
            }
            var before = mentions[kept - 1];
            // A run of capitals may hold a quoted name; it is the title then.
            if (before.Mark == TitleMark.Capitals && before.Span.Contains(mention.Span) && before.Span.Length > mention.Span.Length + 10) continue;
            if (Rank(mention) > Rank(before) || Rank(mention) == Rank(before) && mention.Span.Length > before.Span.Length) mentions[kept - 1] = mention;
        }
        mentions.Cut(kept);
    }

    private static int Rank(in TitleMention mention) => mention.Mark switch { TitleMark.Capitals => 0, TitleMark.Cue => 1, _ => 2 };

    /// <summary>True where the title is that of a standard with a number: an identifier stands inside, right before or right behind it.</summary>
    private static bool IsIdentified(Recognition found, in TitleMention mention)
    {
        var standards = found.StandardRows;
        int low = 0, high = standards.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (standards.Row(middle).Span.End < mention.Span.Start - 3) low = middle + 1;
            else high = middle;
        }
        for (; low < standards.Count && standards.Row(low).Span.Start <= mention.Span.End + 4; low++)
        {
            if (mention.Mark != TitleMark.Cell && !IsApart(found, standards.Row(low), mention)) return true;
        }
        return false;
    }

    /// <summary>A comma or a semicolon between two things keeps them apart.</summary>
    private static bool IsApart(Recognition found, in StandardMention standard, in TitleMention mention)
    {
        if (standard.Span.Overlaps(mention.Span)) return mention.Mark is TitleMark.Capitals or TitleMark.Han && mention.Span.Contains(standard.Span) && mention.Sort == TitleSort.Instrument;
        var between = standard.Span.End <= mention.Span.Start
            ? found.Text[TextSpan.FromBounds(standard.Span.End, mention.Span.Start)] : found.Text[TextSpan.FromBounds(mention.Span.End, standard.Span.Start)];
        // GB/T 1-2020支撑《网络安全法》: a word between the two, and it is no title of a standard.
        if (mention is { Mark: TitleMark.Han, Sort: TitleSort.Instrument } && between.ContainsAnyInRange('\u4E00', '\u9FFF')) return true;
        return between.IndexOfAny(Separators) >= 0 || mention.Mark == TitleMark.Capitals && mention.Sort == TitleSort.Instrument && between is " ";
    }

    private static bool IsInHeading(Recognition found, TextSpan title)
    {
        if (found.Newsletter is not { Articles: var articles } || found.ArticleAt(title.Start) is null) return false;
        foreach (var article in articles) if (article.Heading.Contains(title)) return true;
        return false;
    }
}
