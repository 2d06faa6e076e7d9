using Plumbline.Engine;
using Plumbline.Register.Care;
using Plumbline.Register.Checks;
using Plumbline.Register.Documents;
using Plumbline.Register.Exports;
using Plumbline.Register.Imports;
using Plumbline.Register.Starter;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register;

/// <summary>
/// One register. Thread-safe; several processes may have the same register open at once. Every method may throw
/// <see cref="RegisterException"/>, whose message is for the user; a method that takes a <see cref="PageRequest"/> throws
/// <see cref="FormatException"/> where the cursor is not one that the same list gave.
/// </summary>
public sealed partial class RegisterStore : IDisposable
{
    /// <summary>After so many records a store looks how its rows are spread by now.</summary>
    private const int ManyRecords = 5_000;

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly Reckoned _reckoned = new();

    private RegisterStore(RegisterLocation location, TimeProvider time)
    {
        Location = location;
        _time = time;
        _database = Database.At(location);
    }

    /// <summary>Where it lies.</summary>
    public RegisterLocation Location { get; }

    /// <summary>True where opening made it.</summary>
    public bool IsNew => _database.IsNew;

    /// <summary>What there is to tell of the server, each with its name; nothing of a folder.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts() => _database.Facts();

    /// <summary>
    /// A number that grows with every change of the register, by whatever process; finished pages may be kept until it changes.
    /// </summary>
    public long Sequence => _database.Sequence();

