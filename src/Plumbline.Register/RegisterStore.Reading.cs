using Plumbline.Register.Changes;
using Plumbline.Register.Citations;
using Plumbline.Register.Contradictions;
using Plumbline.Register.Documents;
using Plumbline.Engine.Rules.Targets;
using Plumbline.Register.Figures;
using Plumbline.Register.History;
using Plumbline.Register.Identity;
using Plumbline.Register.LanguageVersions;
using Plumbline.Register.Lists;
using Plumbline.Register.News;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;
using Plumbline.Register.Timelines;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register;

/// <content>
/// What pages and verbs ask. Every question takes two days: <c>on</c>, what holds in the world (what was published later is left out of lists, statuses are those of the day; null for all that is
/// known, and today's status), and <c>knownBy</c>, what this register knew at the end of that day in UTC (null for all that it knows now).
/// </content>
public sealed partial class RegisterStore
{
    /// <summary>What the first page shows.</summary>
    /// <param name="rows">Number of rows of each of its lists.</param>
    /// <param name="on">What holds in the world; null for all.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public RegisterHome Home(int rows = 10, DateOnly? on = null, DateOnly? knownBy = null) => Reckon((nameof(Home), rows, on, knownBy), () => Ask(on, knownBy, db => HomeQueries.Home(db, rows)));

    /// <summary>What came into force up to a day, what comes after it, and what was replaced.</summary>
    /// <param name="rows">Number of rows of each list.</param>
    /// <param name="on">The day; null for today (UTC).</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public RegisterNews News(int rows, DateOnly? on = null, DateOnly? knownBy = null) => Reckon((nameof(News), rows, Today, on, knownBy), () => Ask(on, knownBy, db => NewsQueries.Of(db, on ?? Today, rows)));

    /// <summary>Number of statements that wait for review.</summary>
    public int ToReview() => Ask(null, null, db => db.Count("statements.count-to-review"));

    /// <summary>Documents, the last one that came first.</summary>
    public Page<DocumentSummary> Documents(PageRequest page, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => DocumentQueries.List(db, page));

    /// <summary>Newsletter numbers, the latest period first.</summary>
    public Page<IssueSummary> Issues(PageRequest page, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => DocumentQueries.Issues(db, page));

    /// <summary>A document by its slug or its number, or null.</summary>
    public DocumentRecord? Document(string slug, DateOnly? knownBy = null) => Ask(null, knownBy, db => DocumentQueries.Record(db, slug));

    /// <summary>A newsletter article by its slug, or null.</summary>
    public ArticleRecord? Article(string slug, DateOnly? knownBy = null) => Ask(null, knownBy, db => DocumentQueries.Article(db, slug));

    /// <summary>Opens the bytes of a document as received; null where there are none of this hash, or where they are those of a deposit that is not open.</summary>
    public Stream? Snapshot(string sha256) => IsHash(sha256) && WithheldAs(sha256) is null ? _database.Guard(() => _database.Snapshots.Open(sha256)) : null;

    /// <summary>Standards in order of their identifiers.</summary>
    /// <param name="page">Which part.</param>
    /// <param name="kind">Only this kind of identifier (<c>national-mandatory</c> ...); null for all.</param>
    /// <param name="on">What holds in the world; null for all.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public Page<StandardSummary> Standards(PageRequest page, string? kind = null, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => StandardQueries.List(db, page, kind));

    /// <summary>A standard, or a series, by its slug; null where none is known.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="on">The day on which its status is asked for; null for today (UTC).</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public StandardRecord? Standard(string slug, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => StandardQueries.Record(db, slug, on ?? Today));

    /// <summary>A standard by its identifier in any spelling, or its series where no year is given; null where none is known or the text is no identifier.</summary>
    /// <param name="typed">As people write it.</param>
    /// <param name="on">The day on which its status is asked for; null for today (UTC).</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public StandardRecord? FindStandard(string typed, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => ThingFinder.Standard(db, typed, on ?? Today));

