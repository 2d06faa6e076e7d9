using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Output;

/// <summary>Entries of the inbox for people and for programs.</summary>
internal static class InboxOutput
{
    public static void Write(ResultWriter output, string format, Page<InboxItem> list, string state)
    {
        if (format == "json")
        {
            ShowJson.Write(output, list);
            return;
        }
        foreach (var item in list.Items)
        {
            output.Line($"{item.Id,6}  {item.Title}");
            output.Line($"        {string.Join(" · ", new[] { item.Before is null ? null : "changed", item.Date, item.Authority, item.SourceTitle, item.Address }.Where(p => p is not null))}");
            if (item.Deadline is { } deadline) output.Line($"        comments close on {deadline}");
            if (item.Standards.Count > 0) output.Line($"        {Few(item.Standards)}");
            if (item.Committees.Count > 0) output.Line($"        {Few(item.Committees)}");
            if (item.Topic is { } topic) output.Line($"        likely topic: {topic}");
            foreach (var same in item.Folded) output.Line($"        also at {same.SourceTitle} ({same.SameWhy})");
            foreach (var other in item.Translations) output.Line($"        in another language: {other.Id} {other.Title}");
            if (item.Label is { } label) output.Line($"        for {label}");
        }
        if (list.Items.Count > 0) output.Line();
        output.Line(list.Total == 0 ? state == InboxStates.New ? "nothing waits" : $"nothing is {state}" : $"{list.Total:N0} {state}{(list.Items.Count < list.Total ? $", of which the last {list.Items.Count:N0} are shown" : "")}");
    }

    private static string Few(IReadOnlyList<string> names) => string.Join(", ", names.Take(8)) + (names.Count > 8 ? $" and {names.Count - 8} more" : "");
}
