using System.Globalization;
using Plumbline.Register.Figures;

namespace Plumbline.App.Output;

/// <summary>The watch over adoptions as text, JSON or CSV.</summary>
internal static class AdoptionsOutput
{
    public static void Write(ResultWriter output, string format, AdoptionReport report)
    {
        switch (format)
        {
            case "json": ShowJson.Write(output, report); break;
            case "csv": WriteCsv(output, report); break;
            default: WriteText(output, report); break;
        }
    }

    private static void WriteText(ResultWriter output, AdoptionReport report)
    {
        if (report.Adoptions.Count == 0) output.Line("no adoption is known");
        foreach (var a in report.Adoptions)
        {
            output.Line($"{a.Standard} adopts {a.Adopted}{(a.Degree is null ? "" : $" ({a.Degree})")}, {a.Status}");
            output.Line(a.IsBehind ? $"    current is {a.Current}, {Years(a.LagYears)} later" : a.Current is null ? "    no dated edition of it is known" : "    current");
        }
        output.Line($"rates on {report.On:yyyy-MM-dd}, from the links that this register knows (part of base)");
        foreach (var r in report.Rates)
            output.Line($"  {(r.Field.Length == 2 ? "ICS " + r.Field : r.Field),-10} converted {Percent(r.ConversionPercent)} ({r.Converted:N0} of {r.International:N0})   up to date {Percent(r.ConsistencyPercent)} ({r.Current:N0} of {r.Adoptions:N0})");
        if (report.Enterprise.Count > 0) output.Line("standards of enterprises beside what they cite");
        foreach (var e in report.Enterprise) output.Line($"  {e.Standard} cites {e.Cited}, {e.CitedStatus}{(e.Current is { } current && current != e.Cited ? $"; latest {current}" : "")}{(e.IsBehind ? "  (to be looked at)" : "")}");
        if (report.Candidates.Count > 0) output.Line("candidates, whose earlier edition is adopted: " + string.Join(", ", report.Candidates));
    }

    private static void WriteCsv(ResultWriter output, AdoptionReport report)
    {
        output.Line("standard,title,status,adopted,degree,current,lag_years,delay_years,fields,behind");
        foreach (var a in report.Adoptions)
        {
            output.Line(CsvField.Row(a.Standard, a.Title, a.Status, a.Adopted, a.Degree, a.Current, a.LagYears?.ToString(CultureInfo.InvariantCulture), a.DelayYears?.ToString(CultureInfo.InvariantCulture),
                string.Join(' ', a.Fields), a.IsBehind ? "true" : "false"));
        }
    }

    private static string Years(int? lag) => lag switch { null => "some years", 1 => "1 year", var years => $"{years} years" };

    private static string Percent(decimal? percent) => percent is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";
}
