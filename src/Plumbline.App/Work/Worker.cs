using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Work;

/// <summary>
/// Takes jobs and does them: reading and recognition outside of any transaction, so that workers run side by side; then what came of it in one transaction together with its being done.
/// </summary>
/// <param name="store">The register.</param>
/// <param name="time">For the beat of leases.</param>
/// <param name="name">A name that no other worker has.</param>
/// <param name="lease">How long jobs stay with a worker that says nothing.</param>
/// <param name="told">Told of each job that ended, waits for another try or was given back.</param>
internal sealed class Worker(RegisterStore store, TimeProvider time, string name, TimeSpan lease, Action<TakenJob, JobEnd, string> told)
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    /// <summary>Takes what is next and does it.</summary>
    /// <param name="cancelled">Gives back what is not finished, and throws.</param>
    /// <returns>False where there is nothing to take now.</returns>
    public bool DoNext(CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        var taken = store.TakeJobs(name, lease);
        if (taken.Count == 0) return false;
        using var holding = new Holding(store, time, taken, lease, cancelled);
        try
        {
            if (taken[0].Kind == JobKinds.Add) Add(holding);
            else Try(holding, taken[0], () => taken[0].Kind == JobKinds.Import ? Import(taken[0], holding.Stop) : Rebuild(taken[0], holding.Stop));
        }
        catch (OperationCanceledException)
        {
            var left = holding.Jobs;
            store.GiveJobsBack(left);
            foreach (var job in left) told(job, JobEnd.GivenBack, "given back");
            if (cancelled.IsCancellationRequested) throw;
        }
        return true;
    }

    /// <summary>Documents that were taken together are committed together; where that fails, each by itself, so that each failure is its own.</summary>
    private void Add(Holding holding)
    {
        var ready = new List<(TakenJob Job, NewDocument Document)>();
        foreach (var job in holding.Jobs)
        {
            holding.Stop.ThrowIfCancellationRequested();
            Try(holding, job, () =>
            {
                var details = JobDetails.Read(job.Details);
                var intake = Intake.Of(Recogniser, store.JobInput(job), details.Path ?? job.Name, details.Name ?? job.Name, details.Charset, holding.Stop);
                if (intake.Document is null) throw new UnreadableException(intake.Failure!);
                ready.Add((job, intake.Document));
                return null;
            });
        }
        if (ready.Count > 1 && Together(holding, ready)) return;
        foreach (var one in ready) Try(holding, one.Job, () => store.AddFor([one], holding.Stop)[0].Told);
    }

    private bool Together(Holding holding, List<(TakenJob Job, NewDocument Document)> ready)
    {
        try
        {
            var results = store.AddFor(ready, holding.Stop);
            for (var n = 0; n < ready.Count; n++) End(holding, ready[n].Job, JobEnd.Done, results[n].Told);
            return true;
        }
        catch (Exception wrong) when (wrong is not (OperationCanceledException or OutOfMemoryException))
        {
            return false;
        }
    }

    private string Import(TakenJob job, CancellationToken stop)
    {
        var details = JobDetails.Read(job.Details);
        return store.ImportFor(job, details.Format!, QueuedImport.Items(details, store.JobInput(job)), details.By ?? "work", details.Columns, stop).Told;
    }

    private string Rebuild(TakenJob job, CancellationToken stop)
    {
        var details = JobDetails.Read(job.Details);
        return $"{store.RebuildFor(job, details.From!.Value, details.Until!.Value, stop):N0} things";
    }

    /// <summary>Does a part of a job and says what came of it; null says that there is more to do. A failure is kept with its reason and takes no other job with it.</summary>
    private void Try(Holding holding, TakenJob job, Func<string?> part)
    {
        try
        {
            if (part() is { } message) End(holding, job, JobEnd.Done, message);
        }
        catch (JobLostException lost)
        {
            End(holding, job, JobEnd.Lost, lost.Message);
        }
        catch (UnreadableException unreadable)
        {
            Fail(holding, job, unreadable.Failure.Message, forGood: unreadable.Failure.Kind is not (ReadFailureCode.MissingPart or ReadFailureCode.TimedOut));
        }
        catch (RegisterException problem) when (problem.Problem != RegisterProblem.Withheld)
        {
            Fail(holding, job, problem.Message, forGood: false);
        }
        catch (Exception wrong) when (wrong is RegisterException or FormatException or ArgumentException)
        {
            Fail(holding, job, wrong.Message, forGood: true);
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or OutOfMemoryException))
        {
            Fail(holding, job, $"a defect of Plumbline: {defect.GetType().Name}: {defect.Message}", forGood: false);
        }
    }

    private void Fail(Holding holding, TakenJob job, string reason, bool forGood)
    {
        var ended = store.FailJob(job, reason, forGood);
        End(holding, job, ended ? JobEnd.Failed : JobEnd.Later, reason);
    }

    private void End(Holding holding, TakenJob job, JobEnd end, string message)
    {
        holding.Finished(job);
        told(job, end, message);
    }

    private sealed class UnreadableException(ReadFailure failure) : Exception(failure.Message)
    {
        public ReadFailure Failure { get; } = failure;
    }
}
