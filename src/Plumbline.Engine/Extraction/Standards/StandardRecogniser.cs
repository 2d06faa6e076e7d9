using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds mentions of standards.</summary>
internal static class StandardRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        foreach (var mention in IdentifierScanner.Find(found.Text.Content))
        {
            found.Standards.Add(new StandardFinding
            {
                Id = mention.Id,
                Span = TextSpan.FromBounds(mention.Start, mention.End),
                Article = found.ArticleAt(mention.Start),
                Rule = mention.Listed ? "identifier-list" : "identifier",
            });
        }
    }
}
