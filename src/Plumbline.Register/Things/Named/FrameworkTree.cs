using System.Globalization;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things.Named;

/// <summary>Reads a standards system; its nodes are stated one by one, each with the path to it.</summary>
internal static class FrameworkTree
{
    private const string Step = " / ";
    private const string CountWord = "count ";
    private const int MostNodes = 2_000;

    public static FrameworkRecord Record(
        Reading db, NamedRow row, IReadOnlyList<StatedValue> names, IReadOnlyList<StatedFacts> facts, IReadOnlyList<StatedFacts> about, IReadOnlyList<Mention> mentions)
    {
        var nodes = db.All<NodeRow>("named.nodes", new { id = row.ThingId, limit = MostNodes }).DistinctBy(n => n.Value).ToList();
        return new FrameworkRecord
        {
            Summary = row.Summary, Names = names, About = about, Mentions = mentions, Facts = [.. facts.Where(f => !IsCount(f))], Counts = [.. facts.Where(IsCount)],
            Tree = Below(nodes, ""), Nodes = nodes.Count,
        };
    }

    /// <summary>Figures of the whole system stand under <c>counts.</c> and <c>standards.</c>.</summary>
    private static bool IsCount(StatedFacts fact) =>
        (fact.Property.StartsWith("counts.", StringComparison.Ordinal) || fact.Property.StartsWith("standards.", StringComparison.Ordinal)) && fact.Values[0].Value.All(char.IsAsciiDigit);

    private static List<FrameworkNode> Below(List<NodeRow> nodes, string above)
    {
        var below = new List<FrameworkNode>();
        foreach (var node in nodes)
        {
            if (!node.Value.StartsWith(above, StringComparison.Ordinal) || node.Value.IndexOf(Step, above.Length, StringComparison.Ordinal) >= 0) continue;
            var (count, detail) = Detail(node.Detail);
            below.Add(new FrameworkNode(node.Value[above.Length..], count, detail, Below(nodes, node.Value + Step)));
        }
        return below;
    }

    /// <summary>What stands behind a node, parted by semicolons; its count is taken out.</summary>
    private static (long? Count, string? Detail) Detail(string? detail)
    {
        if (detail is null) return (null, null);
        var parts = detail.Split("; ").ToList();
        var at = parts.FindIndex(p => p.StartsWith(CountWord, StringComparison.Ordinal));
        long? count = at >= 0 && long.TryParse(parts[at].AsSpan(CountWord.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (count is not null) parts.RemoveAt(at);
        return (count, parts.Count == 0 ? null : string.Join("; ", parts));
    }

    private sealed class NodeRow
    {
        public string Value { get; init; } = "";

        public string? Detail { get; init; }
    }
}
