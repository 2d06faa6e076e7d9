using Plumbline.App.Reading;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Work;

/// <summary>
/// Takes an import apart into jobs that several workers can do side by side: single records in blocks, of which each is one transaction of its worker; a file of many records as it is, since
/// its records may speak of each other.
/// </summary>
internal static class QueuedImport
{
    /// <summary>Records of one job.</summary>
    private const int RecordsOfOneJob = 2_000;

    /// <summary>Bytes of a file of many records that a job takes.</summary>
    private const long LargestInput = 1L << 30;

    /// <summary>Queues it; what cannot be read is told, and the others go on.</summary>
    /// <param name="store">The register.</param>
    /// <param name="format">Format of the records; not the own export, which is taken in whole.</param>
    /// <param name="files">Files, folders and archives.</param>
    /// <param name="columns">Mapping of columns, or null.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="refused">Told what could not be read.</param>
    /// <param name="cancelled">Stops between two jobs; those before are queued.</param>
    /// <returns>The jobs with what became of each.</returns>
    public static IEnumerable<(NewJob Job, QueueResult Result)> Queue(RegisterStore store, string format, string[] files, string? columns, string by, Action<string, string> refused, CancellationToken cancelled)
    {
        var many = RegisterStore.HoldsMany(format);
        var items = RecordFiles.Of(files, file => RegisterStore.TakesFile(format, file), many).Where(item =>
        {
            cancelled.ThrowIfCancellationRequested();
            if (item.Failure is { } failure) refused(item.Name, failure);
            return item.Failure is null;
        });
        var jobs = many ? items.Select(item => OfFile(item, format, columns, by, refused)).OfType<NewJob>() : items.Chunk(RecordsOfOneJob).Select(block => OfRecords(block, format, by));
        foreach (var job in jobs) yield return (job, store.Queue([job])[0]);
    }

    /// <summary>The records of a job.</summary>
    public static IEnumerable<ImportItem> Items(JobDetails details, ReadOnlyMemory<byte> input)
    {
        if (!RegisterStore.HoldsMany(details.Format!)) return RecordPack.Unpack(input);
        var name = details.Path!;
        if (name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) return [RecordFiles.Workbook(name, input)];
        var bytes = input.ToArray();
        return [new ImportItem(name, default) { Open = () => new MemoryStream(bytes, writable: false) }];
    }

    private static NewJob OfRecords(ImportItem[] block, string format, string by)
    {
        var name = block.Length == 1 ? block[0].Name : $"{block.Length:N0} records from {block[0].Name}";
        return new NewJob(JobKinds.Import, $"{format}: {name}", new JobDetails { Format = format, By = by }.Write(), RecordPack.Pack(block), by);
    }

    private static NewJob? OfFile(ImportItem file, string format, string? columns, string by, Action<string, string> refused)
    {
        try
        {
            var bytes = file.Bytes;
            if (file.Open is { } open)
            {
                using var stream = open();
                using var whole = new MemoryStream();
                stream.CopyTo(whole);
                bytes = whole.ToArray();
            }
            if (bytes.Length <= LargestInput) return new NewJob(JobKinds.Import, $"{format}: {file.Name}", new JobDetails { Path = file.Name, Format = format, Columns = columns, By = by }.Write(), bytes, by);
            refused(file.Name, $"it has {bytes.Length:N0} bytes, too many for a job; import it without --queue");
        }
        catch (IOException wrong)
        {
            refused(file.Name, $"cannot be read as a job: {wrong.Message}; import it without --queue");
        }
        return null;
    }
}
