using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Documents;
using Plumbline.Register.Recognising;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Documents that an earlier version recognised are recognised anew. An earlier version is one that looks for less.</summary>
public abstract class RecognisingAnewTests(TestStore store) : OnStore(store)
{
    private const string Text = "GB/T 99001-2020 Ropes was released on 6 March 2020 and replaces GB/T 99001-2010.\nSAC/TC 987 is in charge of GB/T 99001-2020. Comments on the draft of GB/T 99002-2021 close on 30 June 2021.\n";

    private static readonly Decision Editor = new("Editor", "announcement 1", null, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static NewDocument Read(Kinds kinds) => new(Encoding.UTF8.GetBytes(Text), "ropes.txt", new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(Text), kinds));

    private static TemporaryRegister Early()
    {
        var register = new TemporaryRegister();
        register.Store.Add(Read(Kinds.Standards), Cancel);
        register.Clock.Now += TimeSpan.FromDays(2);
        return register;
    }

    private static RecognitionChange Anew(TemporaryRegister register, Kinds kinds) => register.Store.RecogniseAnew(Assert.Single(register.Store.ToRecognise(all: true)), Read(kinds), "test");

    [Fact]
    public void What_is_new_is_known_from_now_and_what_was_found_before_since_before()
    {
        using var register = Early();
        var then = new DateOnly(2021, 5, 1);
        Assert.Null(register.Store.Standard("gb-t-99001-2020")!.Life.Released);
        var change = Anew(register, Kinds.All);
        Assert.True(change is { StatementsMade: > 3, StatementsEnded: 0, FindingsEnded: 0 }, change.ToString());
        var rope = register.Store.Standard("gb-t-99001-2020")!;
        Assert.Equal(("2020-03-06", "GB/T 99001-2010"), (rope.Life.Released, Assert.Single(rope.Replaces).Value));
        Assert.NotNull(register.Store.FindCommittee("SAC/TC 987"));
        Assert.Null(register.Store.Standard("gb-t-99001-2020", knownBy: then)!.Life.Released);
        Assert.Null(register.Store.FindCommittee("SAC/TC 987", knownBy: then));
        Assert.Empty(register.Store.CheckDeeply(Cancel).Faults);
    }

    [Fact]
    public void The_second_time_changes_nothing_and_is_no_batch()
    {
        using var register = Early();
        Anew(register, Kinds.All);
        var sequence = register.Store.Sequence;
        Assert.True(Anew(register, Kinds.All).IsNothing);
        Assert.Equal(sequence, register.Store.Sequence);
    }

    [Fact]
    public void A_document_read_by_all_of_it_at_once_shows_the_same()
    {
        using var late = Early();
        Anew(late, Kinds.All);
        using var once = new TemporaryRegister();
        once.Store.Add(Read(Kinds.All), Cancel);
        Assert.Equal(Shown(once), Shown(late));

        static string[] Shown(TemporaryRegister register) =>
        [
            .. register.Store.Standards(new()).Items.Select(s => $"{s.Normal} {s.Title}"), .. register.Store.Committees(new()).Items.Select(c => c.Normal),
            .. register.Store.Consultations(Plumbline.Register.Things.Moment.At(register.Clock.Now)).Select(c => c.Subject), register.Store.Search(new("ropes")).Hits.Total.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ];
    }

    [Fact]
    public void What_is_no_longer_found_is_known_until_now_and_comes_back_when_it_is_found_again()
    {
        using var register = new TemporaryRegister();
        register.Store.Add(Read(Kinds.All), Cancel);
        var then = DateOnly.FromDateTime(register.Clock.Now.UtcDateTime);
        register.Clock.Now += TimeSpan.FromDays(2);
        var change = Anew(register, Kinds.Standards);
        Assert.True(change is { StatementsMade: 0, StatementsEnded: > 3, FindingsEnded: > 0 }, change.ToString());
        Assert.Null(register.Store.Standard("gb-t-99001-2020")!.Life.Released);
        Assert.Null(register.Store.FindCommittee("SAC/TC 987"));
        Assert.Empty(register.Store.Search(new("SAC/TC 987", Plumbline.Register.Search.SearchKind.Committee)).Hits.Items);
        Assert.Equal("2020-03-06", register.Store.Standard("gb-t-99001-2020", knownBy: then)!.Life.Released);
        Assert.NotNull(register.Store.FindCommittee("SAC/TC 987", knownBy: then));
        Assert.Empty(register.Store.CheckDeeply(Cancel).Faults);
        register.Clock.Now += TimeSpan.FromDays(2);
        Anew(register, Kinds.All);
        Assert.NotNull(register.Store.FindCommittee("SAC/TC 987"));
        Assert.Null(register.Store.FindCommittee("SAC/TC 987", knownBy: then.AddDays(2)));
        Assert.NotEmpty(register.Store.Search(new("SAC/TC 987", Plumbline.Register.Search.SearchKind.Committee)).Hits.Items);
        Assert.Empty(register.Store.CheckDeeply(Cancel).Faults);
    }

