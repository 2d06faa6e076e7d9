using System.Globalization;
using System.Text;

namespace Plumbline.Register.Exports;

/// <summary>BibTeX: one <c>@techreport</c> of the type Standard for each, which every style knows.</summary>
internal sealed class BibtexFormat : IStandardFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Name => "bibtex";

    public string Ending => ".bib";

    public void Write(TextWriter output, StandardEntry entry, bool first)
    {
        output.Write($"{(first ? "" : "\n")}@techreport{{{Key(entry.Slug)},\n  type = {{Standard}},\n  number = {{{Plain(entry.Normal)}}},\n  title = {{{{{Plain(entry.Heading)}}}}},\n  institution = {{{Plain(Organisations.Of(entry))}}},\n");
        if (entry.Published is { Length: >= 4 } day)
        {
            output.Write($"  year = {{{day[..4]}}},\n");
            if (day.Length >= 7 && int.TryParse(day[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12) output.Write($"  month = {Months[month - 1]},\n");
            if (day.Length == 10) output.Write($"  date = {{{day}}},\n");
        }
        if (entry.Edition is { } edition) output.Write($"  edition = {{{Plain(edition)}}},\n");
        if (entry.ReplacedBy.Count > 0) output.Write($"  note = {{replaced by {Plain(string.Join(", ", entry.ReplacedBy))}}},\n");
        if (entry.Url is { } url) output.Write($"  url = {{{url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)}}},\n");
        output.Write("}\n");
    }

    private static string Key(string slug) => string.Concat(slug.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));

    /// <summary>Signs that mean something to TeX are escaped.</summary>
    private static string Plain(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            if (c is '&' or '%' or '$' or '#' or '_' or '{' or '}') text.Append('\\').Append(c);
            else if (c == '\\') text.Append("\\textbackslash ");
            else if (c == '~') text.Append("\\textasciitilde ");
            else if (c == '^') text.Append("\\textasciicircum ");
            else text.Append(char.IsControl(c) ? ' ' : c);
        }
        return text.ToString();
    }
}
