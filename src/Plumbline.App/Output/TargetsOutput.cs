using Plumbline.Register.Figures;

namespace Plumbline.App.Output;

/// <summary>Targets of plans as text, JSON or CSV.</summary>
internal static class TargetsOutput
{
    public static void Write(ResultWriter output, string format, IReadOnlyList<Target> targets)
    {
        switch (format)
        {
            case "json":
                ShowJson.Write(output, new { Targets = targets });
                break;
            case "csv":
                output.Line("key,plan,metric,comparator,value,unit,deadline,state,source,address,quote");
                foreach (var t in targets)
                    output.Line(CsvField.Row(t.Key, t.Plan, t.Metric, t.Comparator, t.Value, t.Unit, t.Deadline, t.State, t.Sources[0].DocumentTitle ?? $"{t.Sources[0].Publisher}, {t.Sources[0].Item}", t.Sources[0].Address, t.Sources[0].Quote));
                break;
            default:
                foreach (var t in targets)
                {
                    output.Line($"{t.State,-11} {t.Deadline ?? "",-10}  {t.Metric}: {t.Comparator} {t.Value} {t.Unit}".TrimEnd());
                    if (t.Plan is { } plan) output.Line($"                         {plan}");
                    output.Line($"                         {StatisticsOutput.Source(t.Sources)}");
                }
                break;
        }
    }
}
