using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.LanguageVersions;

/// <summary>The editions of one number with the versions that are stated of them: reckons what each version is worth on a day.</summary>
/// <param name="editions">All rows of the series.</param>
/// <param name="replaced">What has replaced an edition as a whole, and since when (empty for a day not known); null where nothing has.</param>
/// <param name="day">The day.</param>
internal sealed class VersionFamily(IReadOnlyList<StandardRow> editions, Func<StandardRow, Successor?> replaced, DateOnly day)
{
    /// <summary>What every version is worth: by edition, the latest first, then by language.</summary>
    /// <param name="stated">Statements with the edition of which they are made.</param>
    public IEnumerable<LanguageVersion> Versions(IEnumerable<(StandardRow Edition, VersionRow Row)> stated)
    {
        var told = stated.GroupBy(s => (s.Edition.ThingId, s.Row.Value, s.Row.IsPlanned))
            .Select(g => Told(g.First().Edition, g.Key.Value, g.Key.IsPlanned, [.. g.Select(s => s.Row)])).OfType<ToldVersion>().ToList();
        // What was planned and can be had is no plan any more.
        told.RemoveAll(t => t.IsPlanned && told.Exists(o => !o.IsPlanned && o.Edition.ThingId == t.Edition.ThingId && o.Language == t.Language));
        return told.OrderByDescending(t => t.Edition.Year, StringComparer.Ordinal).ThenBy(t => t.Language, StringComparer.Ordinal).ThenBy(t => t.IsPlanned).Select(t => Version(t, told));
    }

    /// <summary>What is stated of one version; null where it does not hold on the day. What an editor says of when it holds counts before what others say.</summary>
    private ToldVersion? Told(StandardRow edition, string language, bool isPlanned, List<VersionRow> rows)
    {
        var decided = rows.FindAll(r => r.State == (int)StatementState.Confirmed && r.Period.IsLimited);
        var periods = (decided.Count > 0 ? decided : rows).Select(r => r.Period).ToList();
        var from = periods.Select(p => p.From).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
        if (periods.TrueForAll(p => p.Until is not null && !(p with { From = null }).Holds(day))) return null;
        return new ToldVersion(edition, language, isPlanned || from is not null && !StandardStatus.Begun(from, day), from, rows.Select(r => r.Detail).FirstOrDefault(d => d is not null), [.. rows.Select(r => r.Stated)]);
    }

    private LanguageVersion Version(ToldVersion told, List<ToldVersion> all)
    {
        var edition = told.Edition;
        var version = new LanguageVersion
        {
            Language = told.Language, State = LanguageVersionStates.Current, Standard = edition.Normal, Address = Addresses.OfStandard(edition.Slug), Title = edition.Title, Published = told.From, Number = told.Number, Stated = told.Stated,
        };
        if (!edition.Dated) return version with { State = told.IsPlanned ? LanguageVersionStates.Planned : LanguageVersionStates.Undated };
        var later = editions.Where(e => IsLater(e, edition) && Start(e) is not null).OrderBy(e => StandardStatus.First(Start(e)!), StringComparer.Ordinal).ToList();
        var next = later.Find(e => StandardStatus.Begun(Start(e)!, day)) is { } begun ? new Successor(begun.Normal, begun.Slug, Start(begun)!) : replaced(edition) is { } other && (other.Since.Length == 0 || StandardStatus.Begun(other.Since, day)) ? other : null;
        var coming = later.Find(e => !StandardStatus.Begun(Start(e)!, day) && e.Released is { } released && StandardStatus.Begun(released, day));
        if (next is null && edition.Withdrawn is { } withdrawn && StandardStatus.Begun(withdrawn, day)) next = new Successor(null, null, withdrawn);
        if (next is null)
        {
            if (coming is not null) version = version with { Next = coming.Normal, NextAddress = Addresses.OfStandard(coming.Slug), NextFrom = Start(coming) };
            return told.IsPlanned ? version with { State = LanguageVersionStates.Planned } : version;
        }
        version = version with { OutdatedSince = next.Since.Length == 0 ? null : next.Since, Next = next.Normal, NextAddress = next.Slug is null ? null : Addresses.OfStandard(next.Slug) };
        if (told.IsPlanned) return version with { State = LanguageVersionStates.Planned };
        return version with { State = all.Exists(o => !o.IsPlanned && o.Language == told.Language && IsLater(o.Edition, edition)) ? LanguageVersionStates.Earlier : LanguageVersionStates.Outdated };
    }

    /// <summary>A later edition, and no amendment of an edition.</summary>
    private bool IsLater(StandardRow other, StandardRow edition) =>
        other.Dated && other.Year is { } year && edition.Year is { } mine && string.CompareOrdinal(year, mine) > 0 && !editions.Any(e => e.ThingId != other.ThingId && other.Normal.StartsWith(e.Normal + "/", StringComparison.Ordinal));

    /// <summary>From when an edition takes the place of the one before: in force, else released; a year alone where no day is known and no stage says that it is a draft.</summary>
    private static string? Start(StandardRow row) => row.Effective ?? row.Released ?? (row.Stage is null or ['6', ..] or ['9', ..] || row.Stage.StartsWith("In force", StringComparison.Ordinal) ? row.Year : null);

    private sealed record ToldVersion(StandardRow Edition, string Language, bool IsPlanned, string? From, string? Number, IReadOnlyList<StatedValue> Stated);
}
