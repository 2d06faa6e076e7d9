using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Levels;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Output;

/// <summary>A ranking by the levels of an index system.</summary>
internal sealed record RankingView(string Rulebook, string Edition, string By, string Basis, IReadOnlyList<string> Levels, IReadOnlyList<RankingRow> Rows)
{
    public static RankingView Of(Rulebook book, LevelScale scale, RulebookBatch batch, IReadOnlyList<BatchRow> answered, bool whole)
    {
        List<LevelStanding> standings = [.. answered.Select(row => scale.Standing(row.Facts.Span, whole))];
        // The first column that is no input names the row.
        var name = Enumerable.Range(0, batch.Head.Count).FirstOrDefault(column => batch.InputOf(column) < 0, -1);
        return new RankingView(book.Id, book.Edition, scale.LevelQuestion,
            "The source makes no level of the whole out of the levels of targets: the rank is by the level of this target" + (whole ? ", and disqualified rows come last." : ". No column says anything about disqualification, so that it is not considered."),
            scale.Levels, [.. LevelRanking.Of(scale, standings).Select(placed => Row(placed, standings[placed.Index], answered[placed.Index]))]);

        RankingRow Row(RankedLevel placed, LevelStanding standing, BatchRow row) => new(placed.Index, row.Number, name >= 0 && name < row.Cells.Count && row.Cells[name].Length > 0 ? row.Cells[name] : $"line {row.Number}", placed.Rank, placed.Tied,
            standing.Level is null ? "undecided" : standing.Level == LevelScale.Disqualification ? "disqualified" : "ranked", standing.Level, standing.Whole, standing.Possible, standing.Missing, standing.Why, row.Problems);
    }
}

/// <summary>A row of a ranking.</summary>
/// <param name="Index">Which row of the table, from 0 without its head.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Name">What names it.</param>
/// <param name="Rank">Its place among those decided; null where it is undecided.</param>
/// <param name="Tied">Whether others share the place.</param>
/// <param name="State"><c>ranked</c>, <c>disqualified</c> or <c>undecided</c>.</param>
/// <param name="Level">The level; null where it is undecided.</param>
/// <param name="Overall">What the targets together come to.</param>
/// <param name="Possible">The levels that it may have, the best first.</param>
/// <param name="Missing">Names of the values that would change the level.</param>
/// <param name="Why">What besides decides or stands in the way.</param>
/// <param name="Problems">Cells that could not be used, each with its place.</param>
internal sealed record RankingRow([property: System.Text.Json.Serialization.JsonIgnore] int Index, int Line, string Name, int? Rank, bool Tied, string State, string? Level, string? Overall, IReadOnlyList<string> Possible, IReadOnlyList<string> Missing, string? Why, IReadOnlyList<string> Problems)
{
    /// <summary>The rank as it is printed: <c>2=</c> where others share it, nothing where it is undecided.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Place => Rank is null ? "" : Tied ? $"{Rank}=" : $"{Rank}";

    /// <summary>The level, or the best and the worst that are possible.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Range => Level ?? $"{Possible[0]} to {Possible[^1]}";
}
