using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Markup;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Checks;

/// <summary>What no page can set well: tables wider than it, words longer than a line, signs that turn the direction of the text.</summary>
internal static class LayoutChecks
{
    /// <summary>Letters that fit beside each other in a table of the printed page.</summary>
    private const int LettersOfPage = 104;

    private const int LettersBetweenColumns = 2;
    private const int MostColumns = 12;
    private const int LongestWord = 60;

    public static void Run(Article article, Problems problems)
    {
        foreach (var block in article.Body.Concat(article.Background).Concat(article.Takeaway))
        {
            Width(article, block, problems);
            foreach (var run in BlockWalk.Runs(block))
            {
                Length(article, block.Line, run, problems);
                Direction(article, block.Line, run, problems);
            }
        }
    }

    private static void Width(Article article, Block block, Problems problems)
    {
        if (block is not TableBlock table) return;
        var rows = table.Rows.Prepend(table.Head).ToList();
        var columns = rows.Max(r => r.Count);
        var letters = 0;
        for (var i = 0; i < columns; i++) letters += LettersBetweenColumns + rows.Where(r => i < r.Count).Max(r => r[i].Runs.SelectMany(c => c.Text.Split(' ', '\n')).Select(Wide).DefaultIfEmpty().Max());
        if (columns > MostColumns) problems.Add(IssueCheck.Width, article.File, block.Line, $"the table has {columns} columns", $"split it; {MostColumns} can be read on a page");
        else if (letters > LettersOfPage) problems.Add(IssueCheck.Width, article.File, block.Line, $"the table is wider than the page: its longest words take {letters} letters, the page holds {LettersOfPage}", "shorten words, split the table, or turn rows into columns");
    }

    private static void Length(Article article, int line, Run run, Problems problems)
    {
        if (run.Target is { Kind: TargetKind.Address } && run.Target.Value == run.Text) return;
        foreach (var word in run.Text.Split(' ', '\n', '-', '/', '—', '–'))
        {
            if (word.Length <= LongestWord || word.Any(c => c is >= '\u2E80')) continue;
            problems.Add(IssueCheck.Length, article.File, line, $"'{word[..24]}…' has {word.Length} letters and no place to break", "look whether blanks are missing; forms break it where the line ends");
        }
    }

    private static void Direction(Article article, int line, Run run, Problems problems)
    {
        var open = 0;
        foreach (var c in run.Text)
        {
            if (Direct.Opens(c)) open++;
            else if (Direct.Closes(c)) open--;
        }
        if (open != 0) problems.Add(IssueCheck.Direction, article.File, line, "a hidden sign turns the direction of the text and is not closed", "take the hidden signs out (U+202A to U+202E, U+2066 to U+2069); forms set the direction by the script");
    }

    private static int Wide(string word) => word.Any(c => c >= '\u2E80') ? Math.Min(8, 2 * word.Length) : word.Length;
}
