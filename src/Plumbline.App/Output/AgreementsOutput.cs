using Plumbline.Register.Figures;

namespace Plumbline.App.Output;

/// <summary>Agreements between bodies as text or CSV.</summary>
internal static class AgreementsOutput
{
    public static IReadOnlyList<TableColumn<Agreement>> Columns { get; } =
    [
        new("key", "Key", 24, a => a.Key),
        new("name", "Agreement", 40, a => a.Name),
        new("parties", "Parties", 40, a => string.Join("; ", a.Parties)),
        new("topics", "Topics", 40, a => string.Join("; ", a.Topics)),
        new("signed", "Signed", 12, a => a.Signed),
        new("renewed", "Renewed", 12, a => a.Renewed),
        new("expires", "Ends", 12, a => a.Expires),
        new("state", "State", 14, a => a.State),
        new("days_left", "Days left", 10, a => a.DaysLeft),
        new("source", "Source", 40, a => SourceWords.Of(a.Sources[0])),
    ];

    public static void WriteText(ResultWriter output, IReadOnlyList<Agreement> agreements)
    {
        if (agreements.Count == 0) output.Line("no agreement is known");
        foreach (var a in agreements)
        {
            output.Line($"{a.Name}  ({a.Key})");
            output.Line($"  {a.State}{(a.DaysLeft is { } days ? $", ends {a.Expires} ({(days == 1 ? "1 day" : $"{days:N0} days")} left)" : a.Expires is null ? "" : $", ended {a.Expires}")}");
            var dates = string.Join(", ", new[] { a.Signed is null ? null : $"signed {a.Signed}", a.Renewed is null ? null : $"renewed {a.Renewed}" }.Where(d => d is not null));
            if (dates.Length > 0) output.Line($"  {dates}");
            output.Line($"  parties: {string.Join("; ", a.Parties)}");
            if (a.Topics.Count > 0) output.Line($"  topics: {string.Join("; ", a.Topics)}");
            foreach (var source in a.Sources) ShowText.Source(output, source);
        }
    }
}
