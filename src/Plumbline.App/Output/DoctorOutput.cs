using Plumbline.App.Doctor;

namespace Plumbline.App.Output;

/// <summary>What the doctor found, for people and for programs.</summary>
internal static class DoctorOutput
{
    public static void WriteText(ResultWriter output, List<Examined> findings)
    {
        foreach (var finding in findings)
        {
            output.Line($"{Mark(finding.Verdict)} {finding.Name,-14} {finding.Finding}");
            if (finding.Advice.Length > 0) output.Line($"                 → {finding.Advice}");
        }
    }

    public static void WriteJson(ResultWriter output, List<Examined> findings)
    {
        var json = output.Json;
        json.WriteStartObject();
        json.WriteBoolean("good", findings.TrueForAll(f => f.Verdict != Verdict.Bad));
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("name", finding.Name);
            json.WriteString("of", finding.OfRegister ? "register" : "machine");
            json.WriteString("verdict", Names.Of(finding.Verdict));
            json.WriteString("finding", finding.Finding);
            json.WriteString("advice", finding.Advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        output.EndObject();
    }

    private static char Mark(Verdict verdict) => verdict switch
    {
        Verdict.Good => '✓',
        Verdict.Note => '·',
        _ => '✕',
    };
}