    /// <summary>Opens a register and brings its tables up to this version.</summary>
    /// <param name="location">Where it lies.</param>
    /// <param name="time">Tells when something became known.</param>
    /// <param name="create">True makes a register where there is none; false refuses.</param>
    /// <exception cref="RegisterException">There is none, or it cannot be used.</exception>
    public static RegisterStore Open(RegisterLocation location, TimeProvider time, bool create = true)
    {
        var store = new RegisterStore(location, time);
        try
        {
            store._database.Guard(() =>
            {
                store._database.Open(create);
                return true;
            });
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Adds a document in one transaction: all of it or nothing. Bytes that are known change nothing.</summary>
    public AddResult Add(NewDocument document, CancellationToken cancel = default) => new DocumentWriter(_database, _database.Snapshots, _time).Add(document, cancel);

    /// <summary>Adds several documents in one transaction, in their order: fast for short ones, since they share one sync to the disk. Until it returns none of them is kept.</summary>
    /// <returns>One result for each; where the transaction fails they are added one by one, and the failure of one is thrown after those before it are kept.</returns>
    public IReadOnlyList<AddResult> AddAll(IReadOnlyList<NewDocument> documents, CancellationToken cancel = default) => new DocumentWriter(_database, _database.Snapshots, _time).AddAll(documents, cancel);

    /// <summary>Enters the rows of the tables in <c>data/</c> and the facts in <c>data/register/</c> as statements with citations; rows that are there already are left alone, rows that are gone are ended.</summary>
    /// <returns>Number of statements made or ended; 0 where nothing changed.</returns>
    public int LoadStarter(Knowledge knowledge, CancellationToken cancel = default) => LoadStarter(knowledge, FactFile.BuiltIn, cancel);

    /// <exception cref="FormatException">A file of facts is wrong; the message names file, line and column.</exception>
    internal int LoadStarter(Knowledge knowledge, IReadOnlyList<FactFile> facts, CancellationToken cancel) => new StarterLoader(_database, _time).Load(knowledge, facts, cancel);

    /// <summary>Takes records of a format into the register. Records known with the same bytes change nothing; what cannot be taken is refused with its reason and the others go on.</summary>
    /// <param name="format">One of <see cref="ImportFormats"/>.</param>
    /// <param name="items">The records.</param>
    /// <param name="byWhom">Who imports.</param>
    /// <param name="progress">Told the number of records done; may be null.</param>
    /// <param name="columns">Which column holds what in a list, <c>number=标准号,title=标准名称</c>; null for the names known.</param>
    /// <param name="cancel">Stops between two blocks of records; what was kept until then stays. The own export is taken in as a whole.</param>
    /// <exception cref="ArgumentException">There is no such format, or <paramref name="columns"/> is no mapping.</exception>
    public ImportSummary Import(string format, IEnumerable<ImportItem> items, string byWhom, IProgress<int>? progress = null, string? columns = null, CancellationToken cancel = default)
    {
        var summary = format == OwnFormat
            ? new ExportReader(_database, _database.Snapshots).Run(items, progress, cancel)
            : new Importer(_database, _time, RecordFormats.Named(format, columns is null ? null : ListColumns.Mapping(columns))).Run(items, byWhom, progress, cancel);
        if (summary.New + summary.Changed >= ManyRecords) Tidy(cancel);
        return summary;
    }

    /// <summary>Puts the indexes in order after much was added, so that searching is as fast as it can be; others may read and write meanwhile, and nothing that is shown changes.</summary>
    public void Tidy(CancellationToken cancel = default) => _database.Guard(() =>
    {
        _database.Settle();
        _database.Tidy(cancel);
        return true;
    });

    /// <summary>Name of the format of <c>export json</c>, which goes into an empty register only.</summary>
    public const string OwnFormat = JsonFormat.FormatName;

    /// <summary>What is wrong with a mapping of columns, or null.</summary>
    public static string? WrongColumns(string columns)
    {
        try
        {
            ListColumns.Mapping(columns);
            return null;
        }
        catch (ArgumentException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>Writes all that the register holds, with evidence, texts and snapshots, as JSON Lines that <see cref="Import"/> takes into an empty register without loss.</summary>
    /// <param name="output">Gets UTF-8.</param>
    /// <param name="progress">Told the number of rows done; may be null.</param>
    /// <param name="cancel">Stops between two rows.</param>
    public void ExportAll(Stream output, IProgress<int>? progress = null, CancellationToken cancel = default) => new ExportWriter(_database, _database.Snapshots).Write(output, progress, cancel);

    /// <summary>Names of the forms in which standards are given to others.</summary>
    public static IReadOnlyList<string> ExportFormats => Exporter.Names;

    /// <summary>Writes all standards in one of <see cref="ExportFormats"/>, in order of their identifiers.</summary>
    /// <param name="format">The format.</param>
    /// <param name="output">Gets UTF-8.</param>
    /// <param name="progress">Told the number of standards done; may be null.</param>
    /// <param name="on">What holds in the world: standards released later are left out, the status is that of the day. Null for all, with today's status.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    /// <param name="cancel">Stops between two standards.</param>
    /// <returns>Their number.</returns>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public int ExportStandards(string format, Stream output, IProgress<int>? progress = null, DateOnly? on = null, DateOnly? knownBy = null, CancellationToken cancel = default) =>
        new Exporter(_database, Today, on, knownBy).Write(format, output, progress, cancel);

    /// <summary>The same as one file for each standard in a folder.</summary>
    /// <returns>Their number.</returns>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public int ExportFiles(string format, string folder, IProgress<int>? progress = null, DateOnly? on = null, DateOnly? knownBy = null, CancellationToken cancel = default) =>
        new Exporter(_database, Today, on, knownBy).WriteFiles(format, folder, progress, cancel);

    /// <summary>Writes committees as CSV.</summary>
    public void ExportCommittees(Stream output, DateOnly? on = null, DateOnly? knownBy = null) => new Exporter(_database, Today, on, knownBy).WriteCommittees(output);

    /// <summary>Writes an SQLite database of plain tables, as Datasette shows them, into a file that is not there yet.</summary>
    public void ExportCopy(string path) => new Exporter(_database, Today).WriteCopy(path);

    /// <summary>A standard as it is cited, by its slug; of a series without statements of its own its latest edition; null where none is known.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="on">What holds in the world; null for today.</param>
    /// <param name="knownBy">What was known here by the end of that day; null for all.</param>
    public StandardCitation? Cite(string slug, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db =>
        (StandardEntries.One(db, slug, on ?? Today) ?? (StandardQueries.Record(db, slug, on ?? Today)?.Current is { } current ? StandardEntries.One(db, current.Slug, on ?? Today) : null)) is { } entry
            ? StandardCitation.Of(entry)
            : null);

    /// <summary>True where one file of a format holds many records.</summary>
    public static bool HoldsMany(string format) => RecordFormats.Named(format).HoldsMany;

    /// <summary>True where one file of a format may hold one record or many, as a stream of YAML documents does.</summary>
    public static bool MayHoldMany(string format) => RecordFormats.Named(format).MayHoldMany;

    /// <summary>Names of the formats that <see cref="Import"/> takes.</summary>
    public static IReadOnlyList<string> ImportFormats => RecordFormats.Names;

    /// <summary>True for names of files that can hold records of a format; others in an archive or folder are to be passed over.</summary>
    public static bool TakesFile(string format, string name) => RecordFormats.Named(format).Takes(name);

    /// <summary>Computes all projections and the search index anew from the statements; what is shown stays the same.</summary>
    public void Rebuild(CancellationToken cancel = default)
    {
        _database.Write(transaction =>
        {
            ProjectionWriter.WriteAll(transaction, cancel);
            return true;
        });
        Tidy(cancel);
    }

    /// <summary>Looks through the whole register; reads every snapshot and every text.</summary>
    public CheckReport Check(CancellationToken cancel = default) => new RegisterChecks(_database, _database.Snapshots).Run(cancel);

    /// <summary>Looks through the whole register, and computes every projection and the search index anew to compare them with what is kept. Nothing is changed, and others may read and write meanwhile.</summary>
    public CheckReport CheckDeeply(CancellationToken cancel = default)
    {
        var (plain, deep) = (Check(cancel), DeepCheck.Run(_database, cancel));
        return new CheckReport([.. plain.Checked, .. deep.Checked], [.. plain.Faults, .. deep.Faults]);
    }

    /// <summary>Writes database and snapshots into one tar archive; others may read and write meanwhile, and what is added after the beginning may be missing.</summary>
    /// <param name="file">The archive; there must be none of this name.</param>
    /// <param name="cancel">Stops; nothing is left of the archive then.</param>
    public BackupReport Backup(string file, CancellationToken cancel = default) => Backup(file, withKeys: false, cancel);

    /// <summary>The same, where it is asked for with the keys of this machine: who has the archive can sign receipts of deposits then, so only its owner may read it.</summary>
    /// <param name="file">The archive; there must be none of this name.</param>
    /// <param name="withKeys">True takes the keys in.</param>
    /// <param name="cancel">Stops; nothing is left of the archive then.</param>
    public BackupReport Backup(string file, bool withKeys, CancellationToken cancel) => Backups.Write(_database, file, withKeys, cancel);

    /// <summary>Brings a backup back and opens it.</summary>
    /// <param name="file">What <see cref="Backup(string, bool, CancellationToken)"/> wrote.</param>
    /// <param name="location">Where the register is to lie: a folder that is empty or not there, or a database that is empty.</param>
    /// <param name="time">As for <see cref="Open"/>.</param>
    /// <param name="cancel">Stops; nothing is left in the folder then.</param>
    /// <exception cref="RegisterException">The place is not empty, or the file is no backup.</exception>
    public static RegisterStore Restore(string file, RegisterLocation location, TimeProvider time, CancellationToken cancel = default)
    {
        using (var database = Database.At(location))
        {
            database.Guard(() =>
            {
                Backups.Restore(file, location, cancel);
                return true;
            });
        }
        var store = Open(location, time, create: false);
        store.Accounts.ForgetAll();
        return store;
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
