using Plumbline.App.Output;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Levels;
using Plumbline.Register.Imports;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline check RULEBOOK --csv FILE --rank</c>: the rows of a table in the order of their levels.</summary>
internal static class CheckRanking
{
    public static int Run(Rulebook book, IEnumerable<ImportRow> rows, string file, string? to, string format)
    {
        if (LevelScale.Of(book) is not { } scale)
        {
            Console.Error.WriteLine($"plumbline: {book.Id} has no levels to rank by");
            return ExitCode.Usage;
        }
        RulebookBatch? batch = null;
        var answered = new List<BatchRow>();
        try
        {
            foreach (var row in rows)
            {
                if (batch is null) batch = new RulebookBatch(book, null, row);
                else answered.Add(batch.Answer(row));
            }
            if (batch is null) throw new FormatException("it has no row; the first one names inputs");
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"plumbline: {file}, {wrong.Message}");
            return ExitCode.SomeInputFailed;
        }
        var whole = Enumerable.Range(0, batch.Head.Count).Any(column => batch.InputOf(column) is >= 0 and var input && scale.DecidesTheWhole(input));
        var view = RankingView.Of(book, scale, batch, answered, whole);
        if (to is null) Write(null);
        else OutFile.Write(to, (Stream stream) => Write(stream));
        var failed = answered.Where(a => a.Problems.Count > 0).ToList();
        foreach (var one in failed.Take(20)) Console.Error.WriteLine($"plumbline: {file}, {string.Join("; ", one.Problems)}");
        if (failed.Count > 20) Console.Error.WriteLine($"plumbline: {file}: {failed.Count - 20:N0} more rows with problems");
        return failed.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;

        void Write(Stream? stream)
        {
            using var output = new ResultWriter(stream);
            if (format == "json") ShowJson.Write(output, view);
            else if (format == "csv" || to?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true) RankingText.WriteCsv(output, view, batch, answered);
            else RankingText.Write(output, view);
        }
    }
}
