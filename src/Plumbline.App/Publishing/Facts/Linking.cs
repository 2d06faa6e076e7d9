using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine.Text;

namespace Plumbline.App.Publishing.Facts;

/// <summary>An issue with its stretches cut where a thing is named, each with what it leads to. A stretch that leads somewhere by the editor's will stays as it is.</summary>
internal sealed class Linking(IssueText text, List<(TextSpan Span, Target Target)> places)
{
    public Issue Of(Issue issue) => issue with
    {
        Introduction = Blocks(issue.Introduction),
        Articles = [.. issue.Articles.Select(Of)],
        Annexes = [.. issue.Annexes.Select(Of)],
    };

    private Article Of(Article article) => article with { Takeaway = Blocks(article.Takeaway), Body = Blocks(article.Body), Background = Blocks(article.Background) };

    private List<Block> Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(Of)];

    private Block Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph with { Runs = Runs(paragraph.Runs) },
        QuoteBlock quote => quote with { Blocks = Blocks(quote.Blocks) },
        ListBlock list => list with { Items = [.. list.Items.Select(i => (IReadOnlyList<Block>)Blocks(i))] },
        TableBlock table => table with { Rows = [.. table.Rows.Select(r => (IReadOnlyList<TableCell>)[.. r.Select(c => c with { Runs = Runs(c.Runs) })])] },
        _ => block,
    };

    private List<Run> Runs(IReadOnlyList<Run> runs)
    {
        var cut = new List<Run>();
        foreach (var run in runs)
        {
            if (run.Target is not null || run.Code || text.Place(run) is not { } place)
            {
                cut.Add(run);
                continue;
            }
            var at = place.Start;
            for (var i = First(place.Start); i < places.Count && places[i].Span.End <= place.End; i++)
            {
                var (span, target) = places[i];
                if (span.Start > at) cut.Add(run with { Text = text.Content[at..span.Start] });
                cut.Add(run with { Text = text.Content[span.Start..span.End], Target = target });
                at = span.End;
            }
            if (at < place.End) cut.Add(run with { Text = text.Content[at..place.End] });
        }
        return cut;
    }

    /// <summary>The first place that begins at an offset or later.</summary>
    private int First(int offset)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
