using System.Data;
using System.Security.Cryptography;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Jobs;

/// <summary>
/// The queue in the register's own tables. A job is waiting, or running under a lease that its worker renews, or done, or failed. A worker that ends leaves a lease that ends; the job is then
/// taken again, so nothing is lost; and what a job gives is committed together with its being done, under the condition that it is still the worker's, so nothing is done twice.
/// </summary>
internal sealed class JobQueue(Database database, TimeProvider time)
{
    /// <summary>How often a job is tried.</summary>
    public const int MostTries = 5;

    /// <summary>Short documents that a worker takes at once, so that they share a transaction and its sync to the disk.</summary>
    private const int MostAtOnce = 16;

    private const long MostBytesAtOnce = 1 << 20;
    private const int Piece = 1 << 20;
    private const int MostListed = 1_000;

    /// <summary>Queues work in one transaction, in its order.</summary>
    public IReadOnlyList<QueueResult> Queue(IReadOnlyList<NewJob> jobs)
    {
        var hashes = new string[jobs.Count];
        Parallel.For(0, hashes.Length, n => hashes[n] = jobs[n].Input.IsEmpty ? "" : Convert.ToHexStringLower(SHA256.HashData(jobs[n].Input.Span)));
        return database.Write(transaction => jobs.Select((job, n) => Queue(transaction, job, hashes[n])).ToList());
    }

    /// <summary>Takes a job for a worker, or several short documents; none where nothing waits. Jobs that no worker survived are given up on the way.</summary>
    public IReadOnlyList<TakenJob> Take(string worker, TimeSpan lease) =>
        database.Read(db => db.One<long?>("jobs.any", new { now = Instant.ToText(time.GetUtcNow()) })) is null ? [] : database.WriteAside(transaction => Take(transaction, worker, lease));

    /// <summary>The bytes that a job works on.</summary>
    public ReadOnlyMemory<byte> Input(TakenJob job) => database.Read(db =>
    {
        var bytes = new byte[job.Size];
        for (int piece = 0, at = 0; at < bytes.Length; piece++)
        {
            var part = db.ExecuteScalar<byte[]>(db.Sql("jobs.input"), new { job = job.Id, piece }) ?? throw new JobLostException(job.Id);
            part.CopyTo(bytes, at);
            at += part.Length;
        }
        return bytes;
    });

    /// <summary>Goes on holding jobs; those that are another's by now are left out of the answer.</summary>
    public IReadOnlyList<TakenJob> Renew(IReadOnlyList<TakenJob> jobs, TimeSpan lease) => database.WriteAside(transaction =>
        jobs.Where(job => Mine(transaction, "jobs.renew", new { id = job.Id, worker = job.Worker, tries = job.Tries, until = Instant.ToText(time.GetUtcNow() + lease) })).ToList());

    /// <summary>Marks a job as done in the transaction that keeps what it gave.</summary>
    /// <exception cref="JobLostException">It is another's by now; the transaction is to be taken back.</exception>
    public void Done(WriteTransaction transaction, TakenJob job, string message)
    {
        if (!Mine(transaction, "jobs.done", new { id = job.Id, worker = job.Worker, tries = job.Tries, at = Instant.ToText(time.GetUtcNow()), message })) throw new JobLostException(job.Id);
        Run(transaction, "jobs.drop-input", new { id = job.Id });
    }

    /// <summary>Says why a job failed. One that may succeed later waits, each time twice as long, until it was tried for the last time.</summary>
    /// <returns>True where it is given up.</returns>
    public bool Fail(TakenJob job, string reason, bool forGood) => database.WriteAside(transaction =>
    {
        var now = time.GetUtcNow();
        if (forGood || job.Tries >= MostTries)
        {
            Mine(transaction, "jobs.fail", new { id = job.Id, worker = job.Worker, tries = job.Tries, at = Instant.ToText(now), message = reason });
            return true;
        }
        Mine(transaction, "jobs.later", new { id = job.Id, worker = job.Worker, tries = job.Tries, not_before = Instant.ToText(now + TimeSpan.FromSeconds(1 << job.Tries)), message = reason });
        return false;
    });

    /// <summary>Gives jobs back that were not begun or not finished, as if they had not been taken.</summary>
    public void GiveBack(IReadOnlyList<TakenJob> jobs) => database.WriteAside(transaction =>
        jobs.Count(job => Mine(transaction, "jobs.give-back", new { id = job.Id, worker = job.Worker, tries = job.Tries })));

