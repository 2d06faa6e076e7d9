using Plumbline.Register.Documents;
using Plumbline.Register.Lists;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register;

/// <content>What pages and verbs ask.</content>
public sealed partial class RegisterStore
{
    /// <summary>What the first page shows.</summary>
    /// <param name="rows">Number of rows of each of its lists.</param>
    public RegisterHome Home(int rows = 10) => _database.Read(db => HomeQueries.Home(db, rows));

    /// <summary>Number of statements that wait for review.</summary>
    public int ToReview() => _database.Read(db => db.Count("statements.count-to-review"));

    /// <summary>Documents, the last one that came first.</summary>
    public Page<DocumentSummary> Documents(PageRequest page) => _database.Read(db => DocumentQueries.List(db, page));

    /// <summary>Newsletter numbers, the latest period first.</summary>
    public Page<IssueSummary> Issues(PageRequest page) => _database.Read(db => DocumentQueries.Issues(db, page));

    /// <summary>A document by its slug or its number, or null.</summary>
    public DocumentRecord? Document(string slug) => _database.Read(db => DocumentQueries.Record(db, slug));

    /// <summary>A newsletter article by its slug, or null.</summary>
    public ArticleRecord? Article(string slug) => _database.Read(db => DocumentQueries.Article(db, slug));

    /// <summary>Opens the bytes of a document as received, or null where no document has this hash.</summary>
    public Stream? Snapshot(string sha256) => IsHash(sha256) ? _database.Guard(() => _snapshots.Open(sha256)) : null;

    /// <summary>Standards in order of their identifiers.</summary>
    /// <param name="page">Which part.</param>
    /// <param name="kind">Only this kind of identifier (<c>national-mandatory</c> ...); null for all.</param>
    public Page<StandardSummary> Standards(PageRequest page, string? kind = null) => _database.Read(db => StandardQueries.List(db, page, kind));

    /// <summary>A standard, or a series, by its slug; null where none is known.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="on">The day on which its status is asked for; null for today (UTC).</param>
    public StandardRecord? Standard(string slug, DateOnly? on = null) => _database.Read(db => StandardQueries.Record(db, slug, on ?? Today));

    /// <summary>A standard by its identifier in any spelling, or its series where no year is given; null where none is known or the text is no identifier.</summary>
    /// <param name="typed">As people write it.</param>
    /// <param name="on">The day on which its status is asked for; null for today (UTC).</param>
    public StandardRecord? FindStandard(string typed, DateOnly? on = null) => _database.Read(db => ThingFinder.Standard(db, typed, on ?? Today));

    /// <summary>An answer for every standard of a list: known or not, status, what to use instead, drafts and deadlines that touch it.</summary>
    /// <param name="text">The list: one to a line, in columns, or inside sentences.</param>
    /// <param name="moment">When it is asked; the status is that of this day in UTC.</param>
    public IReadOnlyList<ListedStandard> Answer(string text, Moment moment) => _database.Read(db => StandardList.Answer(db, text, moment.DayIn(TimeZoneInfo.Utc), moment));

    /// <summary>Committees in order of their codes.</summary>
    public Page<CommitteeSummary> Committees(PageRequest page) => _database.Read(db => CommitteeQueries.List(db, page));

    /// <summary>A committee by its slug, or null.</summary>
    public CommitteeRecord? Committee(string slug) => _database.Read(db => CommitteeQueries.Record(db, slug));

    /// <summary>A committee by its code in any spelling, or null.</summary>
    public CommitteeRecord? FindCommittee(string typed) => _database.Read(db => ThingFinder.Committee(db, typed) is { } row ? CommitteeQueries.Record(db, row.Slug) : null);

    /// <summary>
    /// Calls for comments at a moment, several reports of one as one: open ones, the first to close first; then those to come, those without a closing day, and, where wanted, the closed ones.
    /// </summary>
    public IReadOnlyList<Consultation> Consultations(Moment moment, bool closed = false) => _database.Read(db => ConsultationQueries.List(db, moment, closed));

    /// <summary>Searches standards, committees, documents and passages.</summary>
    public SearchResults Search(SearchRequest request) => _database.Read(db => SearchQueries.Run(db, request));

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
