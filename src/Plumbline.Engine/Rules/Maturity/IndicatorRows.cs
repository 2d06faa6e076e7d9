namespace Plumbline.Engine.Rules.Maturity;

/// <summary>Ratings of indicators from a table: columns <c>indicator</c>, <c>part</c> (a capability or value by id or name), <c>score</c>, and where they are known <c>of</c> and <c>weight</c>.</summary>
internal static class IndicatorRows
{
    public static Dictionary<string, RatingSum> Read(IReadOnlyList<ContentRow> rows, List<MaturityPart> parts, List<string> problems)
    {
        var sums = new Dictionary<string, RatingSum>(StringComparer.Ordinal);
        if (rows.Count == 0) return sums;
        var head = rows[0];
        int part = head.Column("part", "能力或价值"), score = head.Column("score", "得分"), of = head.Column("of", "满分"), weight = head.Column("weight", "权重"), name = head.Column("indicator", "指标");
        if (part < 0 || score < 0)
        {
            problems.Add($"line {head.Line}: the columns 'part' and 'score' are needed; there are {string.Join(", ", head.Cells)}");
            return sums;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            if (row.IsEmpty) continue;
            var found = row.Cell(part) is { } asked ? parts.Find(p => FactReader.SameWords(p.Id, asked) || FactReader.SameWords(p.Name, asked) || p.Zh is { } zh && FactReader.SameWords(zh, asked)) : null;
            if (found is null) problems.Add($"line {row.Line}: '{row.Cell(part)}' is no part of the model; it has {string.Join(", ", parts.Select(p => p.Id))}");
            else if (row.Cell(name) is { } indicator && !seen.Add(indicator)) problems.Add($"line {row.Line}: the indicator '{indicator}' stands there twice");
            else if (Percent(row.Cell(score) ?? "", row.Cell(of)) is not { } percent) problems.Add($"line {row.Line}: '{row.Cell(score)}{(row.Cell(of) is { } most ? " of " + most : "")}' is no rating");
            else if (Weight(row.Cell(weight)) is not { } heavy) problems.Add($"line {row.Line}: '{row.Cell(weight)}' is no weight; write a number above 0");
            else
            {
                var so = sums.GetValueOrDefault(found.Id) ?? new RatingSum(0, 0, 0);
                sums[found.Id] = new RatingSum(so.Sum + percent * heavy, so.Weight + heavy, so.Count + 1);
            }
        }
        return sums;
    }

    /// <summary>A rating in percent: <c>72</c>, <c>72 %</c>, <c>18/25</c>, or points beside the points that can be had; null where it is none or lies outside of 0 to 100.</summary>
    public static decimal? Percent(string text, string? of)
    {
        var given = text.Trim().TrimEnd('%', '％').Trim();
        if (of is null && given.IndexOf('/') is > 0 and var slash) (given, of) = (given[..slash].Trim(), given[(slash + 1)..].Trim());
        if (Whole(given) is not { } points) return null;
        if (of is null) return points <= 100 ? points : null;
        return Whole(of) is { } most and > 0 && points <= most ? Math.Round(points / most * 100, 4) : null;
    }

    private static decimal? Weight(string? text) => text is null ? 1 : Whole(text) is { } weight and > 0 and <= 1_000_000 ? weight : null;

    private static decimal? Whole(string text) => NumberReader.Read(text, out var length, out _) is { } number and >= 0 and <= 1_000_000_000 && length == text.Length ? number : null;
}

/// <summary>Ratings of the indicators of a part.</summary>
/// <param name="Sum">Sum of ratings times weights.</param>
/// <param name="Weight">Sum of weights.</param>
/// <param name="Count">How many indicators there are.</param>
internal sealed record RatingSum(decimal Sum, decimal Weight, int Count);