    /// <summary>An answer for every standard of a list: known or not, status, what to use instead, drafts and deadlines that touch it.</summary>
    /// <param name="text">The list: one to a line, in columns, or inside sentences.</param>
    /// <param name="moment">When it is asked; the status is that of this day in UTC.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public IReadOnlyList<ListedStandard> Answer(string text, Moment moment, DateOnly? knownBy = null) => Ask(null, knownBy, db => StandardList.Answer(db, text, moment.DayIn(TimeZoneInfo.Utc), moment));

    /// <summary>What changed about the standards of a list since a day: what was learnt here, and what came about in the world. In the order of the list.</summary>
    /// <param name="text">The list, as for <see cref="Answer"/>.</param>
    /// <param name="since">From the beginning of this day (UTC).</param>
    /// <param name="moment">When it is asked; what comes later is told as to come.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public IReadOnlyList<ListChange> Changes(string text, DateOnly since, Moment moment, DateOnly? knownBy = null) => Ask(null, knownBy, db => ListChanges.Since(db, text, since, moment.DayIn(TimeZoneInfo.Utc), moment));

    /// <summary>Committees in order of their codes.</summary>
    public Page<CommitteeSummary> Committees(PageRequest page, DateOnly? knownBy = null) => Ask(null, knownBy, db => CommitteeQueries.List(db, page));

    /// <summary>A committee by its slug, or null.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="on">What is true in the world on this day; null for all, and what holds today.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public CommitteeRecord? Committee(string slug, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => CommitteeQueries.Record(db, slug, on ?? Today));

    /// <summary>A committee by its code in any spelling, or null.</summary>
    public CommitteeRecord? FindCommittee(string typed, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => ThingFinder.Committee(db, typed) is { } row ? CommitteeQueries.Record(db, row.Slug, on ?? Today) : null);

    /// <summary>
    /// Calls for comments at a moment, several reports of one as one: open ones, the first to close first; then those to come, those without a closing day, and, where wanted, the closed ones.
    /// </summary>
    public IReadOnlyList<Consultation> Consultations(Moment moment, bool closed = false, DateOnly? knownBy = null) => Ask(null, knownBy, db => ConsultationQueries.List(db, moment, closed));

    /// <summary>Things of a kind that is known by names: bodies, topics and frameworks by name, others the latest day first.</summary>
    /// <param name="kind">One of <see cref="ThingRooms.Kinds"/>.</param>
    /// <param name="page">Which part.</param>
    /// <param name="type">Only this sort (<c>law</c>, <c>meeting</c>); null for all.</param>
    /// <param name="year">Only this year, four digits; null for all.</param>
    /// <param name="on">What holds in the world: what is dated later is left out. Null for all.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public ThingList Things(string kind, PageRequest page, string? type = null, string? year = null, DateOnly? on = null, DateOnly? knownBy = null) =>
        Ask(on, knownBy, db => NamedQueries.List(db, kind, page, type, year));

    /// <summary>A thing that is known by names, by its slug; of one that was merged the other. Null where none is known.</summary>
    /// <param name="kind">One of <see cref="ThingRooms.Kinds"/>.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="moment">When its status is asked for; null for now.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public ThingRecord? Thing(string kind, string slug, Moment? moment = null, DateOnly? knownBy = null) =>
        Ask(null, knownBy, db => NamedQueries.Record(db, kind, slug, moment ?? Moment.At(_time.GetUtcNow())));

    /// <summary>A body by any of its names, an instrument by its title, or another such thing by its slug; null where none is known.</summary>
    /// <param name="typed">As people write it.</param>
    /// <param name="moment">When its status is asked for; null for now.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public ThingRecord? FindThing(string typed, Moment? moment = null, DateOnly? knownBy = null) =>
        Ask(null, knownBy, db => NamedQueries.Find(db, typed) is { } row ? NamedQueries.Record(db, row, moment ?? Moment.At(_time.GetUtcNow())) : null);

