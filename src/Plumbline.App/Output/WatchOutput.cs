using Plumbline.App.Pages;
using Plumbline.Register.Watching;

namespace Plumbline.App.Output;

/// <summary>Watches and what they found, for people.</summary>
internal static class WatchOutput
{
    private static readonly Words W = new();

    public static void Write(ResultWriter output, IReadOnlyList<Watch> watches)
    {
        foreach (var watch in watches)
        {
            output.Line($"{watch.Id,6}  {watch.Name}");
            output.Line($"        {watch.Query}");
            output.Line($"        {string.Join(", ", Told(watch))}; {W.Count(watch.Hits, "hit", "hits")} since {watch.MadeAt:yyyy-MM-dd}{(watch.State == "waiting" ? "; waits for its address to be confirmed" : "")}");
            if (watch.Problem is { } problem) output.Line($"        broken: {problem}");
        }
        if (watches.Count == 0) output.Line("nothing is watched; 'plumbline watch add ADDRESS' begins");
    }

    public static void Write(ResultWriter output, IReadOnlyList<WatchHit> hits)
    {
        foreach (var hit in hits)
        {
            output.Line($"{hit.At:yyyy-MM-dd}  {W.Hit(hit.Kind)}: {hit.Title}{(hit.Under.Length > 0 ? $" · {hit.Under}" : "")}");
            output.Line($"            {hit.Address}");
            output.Line($"            {string.Join("; ", hit.Reasons.Select(W.Reason))}");
            if (hit.Quote is { } quote) output.Line($"            “{quote}”");
            if (hit.Source is { } source && source != hit.Title) output.Line($"            {source}");
        }
    }

    private static IEnumerable<string> Told(Watch watch)
    {
        yield return W.Rate(watch.Rate) + (watch.Rate == "at-once" ? "" : $" ({watch.Zone})");
        if (watch.Mail is { } mail) yield return "by mail to " + mail;
        if (watch.Webhook is { } webhook) yield return "to the program at " + webhook;
        if (Reminder.Read(watch.Remind) is { } remind) yield return "reminds " + string.Join(", ", remind.Days) + (remind.Calendar switch { "cn" => " working days of China", "eu" => " working days of the EU institutions", _ => " days" }) + " before a deadline";
    }
}
