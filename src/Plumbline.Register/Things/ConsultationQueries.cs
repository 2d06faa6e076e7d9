using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>Reads calls for comments, joins reports of one call, and tells where each stands at a moment.</summary>
internal static class ConsultationQueries
{
    /// <summary>The most reports that are looked at, those that close last first.</summary>
    private const int Most = 5000;

    /// <summary>Open ones, the first to close first; then those to come, those without a closing day, and the closed ones, the last to close first.</summary>
    public static IReadOnlyList<Consultation> List(Reading db, Moment moment, bool closed)
    {
        var since = closed ? "" : moment.DayIn(TimeZoneInfo.Utc).AddDays(-1).Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        var around = new ConsultationSurroundings(db);
        return [.. Ordered(db.All<EvidenceRow>("consultations.reported", new { since, limit = Most }), moment, closed).Select(around.With)];
    }

    /// <summary>The call that a thing reports, with all other reports of it; null where the thing reports none.</summary>
    public static Consultation? Of(Reading db, long thing, string slug, Moment moment) =>
        Joined(db.All<EvidenceRow>("named.reports-of", new { id = thing, limit = Most })).Find(call => call.Exists(r => r.Row.SubjectSlug == slug)) is { } call ? Of(call, moment) : null;

    /// <summary>Calls on subjects, given as letters and digits, also closed ones.</summary>
    public static IReadOnlyList<Consultation> OfSubjects(Reading db, IReadOnlyCollection<string> keys, Moment moment) => Ordered(keys.SelectMany(key => db.All<EvidenceRow>("named.reports-on", new { key, limit = Most })), moment, closed: true);

    private static IReadOnlyList<Consultation> Ordered(IEnumerable<EvidenceRow> reports, Moment moment, bool closed)
    {
        var calls = Joined(reports);
        return
        [
            .. calls.Select(call => Of(call, moment)).Where(c => closed || c.Status != ConsultationStatus.Closed)
                .OrderBy(c => c.Status)
                .ThenBy(c => c.Status == ConsultationStatus.Closed ? -c.EndsAt!.Value.UtcTicks : c.EndsAt?.UtcTicks ?? long.MaxValue)
                .ThenByDescending(c => c.Opens, StringComparer.Ordinal).ThenBy(c => c.Subject, StringComparer.Ordinal),
        ];
    }

    private static List<List<(EvidenceRow Row, ConsultationReport Report)>> Joined(IEnumerable<EvidenceRow> rows) =>
    [
        .. rows.Select(row => (Row: row, Report: ConsultationReport.Of(row.Value)))
            .GroupBy(r => r.Report.Key.Length == 0 ? $"{r.Row.DocumentSlug} {r.Row.Start}" : r.Report.Key, StringComparer.Ordinal).SelectMany(Join),
    ];

    /// <summary>Reports of one subject fall into calls that do not contradict each other; those that tell most come first.</summary>
    private static List<List<(EvidenceRow Row, ConsultationReport Report)>> Join(IEnumerable<(EvidenceRow Row, ConsultationReport Report)> reports)
    {
        var calls = new List<List<(EvidenceRow Row, ConsultationReport Report)>>();
        foreach (var report in reports.OrderByDescending(r => r.Report.Closes is not null).ThenByDescending(r => r.Report.Extends).ThenByDescending(r => r.Report.Opens is not null).ThenBy(r => r.Row.DocumentDate, StringComparer.Ordinal))
        {
            var call = calls.Find(c => c.TrueForAll(r => r.Report.Agrees(report.Report)));
            if (call is null) calls.Add([report]);
            else call.Add(report);
        }
        return calls;
    }

    private static Consultation Of(List<(EvidenceRow Row, ConsultationReport Report)> call, Moment moment)
    {
        // The last closing day counts where the call was extended; among equals the report that states the clock.
        var (told, closing) = call.OrderByDescending(r => r.Report.Closes, StringComparer.Ordinal).ThenBy(r => r.Report.ClockNote is not null).First();
        var opens = call.Select(r => r.Report.Opens).Where(o => o is not null).OrderByDescending(o => o!.Length).FirstOrDefault();
        var deadline = Deadline.Of(closing.Closes, closing.Time, closing.Zone);
        var status = deadline is null ? ConsultationStatus.Unknown : !deadline.IsOpen(moment) ? ConsultationStatus.Closed
            : opens is { Length: 10 } && string.CompareOrdinal(opens, moment.DayIn(deadline.Zone).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) > 0 ? ConsultationStatus.Upcoming : ConsultationStatus.Open;
        return new Consultation
        {
            Address = AddressOf(call),
            Subject = closing.Subject,
            By = closing.By ?? call.Select(r => r.Report.By).FirstOrDefault(b => b is not null),
            Opens = opens,
            Closes = closing.Closes,
            Time = closing.Time,
            Zone = closing.Zone,
            ClockNote = closing.ClockNote,
            Extended = call.Exists(r => r.Report.Extends),
            Answer = [.. call.SelectMany(r => r.Report.Answer).Distinct(StringComparer.Ordinal)],
            Status = status,
            DaysLeft = deadline?.DaysLeft(moment),
            EndsAt = deadline?.End,
            Note = string.Join("; ", call.Select(r => r.Row.Note).Where(n => n is not null).Distinct()) is { Length: > 0 } note ? note : null,
            KnownSince = told.KnownSince,
            Sources = [.. call.OrderByDescending(r => ReferenceEquals(r.Report, closing)).Select(r => r.Row.Evidence)],
        };
    }

    /// <summary>The address of the first report that came: it stays where others join. A report of a document that came before calls were things leads to the document.</summary>
    private static string AddressOf(List<(EvidenceRow Row, ConsultationReport Report)> call)
    {
        var first = call.MinBy(r => (r.Row.SubjectKind == ThingKinds.Consultation ? 0 : 1, r.Row.StatementId)).Row;
        return first.SubjectKind == ThingKinds.Consultation ? Addresses.OfNamed(first.SubjectKind, first.SubjectSlug) : first.Evidence.Address ?? "";
    }
}
