using System.Data;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Sources;

/// <summary>The inbox: what rounds brought, folded and paired, and what editors decided on it.</summary>
internal sealed class InboxBook(Database database, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(60);

    /// <summary>Puts a document into the inbox, in the transaction that keeps it. What is the same as another entry is folded into it.</summary>
    public void Put(IDbConnection db, long source, long item, long document, long? before, InboxDraft draft)
    {
        var now = time.GetUtcNow();
        var (key, since) = (InboxMatch.KeyOf(draft.Title), Instant.ToText(now - Lately));
        var (same, why) = before is null ? SameAs(db, source, document, key, since, draft) : (null, null);
        long? pair = before is null && same is null && draft is { Language: not null, Standards.Count: > 0 } ? PairOf(db, since, draft) : null;
        var id = db.One<long?>("inbox.insert", new
        {
            source, item, document, before, at = Instant.ToText(now), title = draft.Title, date = draft.Date, language = draft.Language, authority = draft.Authority, standards = InboxMatch.Lines(draft.Standards),
            committees = InboxMatch.Lines(draft.Committees), deadline = draft.Deadline, topic = draft.Topic, title_key = key, same_as = same, same_why = why, pair_of = pair,
        });
        if (id is not null && before is not null) db.Execute(db.Sql("inbox.earlier"), new { id, item });
    }

    /// <summary>Entries of a state, the last first, with what is folded into them and their translations.</summary>
    public Page<InboxItem> List(string state, PageRequest page) => database.Ask(db =>
    {
        var rows = db.All<InboxRow>("inbox.list", new { state, before = Cursor.ReadNumber(page.Cursor) ?? long.MaxValue, limit = page.Rows + 1 });
        var more = rows.Count > page.Rows;
        if (more) rows.RemoveAt(rows.Count - 1);
        return new Page<InboxItem>([.. rows.Select(r => Whole(db, r))], more ? Cursor.Of(rows[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null, (int)Counts(db)[state]);
    });

    public InboxItem? One(long id) => database.Ask(db => db.One<InboxRow>("inbox.one", new { id }) is { } row ? Whole(db, row) : null);

    public IReadOnlyDictionary<string, long> Counts() => database.Ask(Counts);

    /// <summary>Decides on an entry and what is folded into it; false where there is none of this number.</summary>
    public bool Decide(long id, string state, string? label, string byWhom) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<InboxRow>("inbox.one", new { id }) is not { } row) return false;
        var at = state == InboxStates.New ? null : Instant.ToText(time.GetUtcNow());
        db.Execute(db.Sql("inbox.decide"), new { id = row.SameAs ?? id, state, label, at, by_whom = state == InboxStates.New ? null : byWhom });
        return true;
    });

    private static (long?, string?) SameAs(IDbConnection db, long source, long document, string key, string since, InboxDraft draft)
    {
        if (db.One<long?>("inbox.same-document", new { document }) is { } sameBytes) return (sameBytes, "same bytes");
        if (db.One<long?>("inbox.same-text", new { document }) is { } sameText) return (sameText, "same text");
        foreach (var row in db.All<MatchRow>("inbox.same-title", new { title_key = key, source, since }))
        {
            if (InboxMatch.IsSame(key, draft, row.Language, row.Date, row.Deadline, row.Standards)) return (row.Id, "same notice");
        }
        return (null, null);
    }

    /// <summary>The one entry in another language that agrees best; null where none does, or two do alike.</summary>
    private static long? PairOf(IDbConnection db, string since, InboxDraft draft)
    {
        var found = db.All<MatchRow>("inbox.lately", new { language = draft.Language, since }).Select(r => (r.Id, Common: InboxMatch.Pairs(draft, r.Date, r.Deadline, r.Standards))).Where(r => r.Common > 0).OrderByDescending(r => r.Common).Take(2).ToList();
        return found.Count == 1 || (found.Count == 2 && found[0].Common > found[1].Common) ? found[0].Id : null;
    }

    private static InboxItem Whole(IDbConnection db, InboxRow row) => row.Item with
    {
        Folded = [.. db.All<InboxRow>("inbox.folded", new { id = row.Id }).Select(r => r.Item)],
        Translations = [.. db.All<InboxRow>("inbox.pairs", new { id = row.Id, pair = row.PairOf ?? 0 }).Select(r => r.Item)],
    };

    private static SortedDictionary<string, long> Counts(IDbConnection db)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var state in InboxStates.All) counts[state] = 0;
        foreach (var (state, number) in db.All<(string, long)>("inbox.counts")) counts[state] = number;
        return counts;
    }

    private sealed class MatchRow
    {
        public long Id { get; init; }
        public string? Date { get; init; }
        public string? Language { get; init; }
        public string Standards { get; init; } = "";
        public string? Deadline { get; init; }
    }
}