    [Fact]
    public void What_nothing_named_any_more_comes_back_with_the_next_text_that_names_it()
    {
        using var register = new TemporaryRegister();
        register.Store.Add(Read(Kinds.All), Cancel);
        Anew(register, Kinds.Standards);
        Assert.Null(register.Store.FindCommittee("SAC/TC 987"));
        register.Add("SAC/TC 987 met on Monday.");
        Assert.NotNull(register.Store.FindCommittee("SAC/TC 987"));
        Assert.Single(register.Store.Search(new("SAC/TC 987", Plumbline.Register.Search.SearchKind.Committee)).Hits.Items);
        Assert.Empty(register.Store.CheckDeeply(Cancel).Faults);
    }

    [Fact]
    public void What_editors_decided_stays_decided()
    {
        using var register = new TemporaryRegister();
        register.Store.Add(Read(Kinds.All), Cancel);
        register.Store.Decide("GB/T 99001-2020", "released", "2020-03-07", Editor);
        register.Store.Reject("GB/T 99001-2020", "replaces", "GB/T 99001-2010", Editor);
        foreach (var kinds in (Kinds[])[Kinds.Standards, Kinds.All])
        {
            register.Clock.Now += TimeSpan.FromDays(1);
            Anew(register, kinds);
            var rope = register.Store.Standard("gb-t-99001-2020")!;
            Assert.Equal("2020-03-07", rope.Life.Released);
            Assert.Empty(rope.Replaces);
        }
        Assert.Empty(register.Store.CheckDeeply(Cancel).Faults);
    }

    [Fact]
    public void Documents_of_another_version_are_counted_until_they_are_recognised_anew()
    {
        using var register = Early();
        Assert.Empty(register.Store.ToRecognise());
        register.Change("UPDATE documents SET recognised_by = NULL");
        Assert.Equal(1, register.Store.RecognisedByOthers());
        Assert.Single(register.Store.ToRecognise());
        Anew(register, Kinds.All);
        Assert.Equal(0, register.Store.RecognisedByOthers());
    }

    [Fact]
    public void Another_text_is_refused_and_nothing_is_changed()
    {
        using var register = Early();
        var sequence = register.Store.Sequence;
        var document = Assert.Single(register.Store.ToRecognise(all: true));
        Assert.Contains("this text", Assert.Throws<RegisterException>(() => register.Store.RecogniseAnew(document, TemporaryRegister.Draft(Text + "More."), "test")).Message, StringComparison.Ordinal);
        Assert.Equal(sequence, register.Store.Sequence);
        Assert.Equal(Text, register.Store.Text(document));
    }

    [Fact]
    public void What_was_known_until_then_goes_along_in_the_own_export()
    {
        using var register = new TemporaryRegister();
        register.Store.Add(Read(Kinds.All), Cancel);
        Anew(register, Kinds.Standards);
        using var other = new TemporaryRegister();
        var export = Export(register);
        var summary = Plumbline.Tests.Imports.Imported.Bytes(other, "json", export);
        Assert.Empty(summary.Refusals);
        Assert.Equal(export, Export(other));
        Assert.Empty(other.Store.CheckDeeply(Cancel).Faults);

        static byte[] Export(TemporaryRegister register)
        {
            using var bytes = new MemoryStream();
            register.Store.ExportAll(bytes, null, Cancel);
            return bytes.ToArray();
        }
    }
}

public sealed class RecognisingAnewTestsOnSqlite() : RecognisingAnewTests(TestStore.Sqlite);

public sealed class RecognisingAnewTestsOnPostgres() : RecognisingAnewTests(TestStore.Postgres);
