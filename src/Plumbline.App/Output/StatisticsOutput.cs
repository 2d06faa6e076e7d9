using System.Globalization;
using Plumbline.Register.Figures;
using Plumbline.Register.Statements;

namespace Plumbline.App.Output;

/// <summary>Counts and published figures as text, JSON or CSV.</summary>
internal static class StatisticsOutput
{
    /// <summary>Values of one count that the text shows; the other forms have all.</summary>
    private const int MostShown = 12;

    public static void Write(ResultWriter output, string format, StatisticsReport report)
    {
        switch (format)
        {
            case "json": ShowJson.Write(output, report); break;
            case "csv": WriteCsv(output, report); break;
            default: WriteText(output, report); break;
        }
    }

    /// <summary>Where a figure can be read: the words if they are known, else who is cited.</summary>
    public static string Source(IReadOnlyList<Evidence> sources) =>
        sources.Count == 0 ? "" : sources[0] is { DocumentSlug: not null } words ? $"“{words.Quote!.ReplaceLineEndings(" ")}” {words.Address}" : $"{sources[0].Publisher}, {sources[0].Item}";

    private static void WriteText(ResultWriter output, StatisticsReport report)
    {
        output.Line($"{report.Standards:N0} editions and projects are known on {report.On:yyyy-MM-dd}");
        foreach (var group in report.Counts.GroupBy(c => c.By))
        {
            var all = group.ToList();
            output.Line($"  {group.Key,-10} {string.Join(", ", all.Take(MostShown).Select(c => $"{c.Value} {c.Number:N0}"))}{(all.Count > MostShown ? $" and {all.Count - MostShown:N0} more" : "")}");
        }
        foreach (var figure in report.Published)
        {
            output.Line($"{Approximate(figure)}{figure.Value} {figure.Unit}  {figure.Name}{(figure.AsOf is null ? "" : $", {figure.AsOf}")}");
            if (figure.Register is { } here) output.Line($"    in this register {here:N0}, difference {figure.Difference?.ToString("+#,0.##;-#,0.##;0", CultureInfo.InvariantCulture)}");
            foreach (var check in figure.Checks) output.Line($"    {check.Result}: {check.What}{(check.Difference is { } by ? $", difference {by}" : "")}{(check.Note is { } note ? $" ({note})" : "")}");
            output.Line($"    {Source(figure.Sources)}");
        }
        foreach (var table in report.Tables)
        {
            output.Line($"{table.Name}{(table.AsOf is null ? "" : $", {table.AsOf}")}");
            foreach (var row in table.Rows) output.Line($"    {row}");
            output.Line($"    {Source(table.Sources)}");
        }
        foreach (var figure in report.Read) output.Line($"{figure.Value} {figure.Unit}  {figure.Name}{(figure.AsOf is null ? "" : $", {figure.AsOf}")}\n    {Source(figure.Sources)}");
    }

    private static void WriteCsv(ResultWriter output, StatisticsReport report)
    {
        output.Line("sort,by,name,value,unit,qualifier,as_of,register,difference,source,address,quote");
        var on = report.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var count in report.Counts) output.Line(CsvField.Row("count", count.By, count.Value, count.Number.ToString(CultureInfo.InvariantCulture), "standards", "exact", on, null, null, null, null, null));
        foreach (var (sort, figures) in ((string, IReadOnlyList<PublishedFigure>)[])[("published", report.Published), ("read", report.Read)])
        {
            foreach (var figure in figures)
            {
                var source = figure.Sources.Count > 0 ? figure.Sources[0] : null;
                output.Line(CsvField.Row(sort, figure.Key, figure.Name, figure.Value, figure.Unit, figure.Qualifier, figure.AsOf, figure.Register?.ToString(CultureInfo.InvariantCulture),
                    figure.Difference?.ToString(CultureInfo.InvariantCulture), source?.DocumentTitle ?? $"{source?.Publisher}, {source?.Item}", source?.Address, source?.Quote));
            }
        }
    }

    private static string Approximate(PublishedFigure figure) => figure.Qualifier switch { "about" => "about ", "more_than" => "more than ", "nearly" => "nearly ", _ => "" };
}
