using Plumbline.Register.Documents;
using Plumbline.Register.Jobs;
using Plumbline.Register.Sources;

namespace Plumbline.Register;

/// <content>Sources that are watched, their rounds, and the inbox (docs/gathering.md).</content>
public sealed partial class RegisterStore
{
    /// <summary>The sources that are watched, on and off, by name.</summary>
    public IReadOnlyList<Source> Sources() => SourcesOf.All();

    /// <summary>A source, or null.</summary>
    public Source? Source(string name) => SourcesOf.One(name);

    /// <summary>Adds a source; one that is on is due at once.</summary>
    /// <param name="settings">What the user says of it.</param>
    /// <param name="byWhom">Who adds it.</param>
    /// <exception cref="ArgumentException">Something is wrong with it, or there is one of this name.</exception>
    public Source AddSource(SourceSettings settings, string byWhom) => SourcesOf.Add(settings, byWhom);

    /// <summary>Changes a source; null where there is none of this name.</summary>
    /// <exception cref="ArgumentException">Something would be wrong with it.</exception>
    public Source? ChangeSource(string name, Func<SourceSettings, SourceSettings> change, string byWhom) => SourcesOf.Change(name, change, byWhom);

    /// <summary>Adds a source, or makes the one of its name what is said now.</summary>
    /// <exception cref="ArgumentException">Something is wrong with it.</exception>
    public SourcePut PutSource(SourceSettings settings, string byWhom) => settings.Wrong() is { } wrong ? throw new ArgumentException(wrong, nameof(settings)) : SourcesOf.Put(settings, byWhom, SourcePut.ChangedToo);

    /// <summary>Adds the sources that ship with the program and are not there; those that were removed stay away.</summary>
    /// <returns>Their number.</returns>
    public int LoadSources() => SourcesOf.AddMissing(SourceYaml.BuiltIn, "starter");

    /// <summary>Switches a source on or off; one that is switched on is due at once. False where there is none of this name.</summary>
    public bool SwitchSource(string name, bool on) => SourcesOf.Switch(name, on);

    /// <summary>Makes a source that is followed due at once; false where there is none, or it is off.</summary>
    public bool AskSourceSoon(string name) => SourcesOf.AskSoon(name);

    /// <summary>Removes a source; what came of it stays. False where there is none of this name.</summary>
    public bool RemoveSource(string name) => SourcesOf.Remove(name);

    /// <summary>All that a source has named so far, by address.</summary>
    public Dictionary<string, SourceItem> ItemsOf(Source source) => SourcesOf.Items(source.Id);

    /// <summary>What a source named last, the latest first.</summary>
    public IReadOnlyList<SourceItem> LatestOf(Source source) => SourcesOf.Latest(source.Id);

    /// <summary>The last rounds of a source, the latest first.</summary>
    public IReadOnlyList<SourceRound> RoundsOf(Source source) => SourcesOf.Rounds(source.Id);

    /// <summary>What came of a source lately, the latest first; what was unchanged is counted by its round only.</summary>
    public IReadOnlyList<SourceFetch> FetchesOf(Source source) => SourcesOf.Fetches(source.Id);

    /// <summary>What rounds gave between two moments, by number of the source.</summary>
    /// <param name="since">Included.</param>
    /// <param name="until">Not included.</param>
    public IReadOnlyDictionary<long, SourceMonth> RoundsBetween(DateTimeOffset since, DateTimeOffset until) => SourcesOf.Between(since, until);

    /// <summary>The versions of a watched page before and after a document, by their slugs; null where there is none.</summary>
    public (string? Before, string? After) VersionsOf(string slug) => SourcesOf.Versions(slug);

    /// <summary>Takes rounds that are due, all of one host.</summary>
    /// <param name="worker">A name that no other worker has.</param>
    /// <param name="lease">How long the host stays the worker's unless it is renewed.</param>
    /// <param name="most">At most so many.</param>
    /// <returns>None where nothing is due, or every host is another's.</returns>
    public IReadOnlyList<TakenRound> TakeRounds(string worker, TimeSpan lease, int most = 100) => Rounds.Take(worker, lease, most);

