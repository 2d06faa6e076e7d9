using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds mentions of standards.</summary>
internal static class StandardRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        var mentions = IdentifierScanner.Find(text);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var next = i + 1 < mentions.Count ? mentions[i + 1].Start : text.Length;
            found.Standards.Add(new StandardFinding
            {
                Id = mention.Id,
                Span = TextSpan.FromBounds(mention.Start, mention.End),
                Title = TitleOf(text, mention, next),
                Article = found.ArticleAt(mention.Start),
                Rule = mention.Listed ? "identifier-list" : "identifier",
                Confidence = mention.Listed ? 0.9 : 1,
                Note = NoteOf(mention.Id, text[mention.Start..mention.End]),
            });
        }
        if (found.Standards.Count < 2) return;
        Misprints.Resolve(found);
        DualNumbers.Resolve(found);
    }

    /// <summary>The title beside a mention; words that run into the next identifier join the two and are none, unless marks enclose them.</summary>
    private static TextSpan? TitleOf(ReadOnlySpan<char> text, in IdMention mention, int next)
    {
        var title = TitleBeside.Find(text, mention.Start, mention.End);
        return title is { } span && span.Start < next && span.End > next && span.Start > mention.Start && text[span.Start - 1] is not ('"' or '“' or '《' or '「' or '*' or '[')
            ? null
            : title;
    }

    /// <summary>What the grammar read otherwise than it is printed, where that is more than another sign for a dash or slash.</summary>
    private static string? NoteOf(StandardId id, ReadOnlySpan<char> printed) =>
        id.Family == IdFamily.IsoIec && id.Publisher.StartsWith("ISO/IEC", StringComparison.Ordinal) && printed.StartsWith("ISO/") && printed.IndexOf("IEC") < 0 && char.IsAsciiLetterUpper(printed[4])
            ? $"printed {printed}, read as ISO/IEC"
            : null;
}
