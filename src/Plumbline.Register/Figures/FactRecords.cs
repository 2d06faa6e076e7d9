using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Figures;

/// <summary>Things that ship as facts, each with its values by property and what they rest on.</summary>
/// <param name="key">Key of the thing.</param>
/// <param name="rows">Its statements.</param>
/// <param name="words">The words to which its citations are tied.</param>
internal sealed class FactRecords(string key, IReadOnlyList<EvidenceRow> rows, IEnumerable<Evidence> words)
{
    public string Key { get; } = key;

    /// <summary>The words first, then the citations, each once.</summary>
    public IReadOnlyList<Evidence> Sources { get; } = [.. words, .. rows.Select(r => r.Evidence).DistinctBy(e => (e.Publisher, e.Item, e.DocumentSlug, e.Line))];

    /// <summary>What holds of a property; what an editor confirmed comes first.</summary>
    public string? this[string property] => rows.Where(r => r.Property == property).MaxBy(r => r.State)?.Value;

    public IEnumerable<string> All(string property) => rows.Where(r => r.Property == property).Select(r => r.Value).Distinct(StringComparer.Ordinal);

    public static List<FactRecords> OfKind(Reading db, string kind)
    {
        var words = db.All<EvidenceRow>("figures.ties", new { kind }).ToLookup(r => r.SubjectKey, r => r.Evidence);
        return [.. db.All<EvidenceRow>("figures.facts", new { kind }).GroupBy(r => r.SubjectKey).Select(g => new FactRecords(g.Key, [.. g], words[g.Key]))];
    }
}
