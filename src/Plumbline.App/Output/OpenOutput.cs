using System.Globalization;
using System.Text.Json;
using Plumbline.Register.Things;

namespace Plumbline.App.Output;

/// <summary>Calls for comments as text, JSON or CSV.</summary>
internal static class OpenOutput
{
    public static void WriteText(ResultWriter output, IReadOnlyList<Consultation> calls)
    {
        if (calls.Count == 0) output.Line("no call for comments is open");
        foreach (var call in calls)
        {
            output.Line($"{Left(call),-14} {Closes(call)}  {(call.Subject.Length > 0 ? call.Subject : "(subject not stated)")}");
            var about = string.Join(", ", new[] { call.By, call.Opens is null ? null : $"open from {call.Opens}", call.Extended ? "extended" : null, call.ClockNote, call.Note }.Where(p => p is not null));
            if (about.Length > 0) output.Line($"               {about}");
            foreach (var way in call.Answer) output.Line($"               {way}");
            foreach (var source in call.Sources) output.Line($"               {source.DocumentTitle}, line {source.Line}  {source.Address}");
        }
    }

    public static void WriteJson(ResultWriter output, DateOnly on, IReadOnlyList<Consultation> calls)
    {
        var json = output.Json;
        json.WriteStartObject();
        json.WriteString("on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("consultations");
        foreach (var call in calls) ShowJson.WriteValue(json, call);
        json.WriteEndArray();
        json.WriteEndObject();
        output.EndObject();
    }

    public static void WriteCsv(ResultWriter output, IReadOnlyList<Consultation> calls)
    {
        output.Line("subject,by,opens,closes,time,zone,status,days_left,clock_note,answer,document,line,address,quote");
        foreach (var call in calls)
        {
            var source = call.Sources[0];
            output.Line(CsvField.Row(
            [
                call.Subject, call.By, call.Opens, call.Closes, call.Time, call.Zone, Status(call), call.DaysLeft?.ToString(CultureInfo.InvariantCulture), call.ClockNote,
                string.Join("; ", call.Answer), source.DocumentTitle, source.Line?.ToString(CultureInfo.InvariantCulture), source.Address, source.Quote,
            ]));
        }
    }

    private static string Status(Consultation call) => JsonNamingPolicy.KebabCaseLower.ConvertName(call.Status.ToString());

    private static string Left(Consultation call) => call.Status switch
    {
        ConsultationStatus.Closed => "closed",
        ConsultationStatus.Unknown => "not stated",
        ConsultationStatus.Upcoming => "to come",
        _ => call.DaysLeft switch { 0 => "today", 1 => "1 day left", var days => $"{days} days left" },
    };

    private static string Closes(Consultation call) =>
        call.Closes is null ? "          " : call.Time is null or "24:00" ? $"{call.Closes} {call.Zone}" : $"{call.Closes} {call.Time} {call.Zone}";
}
