using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Markup;

/// <summary>All stretches of text of a block, those inside included.</summary>
internal static class BlockWalk
{
    public static IEnumerable<Run> Runs(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Runs,
        SubHeading heading => heading.Runs,
        QuoteBlock quote => quote.Blocks.SelectMany(Runs),
        ListBlock list => list.Items.SelectMany(i => i).SelectMany(Runs),
        TableBlock table => table.Rows.Prepend(table.Head).SelectMany(r => r).SelectMany(c => c.Runs),
        _ => [],
    };
}
