using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>A source with its health, as pages, data and the command line show it.</summary>
internal sealed record SourceView
{
    /// <summary>Days that are counted, and as many before them.</summary>
    private const int Days = 30;

    private static readonly SourceMonth Nothing = new(0, 0, 0, 0);

    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Source { get; init; } = "";

    public string? Authority { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>One of <see cref="SourceStates"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>Days without anything new, where that is more than is usual; null where it is not.</summary>
    public int? SilentDays { get; init; }

    public int ExpectDays { get; init; }

    public string Rhythm { get; init; } = "";

    public string Zone { get; init; } = "";

    public DateTimeOffset? LastRound { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? LastNew { get; init; }

    public DateTimeOffset? Next { get; init; }

    public int Failures { get; init; }

    /// <summary>Whose fault the last failure is: ours, network, theirs.</summary>
    public string? Fault { get; init; }

    public string? Message { get; init; }

    /// <summary>Items that it named last.</summary>
    public int Listed { get; init; }

    /// <summary>The last 30 days.</summary>
    public SourceMonth Now { get; init; } = Nothing;

    /// <summary>The 30 days before.</summary>
    public SourceMonth Before { get; init; } = Nothing;

    /// <summary>Its page here.</summary>
    public string Address => "/sources/" + Name;

    /// <summary>All sources, by name.</summary>
    public static IReadOnlyList<SourceView> All(RegisterStore register, DateTimeOffset now)
    {
        var (late, early) = Months(register, now);
        return [.. register.Sources().Select(s => Of(s, now, late, early))];
    }

    public static SourceView Of(RegisterStore register, Source source, DateTimeOffset now)
    {
        var (late, early) = Months(register, now);
        return Of(source, now, late, early);
    }

    private static (IReadOnlyDictionary<long, SourceMonth>, IReadOnlyDictionary<long, SourceMonth>) Months(RegisterStore register, DateTimeOffset now) =>
        (register.RoundsBetween(now.AddDays(-Days), now.AddDays(1)), register.RoundsBetween(now.AddDays(-2 * Days), now.AddDays(-Days)));

    private static SourceView Of(Source s, DateTimeOffset now, IReadOnlyDictionary<long, SourceMonth> late, IReadOnlyDictionary<long, SourceMonth> early) => new()
    {
        Name = s.Name, Title = s.Title, Kind = s.Kind, Source = SourceKinds.IsLocal(s.Kind) ? Path.GetFileName(s.Address.TrimEnd('/')) : s.Address, Authority = s.Authority, Language = s.Language, Topics = s.Topics?.Split("; ") ?? [],
        State = s.State(now), SilentDays = s.IsOn ? SourceStates.SilentDays(s, now) : null, ExpectDays = s.ExpectDays, Rhythm = s.Rhythm, Zone = s.Zone, LastRound = s.RoundAt, LastSuccess = s.SuccessAt, LastNew = s.NewAt, Next = s.NextAt,
        Failures = s.Failures, Fault = s.Fault, Message = s.Message, Listed = s.Listed, Now = late.GetValueOrDefault(s.Id, Nothing), Before = early.GetValueOrDefault(s.Id, Nothing),
    };
}