    /// <summary>Citations of issues of a periodical, with the words to which they are tied or why they are not, in order of the issues.</summary>
    /// <param name="on">Leaves out issues of later months; null for all.</param>
    /// <param name="knownBy">What was known here by the end of that day, and tied by then; null for all.</param>
    public IReadOnlyList<Citation> Citations(DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, CitationQueries.List);

    /// <summary>How many citations there are, and how many are tied.</summary>
    public CitationCounts CitationCounts() => _database.Ask(CitationQueries.Counts);

    /// <summary>What the register counts on a day beside published figures.</summary>
    public StatisticsReport Statistics(DateOnly? on = null, DateOnly? knownBy = null) => Reckon((nameof(Statistics), Today, on, knownBy), () => Ask(null, knownBy, db => FigureQueries.Statistics(db, on ?? Today, on)));

    /// <summary>Targets of plans, first those that ship as citations by their deadline, then those read in documents.</summary>
    public IReadOnlyList<Target> Targets(DateOnly? on = null, DateOnly? knownBy = null) => Ask(null, knownBy, db => FigureQueries.Targets(db, on ?? Today, on));

    /// <summary>What this register counts towards the targets of a plan, by their names; lower bounds, and nothing for targets towards which it cannot count.</summary>
    public IReadOnlyDictionary<string, long> CountTowards(TargetsContent plan, DateOnly on) => Ask(null, null, db => TargetCounts.Of(db, plan, on));

    /// <summary>Agreements between bodies: those that end soonest first, those that are past last.</summary>
    public IReadOnlyList<Agreement> Agreements(DateOnly? on = null, DateOnly? knownBy = null) => Ask(null, knownBy, db => AgreementQueries.List(db, on ?? Today));

    /// <summary>Which international standards Chinese ones adopt, and how far they lag behind.</summary>
    public AdoptionReport Adoptions(DateOnly? on = null, DateOnly? knownBy = null) => Reckon((nameof(Adoptions), Today, on, knownBy), () => Ask(null, knownBy, db => AdoptionQueries.Report(db, on ?? Today)));

    /// <summary>Versions of standards in other languages: which are up to date, outdated, planned or missing.</summary>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="page">Which part of them.</param>
    /// <param name="on">The day of states and current editions; null for today (UTC).</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public LanguageVersionReport LanguageVersions(LanguageVersionFilter filter, PageRequest page, DateOnly? on = null, DateOnly? knownBy = null) =>
        Ask(on, knownBy, db => LanguageVersionQueries.Report(db, filter, page, on ?? Today));

    /// <summary>Searches standards, committees, documents and passages.</summary>
    public SearchResults Search(SearchRequest request) => Ask(request.On, request.KnownBy, db => SearchQueries.Run(db, request, Today));

    /// <summary>Dated facts of a period, and how many fall into its parts.</summary>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="page">Which part of them.</param>
    /// <param name="few">Of all time so many of the latest and of the coming ones; 0 for none.</param>
    /// <param name="on">Leaves out what was published later, and parts the latest from the coming; null for all, and today.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public Timeline Timeline(TimelineFilter filter, PageRequest page, int few = 0, DateOnly? on = null, DateOnly? knownBy = null) =>
        Reckon((nameof(Timeline), filter, page, few, Today, on, knownBy), () => Ask(on, knownBy, db => new TimelineQueries(db, filter, on ?? Today, on).Of(page, few)));

    /// <summary>Searches, with the first hits of each kind.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="few">So many hits of each kind, or fewer.</param>
    public SearchOverview SearchEach(SearchRequest request, int few) => Ask(request.On, request.KnownBy, db => SearchQueries.Each(db, request, Today, few));

