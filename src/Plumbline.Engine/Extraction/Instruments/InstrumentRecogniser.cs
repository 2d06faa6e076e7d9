using Plumbline.Engine.Extraction.Titles;

namespace Plumbline.Engine.Extraction.Instruments;

/// <summary>Finds laws, rules, plans and the like by their titles.</summary>
internal static class InstrumentRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        foreach (var mention in TitleCollector.Of(found))
        {
            if (mention.Sort != TitleSort.Instrument) continue;
            found.Instruments.Add(new InstrumentFinding
            {
                Title = mention.Title,
                Kind = mention.Kind,
                Span = mention.Span,
                Article = mention.Article,
                Confidence = mention.Mark is TitleMark.Capitals or TitleMark.Cue ? 0.7 : 0.9,
                Rule = TitleRules.Name(mention.Mark),
                Note = mention.Note,
            });
        }
    }
}
