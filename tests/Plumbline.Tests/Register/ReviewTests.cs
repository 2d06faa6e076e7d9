using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Statements;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>The queue of doubtful findings, and undoing what was decided.</summary>
public abstract class ReviewTests(TestStore store) : OnStore(store)
{
    /// <summary>A comparison that does not say "replaces", and a title behind a cue only.</summary>
    private const string Text = """
        Compared with GB/T 35273-2017, GB/T 35273-2020 is an amended version with more on biometric data.

        A total of 25 standardisation projects have been initiated, including one for national standards: (i) Rope Keeping Terms and Definitions.
        """;

    private static readonly Decision Li = new("li", Reason: "read it again");

    [Fact]
    public void One_finding_comes_after_the_other_and_each_is_decided_once()
    {
        using var register = Filled();
        var store = register.Store;
        var seen = new List<long>();
        var before = store.Review().Count;
        Assert.True(before >= 2, "the text has doubtful findings");
        Assert.Equal(before, Walk(store).Count);
        while (store.Review().Item is { } item)
        {
            seen.Add(item.Id);
            Assert.NotNull(item.Evidence.Quote);
            Assert.True(item.Confidence < 0.65);
            var result = seen.Count % 2 == 0 ? store.RejectReview(item.Id, Li) : store.AcceptReview(item.Id, Li);
            Assert.True(result.Changed, result.Refusal);
            Assert.NotNull(store.AcceptReview(item.Id, Li).Refusal);
            Assert.True(seen.Count <= before);
        }
        Assert.Equal((0, 0), (store.Review().Count, store.ToReview()));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void What_is_left_for_later_comes_again_behind_the_last()
    {
        using var register = Filled();
        var first = register.Store.Review().Item!;
        var walked = Walk(register.Store);
        Assert.Equal(first.Id, walked[0].Id);
        Assert.Equal(first.Id, register.Store.Review(walked[^1].Last).Item!.Id);
    }

    [Fact]
    public void A_confirmed_replacement_counts_and_its_rejection_ends_it_and_each_is_undone()
    {
        using var register = Filled();
        var store = register.Store;
        var item = Walk(store).First(i => i.Correctable is not null);
        Assert.Equal(("replaces", "GB/T 35273-2017"), (item.Correctable!.Property, item.Correctable.Stated.Value));
        var accepted = store.AcceptReview(item.Id, Li);
        Assert.Equal(StatementState.Confirmed, Replaces(store)!.State);
        Assert.True(store.Undo(accepted.Batch!.Value, Li).Changed);
        Assert.Equal((StatementState.Found, true), (Replaces(store)!.State, Replaces(store)!.ToReview));
        Assert.NotNull(store.ReviewItem(item.Id));
        var rejected = store.RejectReview(item.Id, Li);
        Assert.Null(Replaces(store));
        var undone = store.Undo(rejected.Batch!.Value, Li);
        Assert.NotNull(Replaces(store));
        // An undo is a decision: it can be undone, and then the rejection holds again.
        Assert.True(store.Undo(undone.Batch!.Value, Li).Changed);
        Assert.Null(Replaces(store));
        Assert.Contains("undone", store.Undo(rejected.Batch.Value, Li).Refusal, StringComparison.Ordinal);
        var history = store.Decisions(new PageRequest(10));
        Assert.Equal(5, history.Total);
        Assert.All(history.Items, d => Assert.Equal("li", d.By));
        Assert.StartsWith("undone: undone: ", history.Items[0].Note, StringComparison.Ordinal);
        Assert.Equal(history.Items.Select(d => d.Hindrance is null), history.Items.Select(d => store.Decision(d.Id)!.Hindrance is null));
    }

    [Fact]
    public void A_correction_rejects_what_was_found_and_states_what_is_right()
    {
        using var register = Filled();
        var store = register.Store;
        var item = Walk(store).First(i => i.Correctable is not null);
        Assert.NotNull(store.CorrectReview(item.Id, "no identifier", Li).Refusal);
        Assert.NotNull(store.CorrectReview(item.Id, "GB/T35273-2017", Li).Refusal);
        var corrected = store.CorrectReview(item.Id, "GB/T 35273-2010", Li);
        Assert.True(corrected.Changed, corrected.Refusal);
        Assert.Equal("GB/T 35273-2010", Replaces(store)!.Value);
        Assert.True(store.Undo(corrected.Batch!.Value, Li).Changed);
        Assert.Equal("GB/T 35273-2017", Replaces(store)!.Value);
    }

    [Fact]
    public void Finding_a_mention_right_makes_no_other_mention()
    {
        using var register = Filled();
        var store = register.Store;
        var reference = Assert.Single(store.References());
        foreach (var item in Walk(store).Where(i => i.Statements.Any(s => s.Kind == "reference")))
        {
            if (store.ReviewItem(item.Id) is not null) Assert.True(store.AcceptReview(item.Id, Li).Changed);
        }
        Assert.Equal(reference.Places, Assert.Single(store.References()).Places);
        Assert.False(Assert.Single(store.References()).First.ToReview);
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public void A_rejected_mention_takes_a_reference_off_the_list_and_an_undo_brings_it_back()
    {
        using var register = Filled();
        var store = register.Store;
        var batches = new List<long>();
        foreach (var item in Walk(store).Where(i => i.Statements.Any(s => s.Kind == "reference")))
        {
            if (store.ReviewItem(item.Id) is not null) batches.Add(store.RejectReview(item.Id, Li).Batch!.Value);
        }
        Assert.Empty(store.References());
        foreach (var batch in batches) Assert.True(store.Undo(batch, Li).Changed);
        Assert.Single(store.References());
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public void A_merge_is_undone_with_all_that_it_changed_and_a_later_decision_hinders()
    {
        using var register = Filled();
        var store = register.Store;
        var merged = store.Merge("GB/T 35273-2017", "GB/T 35273-2020", Li);
        Assert.Equal("/standards/gb-t-35273-2020", store.MergedInto("/standards/gb-t-35273-2017"));
        Assert.True(store.Undo(merged.Batch!.Value, Li).Changed);
        Assert.Null(store.MergedInto("/standards/gb-t-35273-2017"));
        var first = store.Decide("GB/T 35273-2020", "effective", "2020-10-01", Li with { Source = "SAC" });
        var second = store.Decide("GB/T 35273-2020", "effective", "2020-10-02", Li with { Source = "SAC" });
        Assert.Contains("later decision", store.Undo(first.Batch!.Value, Li).Refusal, StringComparison.Ordinal);
        Assert.True(store.Undo(second.Batch!.Value, Li).Changed);
        Assert.Equal("2020-10-01", store.Standard("gb-t-35273-2020")!.Life.Effective);
        Assert.Contains("no decision", store.Undo(999_999, Li).Refusal, StringComparison.Ordinal);
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    private static TemporaryRegister Filled()
    {
        var register = new TemporaryRegister();
        register.Add(Text);
        return register;
    }

    private static List<ReviewItem> Walk(RegisterStore store)
    {
        var walked = new List<ReviewItem>();
        for (var item = store.Review().Item; item is not null && walked.TrueForAll(w => w.Id != item.Id); item = store.Review(item.Last).Item) walked.Add(item);
        return walked;
    }

    private static StatedValue? Replaces(RegisterStore store) => store.Standard("gb-t-35273-2020")!.Replaces is { Count: > 0 } values ? values[0] : null;
}

public sealed class ReviewTestsOnSqlite() : ReviewTests(TestStore.Sqlite);

public sealed class ReviewTestsOnPostgres() : ReviewTests(TestStore.Postgres);
