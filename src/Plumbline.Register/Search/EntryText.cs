using Plumbline.Register.Documents;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Search;

/// <summary>What the entries of the search index are made of. Who writes the index and who looks whether a new entry answers a kept search ask here both.</summary>
internal static class EntryText
{
    /// <summary>The titles of a standard, a line each.</summary>
    public static string Titles(List<StatementRow> statements) => Lines(statements, Properties.Title);

    /// <summary>The names of a committee, a line each.</summary>
    public static string Names(List<StatementRow> statements) => Lines(statements, Properties.Name);

    /// <summary>The bodies that keep the secretariat of a committee, a line each.</summary>
    public static string Secretariats(List<StatementRow> statements) => Lines(statements, Properties.Secretariat);

    /// <summary>The heading of a passage: its title, section and tags.</summary>
    public static string Heading(Passage passage) => string.Join('\n', new[] { passage.Title, passage.Section }.Concat(passage.Tags).Where(h => !string.IsNullOrEmpty(h)));

    /// <summary>The identifiers of each passage, in their order, each once: those that stand before its end and in no passage before it.</summary>
    /// <param name="passages">All passages of a document, in order.</param>
    /// <param name="named">The identifiers of the document, in the order of their places.</param>
    public static IEnumerable<(Passage Passage, List<string> Identifiers)> Identifiers(IEnumerable<Passage> passages, IReadOnlyList<(string Normal, int Start)> named)
    {
        var next = 0;
        foreach (var passage in passages)
        {
            var inside = new List<string>();
            for (; next < named.Count && named[next].Start < passage.Span.End; next++)
            {
                if (!inside.Contains(named[next].Normal)) inside.Add(named[next].Normal);
            }
            yield return (passage, inside);
        }
    }

    private static string Lines(List<StatementRow> statements, string property) => string.Join('\n', statements.Where(s => s.Property == property).Select(s => s.Value).Distinct());
}
