using Plumbline.Register.Statements;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Values of a property as a page shows them: several values from the same places stand together over their sources, each value once.</summary>
/// <param name="Values">The values.</param>
/// <param name="Sources">What they rest on, the first few.</param>
/// <param name="More">How many sources are left out.</param>
internal sealed record FactGroups(IReadOnlyList<StatedValue> Values, IReadOnlyList<Evidence> Sources, int More)
{
    private const int FewSources = 3;
    private const int MostGroups = 40;

    public static IEnumerable<FactGroups> Of(StatedFacts facts)
    {
        var groups = new List<(List<StatedValue> Values, List<Evidence> Sources)>();
        foreach (var value in facts.Values.GroupBy(v => v.Value, StringComparer.Ordinal))
        {
            var sources = value.Select(v => v.Evidence).DistinctBy(Place).ToList();
            var shared = groups.Find(g => g.Sources.Select(Place).SequenceEqual(sources.Select(Place)));
            if (shared.Values is { } there) there.Add(value.First());
            else groups.Add(([value.First()], sources));
        }
        return groups.Take(MostGroups).Select(g => new FactGroups(g.Values, [.. g.Sources.Take(FewSources)], Math.Max(0, g.Sources.Count - FewSources)));
    }

    private static (string?, string?, string?, string?) Place(Evidence evidence) => (evidence.DocumentSlug, evidence.Quote, evidence.Publisher, evidence.Item);
}