    /// <summary>Takes one source that somebody wants to be asked now.</summary>
    /// <returns>The round, or why there is none.</returns>
    public (TakenRound? Round, string? Hindrance) TakeRound(string name, string worker, TimeSpan lease, string byWhom) => Rounds.Take(name, worker, lease, byWhom);

    /// <summary>Takes another host to which a round leads; false where it is another's, or wants to be left alone.</summary>
    public bool TakeHost(string host, string worker, TimeSpan lease) => Rounds.TakeHost(host, worker, lease);

    /// <summary>Goes on holding the hosts of a worker; false where none is left.</summary>
    public bool RenewHosts(string worker, TimeSpan lease) => Rounds.Renew(worker, lease);

    /// <summary>Lets the hosts of a worker go.</summary>
    public void LeaveHosts(string worker) => Rounds.Leave(worker);

    /// <summary>Leaves a host alone until a moment, whoever would ask it.</summary>
    public void RestHost(string host, DateTimeOffset until) => Rounds.Rest(host, until);

    /// <summary>Keeps what a source names.</summary>
    /// <returns>All its items, by address.</returns>
    /// <exception cref="JobLostException">The host is another's by now; nothing was kept. So with all that a round keeps.</exception>
    public Dictionary<string, SourceItem> KeepListed(TakenRound round, IReadOnlyList<ListedItem> items) => Rounds.Listed(round, items);

    /// <summary>Keeps that items were unchanged, the same, or failed.</summary>
    /// <exception cref="JobLostException">As there.</exception>
    public void KeepItems(TakenRound round, IReadOnlyList<ItemOutcome> outcomes) => Rounds.Keep(round, outcomes);

    /// <summary>Keeps what came of asking for the source itself.</summary>
    /// <exception cref="JobLostException">As there.</exception>
    public void KeepFetch(TakenRound round, SourceFetch fetch) => Rounds.Fetched(round, fetch);

    /// <summary>Adds the document of an item, with its place in the inbox, in one transaction.</summary>
    /// <exception cref="JobLostException">As there.</exception>
    public AddResult AddOfRound(TakenRound round, ItemOutcome outcome, CancellationToken cancel = default) => Rounds.Add(round, outcome, new DocumentWriter(_database, _database.Snapshots, _time), cancel);

    /// <summary>Ends rounds of one host and says when the next are due.</summary>
    /// <exception cref="JobLostException">As there.</exception>
    public void EndRounds(IReadOnlyList<(TakenRound Round, RoundEnd End, IReadOnlyList<ItemOutcome> Items)> ends) => Rounds.End(ends);

    /// <summary>Entries of the inbox, the last first, with what is folded into them.</summary>
    /// <param name="state">One of <see cref="InboxStates"/>.</param>
    /// <param name="page">Which part.</param>
    public Page<InboxItem> Inbox(string state, PageRequest page) => InboxOf.List(state, page);

    /// <summary>An entry of the inbox, or null.</summary>
    public InboxItem? InboxItem(long id) => InboxOf.One(id);

    /// <summary>Number of entries of each state.</summary>
    public IReadOnlyDictionary<string, long> InboxCounts() => InboxOf.Counts();

    /// <summary>Decides on an entry and on what is folded into it; false where there is none of this number.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="state">One of <see cref="InboxStates"/>; new takes a decision back.</param>
    /// <param name="label">What it is assigned to; null for nothing.</param>
    /// <param name="byWhom">Who decides.</param>
    public bool DecideInbox(long id, string state, string? label, string byWhom) => InboxOf.Decide(id, state, label, byWhom);

    private SourceBook SourcesOf => new(_database, _time);

    private RoundBook Rounds => new(_database, _time);

    private InboxBook InboxOf => new(_database, _time);
}
