using Plumbline.Engine.Extraction.Titles;

namespace Plumbline.Engine.Extraction.Instruments;

/// <summary>An instrument as it is kept; see <see cref="InstrumentFinding"/>.</summary>
/// <param name="Title">The title that names it.</param>
internal readonly record struct InstrumentRow(TitleMention Title) : IFindingRow<InstrumentFinding>
{
    public InstrumentFinding Make(Recognition found) => new()
    {
        Title = Title.Title,
        Kind = Title.Kind,
        Span = Title.Span,
        Article = Title.Article,
        Confidence = Title.Mark is TitleMark.Capitals or TitleMark.Cue ? 0.7 : 0.9,
        Rule = TitleRules.Name(Title.Mark),
        Note = Title.Note,
    };
}
