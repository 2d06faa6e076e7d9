namespace Plumbline.Register.Exports;

/// <summary>RIS, type STAND, as reference managers take it; lines end with CR and LF as its definition wants.</summary>
internal sealed class RisFormat : IStandardFormat
{
    public string Name => "ris";

    public string Ending => ".ris";

    public void Write(TextWriter output, StandardEntry entry, bool first)
    {
        Line("TY", "STAND");
        Line("ID", entry.Slug);
        Line("TI", entry.Heading);
        foreach (var other in entry.Titles.Values.Where(t => t != entry.Heading).Distinct()) Line("TT", other);
        Line("M1", entry.Normal);
        Line("AU", Organisations.Of(entry));
        Line("PB", Organisations.Of(entry));
        if (entry.Published is { Length: >= 4 } day)
        {
            Line("PY", day[..4]);
            Line("DA", day.Replace('-', '/') + new string('/', 3 - day.Count(c => c == '-')));
        }
        Line("ET", entry.Edition);
        foreach (var code in entry.Ics) Line("KW", "ICS " + code);
        foreach (var language in entry.Languages) Line("LA", language);
        if (entry.Replaces.Count > 0) Line("N1", "replaces " + string.Join(", ", entry.Replaces));
        if (entry.ReplacedBy.Count > 0) Line("N1", "replaced by " + string.Join(", ", entry.ReplacedBy));
        Line("UR", entry.Url);
        output.Write("ER  - \r\n\r\n");

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value)) output.Write($"{tag}  - {string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c))}\r\n");
        }
    }
}
