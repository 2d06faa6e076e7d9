using Plumbline.Register.Imports;

namespace Plumbline.App.Output;

/// <summary>What an import did, for people and for programs.</summary>
internal static class ImportOutput
{
    public static void WriteJson(ResultWriter output, ImportSummary summary)
    {
        var json = output.Json;
        json.WriteStartObject();
        json.WriteString("format", summary.Format);
        json.WriteNumber("read", summary.Read);
        json.WriteNumber("new", summary.New);
        json.WriteNumber("changed", summary.Changed);
        json.WriteNumber("same", summary.Same);
        json.WriteNumber("folded", summary.Folded);
        json.WriteNumber("refused", summary.Refused);
        json.WriteStartObject("left_out");
        foreach (var (name, count) in summary.LeftOut) json.WriteNumber(name, count);
        json.WriteEndObject();
        json.WriteStartArray("refusals");
        foreach (var refusal in summary.Refusals)
        {
            json.WriteStartObject();
            json.WriteString("item", refusal.Item);
            json.WriteString("reason", refusal.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        output.EndObject();
    }

    public static void WriteText(ResultWriter output, ImportSummary summary)
    {
        output.Line(summary.Told);
        foreach (var (name, count) in summary.LeftOut) output.Line($"not taken over: {count:N0} times {name}");
    }
}
