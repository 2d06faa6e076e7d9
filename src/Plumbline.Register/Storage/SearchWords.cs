using Plumbline.Register.Search;

namespace Plumbline.Register.Storage;

/// <summary>Writes rows of the full text index of a store; the entry that a row belongs to is written with it.</summary>
internal abstract class SearchWords : IDisposable
{
    /// <summary>The rows of the store of a change.</summary>
    public static SearchWords Of(WriteTransaction transaction) => transaction.Sql.Store == Store.Sqlite ? new Fts5Words(transaction) : new PostingsWords(transaction);

    /// <summary>Writes the words of an entry.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="columns">Tokens of identifiers, title, heading and text.</param>
    public abstract void Write(long id, SearchKind kind, (string Ids, string Title, string Heading, string Body) columns);

    /// <summary>Takes an entry and its words out where it is in.</summary>
    public abstract void Delete(SearchKind kind, long target, int ordinal);

    /// <summary>Ends what was begun, where rows are written together.</summary>
    public virtual void Flush()
    {
    }

    public abstract void Dispose();

    private sealed class Fts5Words(WriteTransaction transaction) : SearchWords
    {
        private readonly Prepared _deleteWords = new(transaction, "search.delete-words", "id");
        private readonly Prepared _deleteEntry = new(transaction, "search.delete-entry", "kind", "target", "ordinal");
        private readonly Prepared _insert = new(transaction, "search.insert-words", "id", "kind", "ids", "title", "heading", "body");

        public override void Write(long id, SearchKind kind, (string Ids, string Title, string Heading, string Body) columns) =>
            _insert.Run(id, Fts5Index.Marked(kind, columns.Ids, columns.Title, columns.Heading), columns.Ids, columns.Title, columns.Heading, columns.Body);

        public override void Delete(SearchKind kind, long target, int ordinal)
        {
            if (_deleteEntry.Value((int)kind, target, ordinal) is long former) _deleteWords.Run(former);
        }

        public override void Dispose()
        {
            foreach (var prepared in (ReadOnlySpan<Prepared>)[_deleteWords, _deleteEntry, _insert]) prepared.Dispose();
        }
    }
}
