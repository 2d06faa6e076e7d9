using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Figures;

/// <summary>Reads agreements between bodies with where each stands on a day.</summary>
internal static class AgreementQueries
{
    /// <summary>Those that end soonest first, then those without an end, those that are past last.</summary>
    public static IReadOnlyList<Agreement> List(Reading db, DateOnly on) =>
    [
        .. FactRecords.OfKind(db, ThingKinds.Agreement).Select(a => Of(a, on))
            .OrderBy(a => a.State == "expired").ThenBy(a => a.Expires ?? "9999", StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal),
    ];

    private static Agreement Of(FactRecords fact, DateOnly on)
    {
        var (signed, expires) = (fact["signed"], fact["expires"]);
        var last = StandardTable.LastDay(expires);
        return new Agreement
        {
            Key = fact.Key, Name = fact[Properties.Name] ?? fact.Key, Parties = [.. fact.All("party")], Topics = [.. fact.All("topic")], Signed = signed, Renewed = fact["renewed"], Expires = expires,
            State = signed is not null && !StandardStatus.Begun(signed, on) ? "to come" : last is null ? "no end stated" : on > last ? "expired" : "in force",
            DaysLeft = last is { } end && end >= on ? end.DayNumber - on.DayNumber : null, Sources = fact.Sources,
        };
    }
}
