using Plumbline.Engine.Extraction;

namespace Plumbline.App.Output;

/// <summary>The names under which results are published, and which of them were asked for.</summary>
/// <param name="Kinds">What the recogniser has to look for.</param>
/// <param name="Lists">Names of the lists to print, in the order of the schema.</param>
internal sealed record RecognitionKinds(Kinds Kinds, IReadOnlyList<string> Lists)
{
    private static readonly (string Name, Kinds Kind)[] All =
    [
        ("sections", Kinds.Structure),
        ("articles", Kinds.Structure),
        ("abbreviations", Kinds.Structure),
        ("standards", Kinds.Standards),
        ("standard_titles", Kinds.StandardTitles),
        ("committees", Kinds.Committees),
        ("mirrors", Kinds.Committees),
        ("secretariats", Kinds.Committees),
        ("instruments", Kinds.Instruments),
        ("dated", Kinds.Dated),
        ("consultations", Kinds.Consultations),
        ("replaces", Kinds.Replacements),
        ("relations", Kinds.Relations),
        ("references", Kinds.References),
        ("statistics", Kinds.Statistics),
        ("targets", Kinds.Targets),
        ("thresholds", Kinds.Thresholds),
        ("events", Kinds.Events),
        ("language_versions", Kinds.LanguageVersions),
        ("law", Kinds.Laws),
        ("citations", Kinds.Citations),
        ("topics", Kinds.Topics),
    ];

    public static IEnumerable<string> Names => All.Select(k => k.Name);

    public static string? FirstUnknown(string names) =>
        Split(names).FirstOrDefault(n => !All.Any(k => k.Name == n)) ?? (Split(names).Length == 0 ? names : null);

    /// <summary>Everything for null; otherwise the kinds named.</summary>
    public static RecognitionKinds Parse(string? names)
    {
        if (names is null) return new(Kinds.All, [.. Names]);
        var wanted = Split(names);
        var chosen = All.Where(k => wanted.Contains(k.Name)).ToArray();
        return new(chosen.Aggregate(Kinds.None, (sum, k) => sum | k.Kind), [.. chosen.Select(k => k.Name)]);
    }

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
