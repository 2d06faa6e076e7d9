using Plumbline.Engine;
using Plumbline.Register.Documents;
using Plumbline.Register.Search;
using Plumbline.Register.Things;

namespace Plumbline.Register;

/// <summary>
/// One register. Thread-safe; several processes may have the same register open at once. Every method may throw
/// <see cref="RegisterException"/>, whose message is for the user.
/// </summary>
public sealed class RegisterStore : IDisposable
{
    private RegisterStore(RegisterLocation location, TimeProvider time) => (Location, Time) = (location, time);

    /// <summary>Where it lies.</summary>
    public RegisterLocation Location { get; }

    internal TimeProvider Time { get; }

    /// <summary>
    /// A number that grows with every change of the register, by whatever process; finished pages may be kept until it changes.
    /// </summary>
    public long Sequence => throw new NotImplementedException();

    /// <summary>Opens a register and brings its tables up to this version.</summary>
    /// <param name="location">Where it lies.</param>
    /// <param name="time">Tells when something became known.</param>
    /// <param name="create">True makes a register where there is none; false refuses.</param>
    /// <exception cref="RegisterException">There is none, or it cannot be used.</exception>
    public static RegisterStore Open(RegisterLocation location, TimeProvider time, bool create = true) => new(location, time);

    /// <summary>Adds a document in one transaction: all of it or nothing. Bytes that are known change nothing.</summary>
    public AddResult Add(NewDocument document, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>Enters the rows of the tables in <c>data/</c> as statements with citations; rows that are there already are left alone.</summary>
    /// <returns>Number of statements made or ended; 0 where nothing changed.</returns>
    public int LoadStarter(Knowledge knowledge, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>What the first page shows.</summary>
    /// <param name="rows">Number of rows of each of its lists.</param>
    public RegisterHome Home(int rows = 10) => throw new NotImplementedException();

    /// <summary>Documents, the last one that came first.</summary>
    public Page<DocumentSummary> Documents(PageRequest page) => throw new NotImplementedException();

    /// <summary>Newsletter numbers, the latest period first.</summary>
    public Page<IssueSummary> Issues(PageRequest page) => throw new NotImplementedException();

    /// <summary>A document by its slug or its number, or null.</summary>
    public DocumentRecord? Document(string slug) => throw new NotImplementedException();

    /// <summary>A newsletter article by its slug, or null.</summary>
    public ArticleRecord? Article(string slug) => throw new NotImplementedException();

    /// <summary>Opens the bytes of a document as received, or null where no document has this hash.</summary>
    public Stream? Snapshot(string sha256) => throw new NotImplementedException();

    /// <summary>Standards in order of their identifiers.</summary>
    /// <param name="page">Which part.</param>
    /// <param name="kind">Only this kind of identifier (<c>national-mandatory</c> ...); null for all.</param>
    public Page<StandardSummary> Standards(PageRequest page, string? kind = null) => throw new NotImplementedException();

    /// <summary>A standard, or a series, by its slug; null where none is known.</summary>
    public StandardRecord? Standard(string slug) => throw new NotImplementedException();

    /// <summary>Committees in order of their codes.</summary>
    public Page<CommitteeSummary> Committees(PageRequest page) => throw new NotImplementedException();

    /// <summary>A committee by its slug, or null.</summary>
    public CommitteeRecord? Committee(string slug) => throw new NotImplementedException();

    /// <summary>Searches standards, committees, documents and passages.</summary>
    public SearchResults Search(SearchRequest request) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
