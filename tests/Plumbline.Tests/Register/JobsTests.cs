using System.Text;
using Plumbline.Register.Imports;
using Plumbline.Register.Jobs;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>The queue: who has a job, until when, and what becomes of it.</summary>
public abstract class JobsTests(TestStore store) : OnStore(store)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static NewJob Job(string text, string name = "note.txt") => new(JobKinds.Add, name, "{}", Encoding.UTF8.GetBytes(text), "test");

    private static TemporaryRegister Queued(params string[] texts)
    {
        var register = new TemporaryRegister();
        Assert.All(register.Store.Queue([.. texts.Select(t => Job(t))]), r => Assert.Equal(QueueOutcome.Queued, r.Outcome));
        return register;
    }

    private static TakenJob Take(TemporaryRegister register, string worker) => Assert.Single(register.Store.TakeJobs(worker, Lease));

    [Fact]
    public void A_job_belongs_to_one_worker_and_its_input_is_what_was_queued()
    {
        using var register = Queued(new string('x', 3 << 20));
        var job = Take(register, "a");
        Assert.Equal((1L, 1, "add"), (job.Id, job.Tries, job.Kind));
        Assert.Empty(register.Store.TakeJobs("b", Lease));
        Assert.Equal(new string('x', 3 << 20), Encoding.UTF8.GetString(register.Store.JobInput(job).Span));
        Assert.Equal("a", register.Store.Job(1)!.Worker);
    }

    [Fact]
    public void Short_documents_are_taken_together_and_what_was_tried_before_alone()
    {
        using var register = Queued([.. Enumerable.Range(0, 20).Select(n => $"Text {n}.")]);
        var taken = register.Store.TakeJobs("a", Lease);
        Assert.Equal(Enumerable.Range(1, 16).Select(n => (long)n), taken.Select(j => j.Id));
        register.Clock.Now += 2 * Lease;
        Assert.Equal(2, Take(register, "b").Tries);
        Assert.Equal(2, Take(register, "b").Id);
    }

    [Fact]
    public void What_is_known_or_queued_already_is_not_queued_again()
    {
        using var register = new TemporaryRegister();
        register.Add("Known.", "known.txt");
        DepositTests.Hand(register.Store, "Closed.", access: Plumbline.Register.Deposits.AccessClass.Closed);
        var results = register.Store.Queue([Job("Known."), Job("New."), Job("New.", "twice.txt"), Job("Closed.")]);
        Assert.Equal([QueueOutcome.AlreadyKnown, QueueOutcome.Queued, QueueOutcome.AlreadyQueued, QueueOutcome.Withheld], results.Select(r => r.Outcome));
        Assert.Equal(("known.txt", 1L, 1L), (results[0].What, results[1].Job, results[2].Job));
    }

    [Fact]
    public void A_document_and_its_job_being_done_are_one_transaction()
    {
        using var register = Queued("GB/T 1-2000 is cited.");
        var job = Take(register, "a");
        var result = Assert.Single(register.Store.AddFor([(job, TemporaryRegister.Draft("GB/T 1-2000 is cited."))], TestContext.Current.CancellationToken));
        Assert.Equal((JobStates.Done, result.Told), (register.Store.Job(1)!.State, register.Store.Job(1)!.Message));
        Assert.Equal(1, register.Store.Documents(new()).Total);
        Assert.Throws<JobLostException>(() => register.Store.JobInput(job));
    }

    [Fact]
    public void A_worker_whose_lease_ended_loses_its_job_and_nothing_of_its_work_is_kept()
    {
        using var register = Queued("GB/T 1-2000 is cited.");
        var slow = Take(register, "slow");
        register.Clock.Now += 2 * Lease;
        var quick = Take(register, "quick");
        Assert.Empty(register.Store.RenewJobs([slow], Lease));
        Assert.Throws<JobLostException>(() => register.Store.AddFor([(slow, TemporaryRegister.Draft("GB/T 1-2000 is cited."))], TestContext.Current.CancellationToken));
        Assert.Equal(0, register.Store.Documents(new()).Total);
        register.Store.AddFor([(quick, TemporaryRegister.Draft("GB/T 1-2000 is cited."))], TestContext.Current.CancellationToken);
        Assert.Throws<JobLostException>(() => register.Store.AddFor([(slow, TemporaryRegister.Draft("GB/T 1-2000 is cited."))], TestContext.Current.CancellationToken));
        Assert.False(register.Store.FailJob(slow, "too late", forGood: false));
        Assert.Equal((JobStates.Done, 1), (register.Store.Job(1)!.State, register.Store.Documents(new()).Total));
        Assert.Empty(register.Store.Check(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public void A_renewed_lease_keeps_the_job()
    {
        using var register = Queued("Text.");
        var job = Take(register, "a");
        for (var n = 0; n < 5; n++)
        {
            register.Clock.Now += Lease / 2;
            Assert.Equal([job], register.Store.RenewJobs([job], Lease));
            Assert.Empty(register.Store.TakeJobs("b", Lease));
        }
    }

    [Fact]
    public void A_job_that_fails_is_tried_again_later_each_time_and_then_given_up_with_its_reason()
    {
        using var register = Queued("Text.");
        for (var n = 1; n <= 5; n++)
        {
            var job = Take(register, "a");
            Assert.Equal(n, job.Tries);
            Assert.Equal(n == 5, register.Store.FailJob(job, $"reason {n}", forGood: false));
            Assert.Empty(register.Store.TakeJobs("a", Lease));
            register.Clock.Now += TimeSpan.FromSeconds((1 << n) - 1);
            Assert.Empty(register.Store.TakeJobs("a", Lease));
            register.Clock.Now += TimeSpan.FromSeconds(2);
        }
        Assert.Empty(register.Store.TakeJobs("a", Lease));
        Assert.Equal((JobStates.Failed, "reason 5"), (register.Store.Job(1)!.State, register.Store.Job(1)!.Message));
        Assert.Equal(1, register.Store.RetryJobs());
        Assert.Equal(1, Take(register, "a").Tries);
    }

    [Fact]
    public void A_job_that_ends_every_worker_is_given_up_and_the_others_go_on()
    {
        using var register = Queued("Poison.", "Text.");
        for (var n = 0; n < 5; n++)
        {
            Assert.Contains(register.Store.TakeJobs($"worker {n}", Lease), j => j.Id == 1);
            register.Clock.Now += 2 * Lease;
        }
        Assert.Equal(2, Take(register, "last").Id);
        Assert.Equal((JobStates.Failed, "its worker ended 5 times while at it; 'plumbline jobs retry 1' tries again"), (register.Store.Job(1)!.State, register.Store.Job(1)!.Message));
    }

    [Fact]
    public void A_job_given_back_was_never_tried()
    {
        using var register = Queued("Text.");
        var job = Take(register, "a");
        register.Store.GiveJobsBack([job]);
        Assert.Equal((JobStates.Waiting, 0), (register.Store.Job(1)!.State, register.Store.Job(1)!.Tries));
        Assert.Equal(1, Take(register, "b").Tries);
    }

    [Fact]
    public void Done_jobs_are_forgotten_and_failed_ones_only_when_asked()
    {
        using var register = Queued("One.", "Two.");
        var taken = register.Store.TakeJobs("a", Lease);
        register.Store.AddFor([(taken[0], TemporaryRegister.Draft("One."))], TestContext.Current.CancellationToken);
        register.Store.FailJob(taken[1], "no", forGood: true);
        Assert.Equal(1, register.Store.ClearJobs(failed: false));
        Assert.Equal([2L], register.Store.ListJobs(finished: true).Jobs.Select(j => j.Id));
        Assert.Equal(1, register.Store.ClearJobs(failed: true));
        Assert.Empty(register.Store.ListJobs(finished: true).Jobs);
        // A number is never given again.
        Assert.Equal(3, register.Store.Queue([Job("Three.")])[0].Job);
    }

    [Fact]
    public void A_rebuild_in_jobs_mends_what_a_whole_rebuild_mends()
    {
        using var register = new TemporaryRegister();
        for (var n = 0; n < 12; n++) register.Add($"SAC/TC 260 keeps GB/T {35000 + n}-2020.", $"{n}.txt");
        foreach (var damage in (string[])["UPDATE standard_index SET title = 'wrong'", "DELETE FROM passage_index", "DELETE FROM committee_index"]) Assert.True(register.Change(damage) > 0);
        Assert.NotEmpty(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        Assert.All(register.Store.QueueRebuild("test"), r => Assert.Equal(QueueOutcome.Queued, r.Outcome));
        Assert.All(register.Store.QueueRebuild("test"), r => Assert.Equal(QueueOutcome.AlreadyQueued, r.Outcome));
        var job = Take(register, "a");
        var range = System.Text.Json.JsonDocument.Parse(job.Details).RootElement;
        register.Store.RebuildFor(job, range.GetProperty("from").GetInt64(), range.GetProperty("until").GetInt64(), TestContext.Current.CancellationToken);
        Assert.Empty(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public async Task Two_imports_of_twins_at_once_fold_them_as_one_import_does()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var one = new TemporaryRegister();
        using var two = new TemporaryRegister();
        var records = Counts.Of(400, 3_000);
        one.Store.Import("relaton", Enumerable.Range(0, records).SelectMany(n => (ImportItem[])[Record(n, "a"), Record(n, "b")]), "test", cancel: cancel);
        await Task.WhenAll(((string[])["a", "b"]).Select(side => Task.Run(
            () =>
            {
                using var store = two.Another();
                store.Import("relaton", Enumerable.Range(0, records).Select(n => Record(n, side)), "test", cancel: cancel);
            },
            cancel)));
        Assert.Equal(one.Store.Home().Counts.Statements, two.Store.Home().Counts.Statements);
        Assert.Equal(records, two.Store.Standards(new(), "international").Total);
        Assert.Empty(two.Store.CheckDeeply(cancel).Faults);
    }

    private static ImportItem Record(int n, string side) => new($"{side}-{n}.yaml", Encoding.UTF8.GetBytes($"""
        schema-version: v1.2.9
        title:
        - content: Ropes {n}
          language: [en]
          type: main
        docid:
        - id: ISO {900_000 + n}:2000
          type: ISO
          primary: true
        """));
}

public sealed class JobsTestsOnSqlite() : JobsTests(TestStore.Sqlite);

public sealed class JobsTestsOnPostgres() : JobsTests(TestStore.Postgres);