    /// <summary>The address of what a standard or committee was merged into by an editor; null where it was not.</summary>
    /// <param name="address">Its own address, such as <c>/standards/gb-1-2000</c>.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public string? MergedInto(string address, DateOnly? knownBy = null) => Ask(null, knownBy, db => ThingFinder.MergedInto(db, address));

    /// <summary>What was learnt about a thing, when, and from where; null where nothing is named so.</summary>
    /// <param name="id">A standard or committee in any spelling (without a year, all editions), a document's number, a slug or an address.</param>
    /// <param name="knownBy">Only what was known here by the end of that day; null for all.</param>
    /// <param name="on">Leaves out what documents of later days say; null for all.</param>
    public ThingHistory? History(string id, DateOnly? knownBy = null, DateOnly? on = null) => Ask(on, knownBy, db => HistoryQueries.Of(db, id));

    /// <summary>The latest of it: what the last few hundred statements tell.</summary>
    /// <param name="id">As for <see cref="History"/>.</param>
    /// <param name="knownBy">Only what was known here by the end of that day; null for all.</param>
    /// <param name="on">Leaves out what documents of later days say; null for all.</param>
    public ThingHistory? LatestHistory(string id, DateOnly? knownBy = null, DateOnly? on = null) => Ask(on, knownBy, db => HistoryQueries.Of(db, id, HistoryQueries.Few));

    /// <summary>Standards that texts name by their titles alone, with what each stands for or may stand for; the latest first, at most 500.</summary>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    /// <param name="on">Leaves out what documents of later days say; null for all.</param>
    public IReadOnlyList<TitleReference> References(DateOnly? knownBy = null, DateOnly? on = null) => Ask(on, knownBy, ReferenceQueries.List);

    /// <summary>Statements that cannot all be right, each with its quote, and what editors decided.</summary>
    /// <param name="kind">One of <see cref="ContradictionKinds"/>; null for all.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    /// <param name="on">Leaves out what documents of later days say; null for all.</param>
    public ContradictionList Contradictions(string? kind = null, DateOnly? knownBy = null, DateOnly? on = null) => Reckon((nameof(Contradictions), kind, on, knownBy), () => Ask(on, knownBy, db => ContradictionQueries.List(db, kind)));

    /// <summary>Whether every edition leads to the current edition of its number. Reads all standards.</summary>
    /// <param name="publisher">Only those of this publisher (<c>ISO</c>, <c>GB</c>); null for all.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    /// <param name="on">Leaves out editions that were released later, so that the current one is that of the day; null for all.</param>
    public ChainReport ChainReport(string? publisher = null, DateOnly? knownBy = null, DateOnly? on = null) => Ask(on, knownBy, db => ChainGaps.Of(db, publisher));

    /// <summary>The editions around a standard or series, with what replaced what; null where no dated edition is known.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="on">What holds in the world; null for all.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public EditionChain? Editions(string slug, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => EditionQueries.Around(db, slug));

    /// <summary>The number of the last change before a day (UTC) began; 0 where there was none.</summary>
    public long SequenceBefore(DateOnly day) => _database.Ask(db => db.One<long>("register.batch-before", new { until = Instant.ToText(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)) }));

    /// <summary>What was created, updated and withdrawn since a change of the register, in the order of the changes.</summary>
    /// <param name="since">The number of the last change that is known already; 0 for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="kind">One of <see cref="ChangeFeed.Kinds"/>; null for all.</param>
    public ChangeFeed ChangesSince(long since, PageRequest page, string? kind = null) => Ask(null, null, db => ChangeQueries.Since(db, since, kind, page));

    /// <summary>An answer for which all of the register is read, kept until that changes.</summary>
    private T Reckon<T>(object question, Func<T> reckon)
        where T : notnull => _reckoned.Of(Sequence, question, reckon);

    private T Ask<T>(DateOnly? on, DateOnly? knownBy, Func<Reading, T> question) => _database.Ask(db => question(Reading.At(db, on, knownBy)));

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
