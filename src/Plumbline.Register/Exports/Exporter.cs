using System.Text;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Exports;

/// <summary>Writes standards in the forms of others.</summary>
/// <param name="database">The store.</param>
/// <param name="today">The day of the status where no other is asked for.</param>
/// <param name="on">What holds in the world; null for all.</param>
/// <param name="knownBy">What was known by the end of that day; null for all.</param>
internal sealed class Exporter(Database database, DateOnly today, DateOnly? on = null, DateOnly? knownBy = null)
{
    private static readonly IStandardFormat[] Formats = [new CsvFormat(), new RelatonYaml(), new BibtexFormat(), new RisFormat(), new CslJsonFormat(), new JsonLdFormat()];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Formats, f => f.Name);

    /// <summary>Writes all standards one after the other.</summary>
    public int Write(string name, Stream output, IProgress<int>? progress, CancellationToken cancel) => Each(progress, entries =>
    {
        var format = Named(name);
        using var text = new StreamWriter(output, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var first = true;
        format.Start(text);
        foreach (var entry in entries)
        {
            format.Write(text, entry, first);
            first = false;
        }
        format.End(text);
    }, cancel);

    /// <summary>Writes a file for every standard into a folder, named by its slug; one that is there is written anew.</summary>
    public int WriteFiles(string name, string folder, IProgress<int>? progress, CancellationToken cancel) => Each(progress, entries =>
    {
        var format = Named(name);
        Directory.CreateDirectory(folder);
        foreach (var entry in entries)
        {
            using var text = new StreamWriter(Path.Combine(folder, FileName(entry.Slug) + format.Ending), append: false, Utf8) { NewLine = "\n" };
            format.Start(text);
            format.Write(text, entry, first: true);
            format.End(text);
        }
    }, cancel);

    public void WriteCommittees(Stream output) => database.Read(db =>
    {
        using var text = new StreamWriter(output, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.Write("code,name-en,name-zh,address\n");
        foreach (var row in Reading.At(db, on, knownBy).All<CommitteeLine>("exports.committees")) text.Write(CsvField.Row([row.Normal, row.En, row.Zh, "/committees/" + row.Slug]) + "\n");
        return true;
    });

    /// <summary>Writes a database of plain tables. The file must not be there.</summary>
    public void WriteCopy(string path) => database.Guard(() =>
    {
        database.UseFile(connection =>
        {
            using (var attach = connection.CreateCommand())
            {
                attach.CommandText = "ATTACH DATABASE $path AS copy";
                attach.Parameters.AddWithValue("$path", path);
                attach.ExecuteNonQuery();
            }
            try
            {
                // One file without a journal beside it, so that readers may open it as one that does not change.
                connection.Run("PRAGMA copy.journal_mode = OFF; PRAGMA copy.synchronous = OFF");
                using var transaction = connection.BeginTransaction(deferred: true);
                connection.Run(SqlText.Sqlite.Named("datasette.copy"));
                transaction.Commit();
            }
            finally
            {
                connection.Run("DETACH DATABASE copy");
            }
        });
        return true;
    });

    private static IStandardFormat Named(string name) => Array.Find(Formats, f => f.Name == name) ?? throw new ArgumentException($"there is no format '{name}'; known are {string.Join(", ", Names)}", nameof(name));

    private int Each(IProgress<int>? progress, Action<IEnumerable<StandardEntry>> write, CancellationToken cancel) => database.Read(db =>
    {
        var count = 0;
        write(StandardEntries.All(Reading.At(db, on, knownBy), on ?? today).Select(entry =>
        {
            cancel.ThrowIfCancellationRequested();
            if (++count % 500 == 0) progress?.Report(count);
            return entry;
        }));
        return count;
    });

    /// <summary>A slug holds no slash; a name that begins with a point would be hidden.</summary>
    private static string FileName(string slug) => slug.StartsWith('.') ? "_" + slug : slug;

    private sealed class CommitteeLine
    {
        public string Slug { get; init; } = "";
        public string Normal { get; init; } = "";
        public string? En { get; init; }
        public string? Zh { get; init; }
    }
}
