using Plumbline.Engine.Extraction.Titles;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds standards named by title only.</summary>
internal static class StandardTitleRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        foreach (var mention in TitleCollector.Of(found))
        {
            if (mention.Sort != TitleSort.Standard) continue;
            found.StandardTitles.Add(new StandardTitleFinding
            {
                Title = mention.Title,
                Status = mention.Status,
                Span = mention.Span,
                Article = mention.Article,
                Confidence = mention.Mark is TitleMark.Capitals or TitleMark.Cue ? 0.6 : 0.8,
                Rule = TitleRules.Name(mention.Mark),
                Note = mention.Note,
            });
        }
    }
}
