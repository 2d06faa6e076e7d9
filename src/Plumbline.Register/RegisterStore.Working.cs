using Plumbline.Register.Documents;
using Plumbline.Register.Imports;
using Plumbline.Register.Jobs;
using Plumbline.Register.Storage;

namespace Plumbline.Register;

/// <content>Jobs: work that several processes of one register share (docs/scale.md).</content>
public sealed partial class RegisterStore
{
    /// <summary>Queues work in one transaction. What is known, or queued already, is not queued again.</summary>
    /// <returns>One result for each, in their order.</returns>
    public IReadOnlyList<QueueResult> Queue(IReadOnlyList<NewJob> jobs) => Jobs.Queue(jobs);

    /// <summary>Queues the computing anew of all projections, a job for every so many things.</summary>
    /// <param name="by">Who asks for it.</param>
    /// <returns>One result for each job; jobs that wait already are not queued twice.</returns>
    public IReadOnlyList<QueueResult> QueueRebuild(string by)
    {
        const int ThingsOfOneJob = 2_000;
        var last = _database.Read(db => db.One<long>("jobs.last-thing"));
        var jobs = new List<NewJob>();
        for (long from = 1; from <= last; from += ThingsOfOneJob)
        {
            var until = Math.Min(from + ThingsOfOneJob, last + 1);
            jobs.Add(new NewJob(JobKinds.Rebuild, $"things {from:N0} to {until - 1:N0}", $"{{\"from\":{from},\"until\":{until}}}", default, by));
        }
        return Jobs.Queue(jobs);
    }

    /// <summary>Takes a job, or several short documents, that waits or whose worker has let its lease end.</summary>
    /// <param name="worker">A name that no other worker has at the same time.</param>
    /// <param name="lease">For how long the jobs are the worker's unless it renews them.</param>
    /// <returns>None where there is nothing to take now.</returns>
    public IReadOnlyList<TakenJob> TakeJobs(string worker, TimeSpan lease) => Jobs.Take(worker, lease);

    /// <summary>The bytes that a job works on.</summary>
    /// <exception cref="JobLostException">The job was done by another meanwhile.</exception>
    public ReadOnlyMemory<byte> JobInput(TakenJob job) => Jobs.Input(job);

    /// <summary>Goes on holding jobs.</summary>
    /// <returns>Those that are still the worker's.</returns>
    public IReadOnlyList<TakenJob> RenewJobs(IReadOnlyList<TakenJob> jobs, TimeSpan lease) => Jobs.Renew(jobs, lease);

    /// <summary>Adds the documents of jobs, and marks the jobs as done in the same transaction.</summary>
    /// <exception cref="JobLostException">One of the jobs is another's by now; nothing was kept.</exception>
    public IReadOnlyList<AddResult> AddFor(IReadOnlyList<(TakenJob Job, NewDocument Document)> done, CancellationToken cancel = default)
    {
        var drafts = new Task<DocumentDraft>[done.Count];
        for (var n = 0; n < drafts.Length; n++)
        {
            var document = done[n].Document;
            drafts[n] = Task.Run(() => new DocumentDraft(document), CancellationToken.None);
        }
        return new DocumentWriter(_database, _database.Snapshots, _time).Add(drafts, cancel, (transaction, results) =>
        {
            for (var n = 0; n < done.Count; n++) Jobs.Done(transaction, done[n].Job, results[n].Told);
        });
    }

    /// <summary>Imports the records of a job and marks it as done. Blocks are kept one by one; what a worker that ended has kept counts as the same in the next try.</summary>
    /// <inheritdoc cref="Import"/>
    /// <exception cref="JobLostException">The job is another's by now.</exception>
    public ImportSummary ImportFor(TakenJob job, string format, IEnumerable<ImportItem> items, string byWhom, string? columns = null, CancellationToken cancel = default)
    {
        var summary = Import(format, items, byWhom, null, columns, cancel);
        _database.Write(transaction =>
        {
            Jobs.Done(transaction, job, summary.Told);
            return true;
        });
        return summary;
    }

    /// <summary>Computes the projections of the things of a job anew and marks it as done in the same transaction.</summary>
    /// <param name="job">The job.</param>
    /// <param name="from">The first thing.</param>
    /// <param name="until">The first thing behind them.</param>
    /// <param name="cancel">Stops between two things; nothing is kept then.</param>
    /// <returns>Number of things.</returns>
    /// <exception cref="JobLostException">The job is another's by now; nothing was kept.</exception>
    public int RebuildFor(TakenJob job, long from, long until, CancellationToken cancel = default) => _database.Write(transaction =>
    {
        var things = ProjectionWriter.WriteRange(transaction, from, until, cancel);
        Jobs.Done(transaction, job, $"{things:N0} things");
        return things;
    });

    /// <summary>Says why a job failed; one that may succeed later is tried again after a while, at most five times in all.</summary>
    /// <param name="job">The job.</param>
    /// <param name="reason">One or two sentences.</param>
    /// <param name="forGood">True where another try cannot succeed.</param>
    /// <returns>True where it is given up.</returns>
    public bool FailJob(TakenJob job, string reason, bool forGood) => Jobs.Fail(job, reason, forGood);

    /// <summary>Gives jobs back as if they had not been taken.</summary>
    public void GiveJobsBack(IReadOnlyList<TakenJob> jobs) => Jobs.GiveBack(jobs);

    /// <summary>Jobs in the order in which they were queued.</summary>
    /// <param name="state">Only of this state; null for all that <paramref name="finished"/> does not leave out.</param>
    /// <param name="finished">False leaves out those that are done.</param>
    public JobList ListJobs(string? state = null, bool finished = false) => Jobs.List(state, finished);

    /// <summary>A job by its number; null where there is none.</summary>
    public JobSummary? Job(long id) => Jobs.One(id);

    /// <summary>Has failed jobs wait again, as if they had never been tried.</summary>
    /// <param name="id">One job; 0 for all that failed.</param>
    /// <returns>Their number.</returns>
    public int RetryJobs(long id = 0) => Jobs.Retry(id);

    /// <summary>Forgets jobs that are done.</summary>
    /// <param name="failed">True forgets those that failed too, with their inputs.</param>
    /// <returns>Their number.</returns>
    public int ClearJobs(bool failed) => Jobs.Clear(failed);

    private JobQueue Jobs => new(_database, _time);
}
