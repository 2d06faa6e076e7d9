using Plumbline.Register.Search;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>What search finds of a thing that is known by names.</summary>
internal static class ThingWords
{
    private static readonly string[] Names = [Properties.Name, Properties.Title, Properties.Abbreviation, Properties.Also, Properties.EarlierName];

    /// <summary>Words around the names: where, by whom, which nodes.</summary>
    private static readonly string[] Around = [Properties.Place, Properties.Organiser, Properties.IssuedBy, Properties.By, "body", Properties.Node, "fields", "instrument"];

    public static SearchKind Kind(string kind) => kind switch
    {
        ThingKinds.Instrument => SearchKind.Instrument,
        ThingKinds.Consultation => SearchKind.Consultation,
        ThingKinds.Event => SearchKind.Event,
        ThingKinds.Framework => SearchKind.Framework,
        ThingKinds.Body => SearchKind.Body,
        ThingKinds.Project => SearchKind.Project,
        _ => SearchKind.Topic,
    };

    /// <summary>The names, a line each, and the words around them.</summary>
    public static (string Names, string Around) Of(string kind, string key, List<StatementRow> statements)
    {
        var names = kind == ThingKinds.Consultation
            ? statements.Where(s => s.Property == Properties.Consultation).Select(s => ConsultationReport.Of(s.Value).Subject)
            : statements.Where(s => Names.Contains(s.Property)).Select(s => s.Value);
        var lines = Lines(names);
        return (lines.Length == 0 ? key : lines, Lines(statements.Where(s => Around.Contains(s.Property)).Select(s => s.Value)));
    }

    private static string Lines(IEnumerable<string> values) => string.Join('\n', values.Distinct(StringComparer.Ordinal));
}
