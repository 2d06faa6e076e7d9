using System.Globalization;
using Plumbline.App.Gathering;
using Plumbline.Register.Sources;

namespace Plumbline.App.Output;

/// <summary>Sources, their rounds and their health.</summary>
internal static class SourcesOutput
{
    public static void WriteList(ResultWriter output, string format, IReadOnlyList<SourceView> sources, DateTimeOffset now)
    {
        switch (format)
        {
            case "json":
                ShowJson.Write(output, new { sources });
                return;
            case "csv":
                output.Line(Heading);
                foreach (var s in sources) output.Line(CsvField.Row([.. Row(s).Select(v => v is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : v?.ToString())]));
                return;
        }
        foreach (var s in sources.OrderBy(s => s.State == SourceStates.Off))
        {
            output.Line($"{s.State,-8} {s.Name,-28} {s.Title}");
            if (Told(s, now) is { } told) output.Line($"         {told}");
        }
        if (sources.Count > 0) output.Line();
        output.Line(sources.Count == 0
            ? "no source is watched; 'plumbline sources add ADDRESS' adds one"
            : string.Join(", ", SourceStates.All.Select(state => (State: state, Number: sources.Count(s => s.State == state))).Where(n => n.Number > 0).Select(n => $"{n.Number:N0} {n.State}")));
    }

    public const string Heading = "name,title,kind,source,authority,language,topics,state,silent_days,expect_days,rhythm,zone,last_round,last_success,last_new,next,failures,fault,message,listed,added,changed,rounds,failed,added_before,changed_before,rounds_before,failed_before";

    public static object?[] Row(SourceView s) =>
    [
        s.Name, s.Title, s.Kind, s.Source, s.Authority, s.Language, string.Join("; ", s.Topics), s.State, s.SilentDays, s.ExpectDays, s.Rhythm, s.Zone, Iso(s.LastRound), Iso(s.LastSuccess), Iso(s.LastNew), Iso(s.Next), s.Failures, s.Fault, s.Message,
        s.Listed, s.Now.Added, s.Now.Changed, s.Now.Rounds, s.Now.Failed, s.Before.Added, s.Before.Changed, s.Before.Rounds, s.Before.Failed,
    ];

    public static void Write(ResultWriter output, string format, Source source, SourceView view, IReadOnlyList<SourceRound> rounds, DateTimeOffset now)
    {
        if (format == "json")
        {
            ShowJson.Write(output, new { source = view, rounds });
            return;
        }
        output.Line($"{source.Name}: {source.Title}");
        output.Line($"kind        {source.Kind}{(source.DocumentKind is { } kind ? $" of {kind}" : "")}");
        output.Line($"address     {source.Address}");
        foreach (var (name, value) in new[] { ("selector", source.Selector), ("content", source.Content), ("language", source.Language), ("authority", source.Authority), ("topics", source.Topics) })
        {
            if (value is not null) output.Line($"{name,-11} {value}");
        }
        output.Line($"rhythm      {source.Rhythm} ({source.Zone}){(source.NextAt is { } next ? $", next on {Moment(next)}" : ", off")}");
        output.Line($"expects     {(source.ExpectDays == 0 ? "nothing in particular" : $"something new within {source.ExpectDays:N0} days")}; {source.PauseMs / 1000.0:0.#} s between requests; items are asked again for {source.RecheckDays:N0} days");
        output.Line($"state       {view.State}{(Told(view, now) is { } told ? $": {told}" : "")}");
        output.Line($"30 days     {Count(view.Now)}; the 30 before: {Count(view.Before)}");
        foreach (var round in rounds.Take(10)) output.Line($"            {Moment(round.BegunAt)}  {Told(round)}");
    }

    /// <summary>What a round gave, one line.</summary>
    public static string Told(SourceRound round)
    {
        if (round.EndedAt is null) return $"is running{(round.Tries > 1 ? $", taken up {round.Tries - 1} times" : "")}";
        var parts = new List<string>();
        if (round.Added > 0) parts.Add($"{round.Added:N0} new");
        if (round.Changed > 0) parts.Add($"{round.Changed:N0} changed");
        if (round.Unchanged > 0) parts.Add($"{round.Unchanged:N0} unchanged");
        if (round.Failed > 0) parts.Add($"{round.Failed:N0} failed");
        if (parts.Count == 0 && round.Outcome != "failed") parts.Add("nothing new");
        if (round.Outcome == "failed" && parts.Count == 0) parts.Add("failed");
        return string.Join(", ", parts) + (round.Message is { } message ? $" ({(round.Fault is { } fault ? Whose(fault) + ": " : "")}{message})" : "");
    }

    /// <summary>Whose fault something is, in words.</summary>
    public static string Whose(string fault) => fault switch { SourceFaults.Ours => "here", SourceFaults.Network => "on the way", _ => "at the publisher" };

    private static string? Told(SourceView s, DateTimeOffset now) => s.State switch
    {
        SourceStates.Failing => $"{(s.Failures == 1 ? "the last round failed" : $"the last {s.Failures:N0} rounds failed")}, the fault is {Whose(s.Fault ?? "")}: {s.Message}",
        SourceStates.Silent => $"nothing new for {s.SilentDays:N0} days, where {s.ExpectDays:N0} are usual",
        SourceStates.Late => $"was due on {Moment(s.Next!.Value)}; rounds are done by 'plumbline serve' and 'plumbline work'",
        SourceStates.Waiting => "was not asked yet",
        SourceStates.Fresh => $"read {Ago(now - s.LastSuccess!.Value)}{(s.LastNew is { } last ? $", something new {Ago(now - last)}" : "")}{(s.Message is { } message ? $"; {message}" : "")}",
        _ => null,
    };

    private static string Count(SourceMonth month) => $"{month.Added:N0} new, {month.Changed:N0} changed in {month.Rounds:N0} {(month.Rounds == 1 ? "round" : "rounds")}{(month.Failed > 0 ? $", {month.Failed:N0} of them failed" : "")}";

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string? Iso(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => "just now",
        { TotalHours: < 2 } => $"{age.TotalMinutes:0} minutes ago",
        { TotalDays: < 2 } => $"{age.TotalHours:0} hours ago",
        _ => $"{age.TotalDays:0} days ago",
    };
}