    public JobList List(string? state, bool finished) => database.Read(db => new JobList(
        Counts(db), db.All<JobSummary>("jobs.list", new { state = state ?? "", finished = finished ? 1 : 0, limit = MostListed }), MostListed));

    public JobSummary? One(long id) => database.Read(db => db.One<JobSummary>("jobs.by-id", new { id }));

    /// <summary>Has failed jobs wait again; 0 means all.</summary>
    /// <returns>Their number.</returns>
    public int Retry(long id) => database.Write(transaction => transaction.Connection.All<long>("jobs.retry", new { id, at = Instant.ToText(time.GetUtcNow()) }).Count);

    /// <summary>Forgets jobs that are done and, where wanted, those that failed with their inputs.</summary>
    /// <returns>Their number.</returns>
    public int Clear(bool failed) => database.Write(transaction =>
    {
        Run(transaction, "jobs.clear-inputs", new { failed = failed ? 1 : 0 });
        return transaction.Connection.All<long>("jobs.clear", new { failed = failed ? 1 : 0 }).Count;
    });

    private List<TakenJob> Take(WriteTransaction transaction, string worker, TimeSpan lease)
    {
        var now = time.GetUtcNow();
        var taken = new List<TakenJob>();
        long bytes = 0;
        foreach (var row in transaction.Connection.All<TakeableRow>("jobs.takeable", new { now = Instant.ToText(now), limit = MostAtOnce }))
        {
            if (row.State == JobStates.Running && row.Tries >= MostTries)
            {
                Run(transaction, "jobs.fail-lost", new { id = row.Id, at = Instant.ToText(now), message = $"its worker ended {row.Tries} times while at it; 'plumbline jobs retry {row.Id}' tries again" });
                continue;
            }
            // What was tried before is tried alone: should it end its worker, it takes no other with it.
            var alone = row.Kind != JobKinds.Add || row.Tries > 0;
            if (taken.Count > 0 && (alone || bytes + row.Size > MostBytesAtOnce)) break;
            Run(transaction, "jobs.take", new { id = row.Id, worker, until = Instant.ToText(now + lease) });
            taken.Add(new TakenJob(row.Id, row.Kind, row.Name, row.Details, row.Size, row.Tries + 1, worker));
            bytes += row.Size;
            if (alone) break;
        }
        return taken;
    }

    private QueueResult Queue(WriteTransaction transaction, NewJob job, string sha256)
    {
        if (job.Kind == JobKinds.Add)
        {
            if (transaction.Connection.One<string>("documents.name-of", new { sha256 }) is { } known) return new QueueResult(QueueOutcome.AlreadyKnown, 0, known);
            if (transaction.Connection.One<string>("deposits.withheld", new { sha256 }) is { } accession) return new QueueResult(QueueOutcome.Withheld, 0, accession);
        }
        if (transaction.Connection.One<long?>("jobs.open-of", new { sha256, kind = job.Kind, details = job.Details }) is { } same) return new QueueResult(QueueOutcome.AlreadyQueued, same);
        var at = Instant.ToText(time.GetUtcNow());
        var id = transaction.Connection.ExecuteScalar<long>(
            transaction.Connection.Sql("jobs.insert"), new { kind = job.Kind, name = job.Name, details = job.Details, sha256, size = (long)job.Input.Length, at, by_whom = job.By });
        for (var piece = 0; piece * Piece < job.Input.Length; piece++)
        {
            var bytes = job.Input.Slice(piece * Piece, Math.Min(Piece, job.Input.Length - (piece * Piece))).ToArray();
            Run(transaction, "jobs.insert-input", new { job_id = id, piece, bytes });
        }
        return new QueueResult(QueueOutcome.Queued, id);
    }

    private static SortedDictionary<string, long> Counts(IDbConnection db)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var state in JobStates.All) counts[state] = 0;
        foreach (var (state, number) in db.All<(string, long)>("jobs.counts")) counts[state] = number;
        return counts;
    }

    private static void Run(WriteTransaction transaction, string name, object parameters) => transaction.Connection.Execute(transaction.Connection.Sql(name), parameters);

    /// <summary>Runs a change that answers with the job where it is still the worker's.</summary>
    private static bool Mine(WriteTransaction transaction, string name, object parameters) => transaction.Connection.One<long?>(name, parameters) is not null;

    private sealed class TakeableRow
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public string Details { get; init; } = "";
        public long Size { get; init; }
        public string State { get; init; } = "";
        public int Tries { get; init; }
    }
}
