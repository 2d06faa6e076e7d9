using System.Globalization;
using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Lists;

/// <summary>
/// Tells what changed about the standards of a list since a day: what was learnt here since then, and what was known and came about since then (a standard came into force). Each change is told
/// once, by the first who told it.
/// </summary>
internal sealed class ListChanges
{
    private readonly Reading _db;
    private readonly string _since;
    private readonly string _until;
    private readonly long _batch;
    private readonly DateTimeOffset _instant;
    private readonly DateOnly _on;
    private readonly CallsForStandards _calls;
    private readonly List<ListChange> _changes = [];
    private readonly HashSet<(string Standard, string What)> _told = [];

    private ListChanges(Reading db, DateOnly since, DateOnly on, Moment moment)
    {
        _db = db;
        _on = on;
        _instant = new DateTimeOffset(since, TimeOnly.MinValue, TimeSpan.Zero);
        _since = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _until = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _batch = db.One<long>("register.batch-before", new { until = Instant.ToText(_instant) });
        _calls = new CallsForStandards(db, moment, closed: true);
    }

    /// <summary>The changes from the beginning of a day to another, in the order of the list.</summary>
    public static IReadOnlyList<ListChange> Since(Reading db, string text, DateOnly since, DateOnly on, Moment moment)
    {
        var changes = new ListChanges(db, since, on, moment);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in ListLines.Of(text).Lines)
        {
            foreach (var (_, id) in line.Named)
            {
                if (seen.Add(id.Normal) && MeantStandard.Of(db, id) is { } meant) changes.Add(line.Number, id, meant);
            }
        }
        return changes._changes;
    }

    private void Add(int line, StandardId id, MeantStandard meant)
    {
        var first = _changes.Count;
        var isNew = Editions(line, id, meant);
        var learnt = _db.All<EvidenceRow>("changes.of", new { id = meant.Row.ThingId, since = _batch, limit = StatementQueries.Most });
        Followers(line, id, meant, learnt);
        // The days of a new edition are told with it.
        if (!isNew) Days(line, id, meant, learnt);
        Calls(line, id, meant);
        _changes.Sort(first, _changes.Count - first, Comparer<ListChange>.Create((a, b) => a.Learnt.CompareTo(b.Learnt)));
    }

    /// <summary>Later editions, and of a standard named without a year the latest; amendments have a number that begins with its own. True where the edition that is meant is itself new.</summary>
    private bool Editions(int line, StandardId id, MeantStandard meant)
    {
        var isNew = false;
        foreach (var edition in meant.Editions)
        {
            var amends = edition.Normal.StartsWith(meant.Row.Normal + "/", StringComparison.Ordinal);
            var isLatest = edition.ThingId == meant.Current?.ThingId;
            if (edition.Normal == id.Normal || (!amends && (id.Year is { } year ? string.CompareOrdinal(edition.Year, year) <= 0 : !isLatest))) continue;
            var day = edition.Effective ?? edition.Released;
            if (edition.KnownSince < _instant && !Within(edition.Released)) continue;
            if (_db.One<EvidenceRow>("changes.first", new { id = edition.ThingId }) is not { } told) continue;
            Tell(line, id, amends ? "amended" : "new-edition", amends ? $"amendment {edition.Normal}" : $"new edition {edition.Normal}{Named(edition)}", day, told, Addresses.OfStandard(edition.Slug));
            isNew |= !amends && edition.ThingId == meant.Row.ThingId;
        }
        return isNew;
    }

    /// <summary>What replaces it, is to replace it, or amends it.</summary>
    private void Followers(int line, StandardId id, MeantStandard meant, List<EvidenceRow> learnt)
    {
        var about = _db.All<EvidenceRow>("changes.about", new { id = meant.Row.ThingId, since = _batch, limit = StatementQueries.Most });
        var steps = Chains.Of(_db, meant.Row).Steps.Where(s => s.Old == meant.Row.Normal).ToDictionary(s => s.New.Normal, StringComparer.Ordinal);
        foreach (var step in steps.Values)
        {
            // What was known to replace it before, and does since a day behind the one asked for.
            if (Within(step.Since) && Told(meant.Row.ThingId, step.New.Normal) is { } told) Replaced(told, step);
        }
        foreach (var row in learnt.Where(r => r.Property == Properties.ReplacedBy).Concat(about.Where(r => r.Property == Properties.Replaces)))
        {
            var by = row.Property == Properties.Replaces ? row.SubjectKey : row.ObjectKey;
            if (by is not null && steps.TryGetValue(by, out var step)) Replaced(row, step);
        }
        foreach (var row in about.Where(r => r.Property == Properties.WillReplace)) Tell(line, id, "draft", $"to be replaced by {row.SubjectKey}", null, row, Addresses.Of(row.SubjectKind, row.SubjectSlug));
        foreach (var row in about.Where(r => r.Property == Properties.Amends)) Tell(line, id, "amended", $"amended by {row.SubjectKey}", null, row, Addresses.Of(row.SubjectKind, row.SubjectSlug));

        void Replaced(EvidenceRow row, Replacement step) =>
            Tell(line, id, "replaced", $"{(step.Part ? "replaced in part" : "replaced")} by {step.New.Normal}{(step.Since is null ? "" : $" from {step.Since}")}", step.Since, row, Addresses.OfStandard(step.New.Slug));
    }

    /// <summary>Days that were learnt, and days that were known and came.</summary>
    private void Days(int line, StandardId id, MeantStandard meant, List<EvidenceRow> learnt)
    {
        foreach (var (property, chosen) in (ReadOnlySpan<(string, string?)>)[
            (Properties.Released, meant.Row.Released), (Properties.Effective, meant.Row.Effective), (Properties.Withdrawn, meant.Row.Withdrawn), (Properties.Confirmed, meant.Row.Confirmed)])
        {
            // Of several days the one that counts. An old day that was learnt late changes nothing, unless it ends the standard.
            if (chosen is null || (property != Properties.Withdrawn && string.CompareOrdinal(StandardStatus.First(chosen), _since) < 0)) continue;
            var told = learnt.Find(r => r.Property == property && r.Value == chosen) ?? (Within(chosen) ? _db.All<EvidenceRow>("statements.of-thing", new { id = meant.Row.ThingId, property, limit = StatementQueries.Most }).Find(r => r.Value == chosen) : null);
            if (told is null) continue;
            var begun = StandardStatus.Begun(chosen, _on);
            var (kind, what) = property switch
            {
                Properties.Effective => ("in-force", begun ? $"in force since {chosen}" : $"comes into force on {chosen}"),
                Properties.Withdrawn => ("withdrawn", begun ? $"withdrawn since {chosen}" : $"will be withdrawn on {chosen}"),
                Properties.Confirmed => ("confirmed", $"confirmed on {chosen}"),
                _ => ("released", begun ? $"released on {chosen}" : $"will be released on {chosen}"),
            };
            Tell(line, id, kind, what, chosen, told, Addresses.OfStandard(meant.Slug));
        }
    }

    /// <summary>Calls for comments that were learnt, opened or closed.</summary>
    private void Calls(int line, StandardId id, MeantStandard meant)
    {
        foreach (var call in _calls.Of([meant.Row.Normal, meant.Row.Series, .. meant.Drafts(_db)]))
        {
            if (call.KnownSince < _instant && !Within(call.Opens) && !Within(call.Closes)) continue;
            var until = call.Closes is null ? "closing day not stated" : call.Status == ConsultationStatus.Closed ? $"closed on {call.Closes}" : $"until {call.Closes}";
            _changes.Add(new ListChange
            {
                Line = line, Standard = id.Normal, Kind = "deadline", What = $"call for comments on {call.Subject}, {until}", Day = call.Closes, Learnt = call.KnownSince, Evidence = call.Sources[0],
                Address = call.Sources[0].Address,
            });
        }
    }

    private EvidenceRow? Told(long thing, string successor) =>
        _db.All<EvidenceRow>("statements.of-thing", new { id = thing, property = Properties.ReplacedBy, limit = StatementQueries.Most }).Find(r => r.ObjectKey == successor)
        ?? _db.All<EvidenceRow>("statements.of-object", new { id = thing, property = Properties.Replaces, limit = StatementQueries.Most }).Find(r => r.SubjectKey == successor);

    private void Tell(int line, StandardId id, string kind, string what, string? day, EvidenceRow told, string? address)
    {
        if (!_told.Add((id.Normal, what))) return;
        _changes.Add(new ListChange { Line = line, Standard = id.Normal, Kind = kind, What = what, Day = day, Learnt = told.KnownSince, Evidence = told.Evidence, Address = address });
    }

    /// <summary>True for days, months and years that begin between the two days, both included.</summary>
    private bool Within(string? day)
    {
        if (day is null) return false;
        var first = StandardStatus.First(day);
        return string.CompareOrdinal(first, _since) >= 0 && string.CompareOrdinal(first, _until) <= 0;
    }

    private static string Named(StandardRow edition) => edition.Effective is { } effective ? $", in force from {effective}" : edition.Released is { } released ? $", released {released}" : "";
}
