using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds mentions of standards.</summary>
internal static class StandardRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        foreach (var mention in IdentifierScanner.Find(text))
        {
            found.Standards.Add(new StandardFinding
            {
                Id = mention.Id,
                Span = TextSpan.FromBounds(mention.Start, mention.End),
                Title = TitleBeside.Find(text, mention.Start, mention.End),
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

    /// <summary>What the grammar read otherwise than it is printed, where that is more than another sign for a dash or slash.</summary>
    private static string? NoteOf(StandardId id, ReadOnlySpan<char> printed) =>
        id.Family == IdFamily.IsoIec && id.Publisher.StartsWith("ISO/IEC", StringComparison.Ordinal) && printed.StartsWith("ISO/") && printed.IndexOf("IEC") < 0 && char.IsAsciiLetterUpper(printed[4])
            ? $"printed {printed}, read as ISO/IEC"
            : null;
}
