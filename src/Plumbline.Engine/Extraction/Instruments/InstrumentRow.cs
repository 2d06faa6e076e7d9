using Plumbline.Engine.Extraction.Titles;

namespace Plumbline.Engine.Extraction.Instruments;

/// <summary>An instrument as it is kept; see <see cref="InstrumentFinding"/>.</summary>
/// <param name="Index">The title that names it among those of the text.</param>
/// <param name="Restored">Its title where the words of the original text were given back; null for the title as it was read.</param>
internal record struct InstrumentRow(int Index, string? Restored) : IFindingRow<InstrumentFinding>
{
    public readonly ref readonly TitleMention Mention(Recognition found) => ref found.Titles![Index];

    public readonly InstrumentFinding Make(Recognition found)
    {
        ref readonly var mention = ref Mention(found);
        return new()
        {
            Title = Restored ?? mention.Title,
            Kind = mention.Kind,
            Span = mention.Span,
            Article = mention.Article,
            Confidence = mention.Mark is TitleMark.Capitals or TitleMark.Cue ? 0.7 : 0.9,
            Rule = TitleRules.Name(mention.Mark),
            Note = mention.Note,
        };
    }
}
