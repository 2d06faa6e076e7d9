namespace Plumbline.Register.Things;

/// <summary>Kinds of things with pages and projections of their own.</summary>
internal static class ThingKinds
{
    public const string Standard = "standard";
    public const string Committee = "committee";
    public const string Document = "document";
    public const string Article = "article";
    public const string Body = "body";
    public const string Instrument = "instrument";
    public const string Provision = "provision";
    public const string Statistic = "statistic";
    public const string Target = "target";
    public const string Framework = "framework";
    public const string Event = "event";
    public const string Project = "project";
    public const string Service = "service";
    public const string Deposit = "deposit";

    /// <summary>An agreement between bodies.</summary>
    public const string Agreement = "agreement";

    /// <summary>A standard that is named by its title alone.</summary>
    public const string Reference = "reference";

    public const string Table = "table";
    public const string FigureCheck = "check";
    public const string Consultation = "consultation";
    public const string Topic = "topic";

    /// <summary>Kinds that are known by names instead of a code; one table indexes them all (<c>thing_index</c>).</summary>
    public static IReadOnlyList<string> Named { get; } = [Instrument, Consultation, Event, Framework, Body, Project, Topic];
}
