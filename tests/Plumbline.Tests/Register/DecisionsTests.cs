using System.Text;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.History;
using Plumbline.Register.Imports;
using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class DecisionsTests(TestStore store) : OnStore(store)
{
    private const string Notice = "国家标准公告\n2023年3月17日\n序号 国家标准编号 国家标准名称 代替标准号 实施日期\n1 GB 5271.1-2023 绳缆 第1部分：基本术语 GB 5271.1-2000 2023-10-01\n";

    private static readonly Decision Editor = new("Editor", "SAC announcement 2023 No. 1", "https://example.org/1", "the notice has a misprint");

    private static TemporaryRegister WithNotice()
    {
        var register = new TemporaryRegister();
        register.Add(Notice, "notice.txt", "Notice", "2023-03-17");
        register.Clock.Now += TimeSpan.FromDays(1);
        return register;
    }

    private static string? Effective(RegisterStore store, DateOnly? knownBy = null) => store.Standard("gb-5271.1-2023", knownBy: knownBy)!.Life.Effective;

    [Fact]
    public void A_document_is_tied_to_the_one_that_it_translates()
    {
        using var register = new TemporaryRegister();
        var (original, other, translation) = (register.Add("本标准代替GB/T 1-2009。", "a.txt").Document.Slug, register.Add("第二个文本。", "b.txt").Document.Slug, register.Add("This standard replaces GB/T 1-2009.", "c.txt").Document.Slug);
        var decision = new Decision("li", Source: "told by the publisher");
        Assert.Null(register.Store.Decide(translation, "translation-of", other, decision).Refusal);
        Assert.Null(register.Store.Decide(translation, "translation-of", "/documents/" + original, decision).Refusal);
        Assert.Equal(original, register.Store.Document(translation)!.TranslationOf!.Slug);
        Assert.Equal([translation], register.Store.Document(original)!.Translations.Select(d => d.Slug));
        Assert.Empty(register.Store.Document(other)!.Translations);
    }

    [Fact]
    public void What_an_editor_enters_goes_before_what_texts_say_and_the_text_stays()
    {
        using var register = WithNotice();
        var store = register.Store;
        Assert.Equal("2023-10-01", Effective(store));
        var result = store.Decide("GB 5271.1-2023", "effective", "2024年1月1日", Editor);
        Assert.True(result.Changed);
        Assert.Equal("/standards/gb-5271.1-2023", result.Address);
        Assert.Equal("2024-01-01", Effective(store));
        Assert.Equal("2023-10-01", Effective(store, new DateOnly(2021, 5, 1)));
        Assert.False(store.Decide("gb5271.1-2023", "effective", "2024-01-01", Editor).Changed);
        // Three more texts with the first day change nothing; a later decision does.
        for (var n = 0; n < 3; n++) register.Add(Notice + $"\nCopy {n}", $"{n}.txt");
        Assert.Equal("2024-01-01", Effective(store));
        store.Decide("GB 5271.1-2023", "effective", "2024-03-01", Editor);
        Assert.Equal("2024-03-01", Effective(store));
        store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Equal("2024-03-01", Effective(store));
        Assert.Empty(store.Check(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public void What_is_rejected_counts_no_more_also_when_it_is_read_again()
    {
        using var register = WithNotice();
        var store = register.Store;
        Assert.Equal(["GB 5271.1-2000"], store.Standard("gb-5271.1-2023")!.Replaces.Select(r => r.Value));
        Assert.True(store.Reject("GB 5271.1-2023", "replaces", "GB 5271.1-2000", Editor).Changed);
        Assert.Empty(store.Standard("gb-5271.1-2023")!.Replaces);
        Assert.Empty(store.Standard("gb-5271.1-2000")!.Instead.Current);
        Assert.True(store.Reject("GB 5271.1-2023", "effective", "2023-10-01", Editor).Changed);
        Assert.Null(Effective(store));
        register.Add(Notice + "\nThe same again.", "again.txt");
        Assert.Null(Effective(store));
        Assert.Empty(store.Standard("gb-5271.1-2023")!.Replaces);
        Assert.NotEmpty(store.Standard("gb-5271.1-2023", knownBy: new DateOnly(2021, 5, 1))!.Replaces);
        Assert.False(store.Reject("GB 5271.1-2023", "effective", "2023-10-01", Editor).Changed);
        // Taken back: the value is decided to be right after all.
        Assert.True(store.Decide("GB 5271.1-2023", "effective", "2023-10-01", Editor).Changed);
        Assert.Equal("2023-10-01", Effective(store));
    }

    [Fact]
    public void A_replacement_is_rejected_from_either_side()
    {
        using var register = WithNotice();
        Assert.True(register.Store.Reject("GB 5271.1-2000", "replaced-by", "GB 5271.1-2023", Editor).Changed);
        Assert.Empty(register.Store.Standard("gb-5271.1-2000")!.ReplacedBy);
        Assert.Empty(register.Store.Standard("gb-5271.1-2023")!.Replaces);
    }

    [Fact]
    public void A_rejection_outlives_an_import_of_the_same_value()
    {
        using var register = new TemporaryRegister();
        static ImportItem Record(string released) => new("iso-5.yaml", Encoding.UTF8.GetBytes($"title:\n- content: Ropes\n  language: en\n  type: main\ndocid:\n- id: ISO 5:2001\n  type: ISO\ndate:\n- type: published\n  value: '{released}'\ntype: standard\n"), null);
        void Import(string released) => register.Store.Import("relaton", [Record(released)], "test", cancel: TestContext.Current.CancellationToken);
        Import("2001-01-01");
        Assert.Equal("2001-01-01", register.Store.Standard("iso-5-2001")!.Life.Released);
        register.Store.Reject("ISO 5:2001", "released", "2001-01-01", Editor);
        Import("2002-02-02");
        Assert.Equal("2002-02-02", register.Store.Standard("iso-5-2001")!.Life.Released);
        Import("2001-01-01");
        Assert.Null(register.Store.Standard("iso-5-2001")!.Life.Released);
    }

    [Fact]
    public void What_is_confirmed_waits_no_more_and_says_so()
    {
        using var register = WithNotice();
        Assert.True(register.Store.Confirm("GB 5271.1-2023", "title", "绳缆 第1部分：基本术语", Editor).Changed);
        Assert.All(register.Store.Standard("gb-5271.1-2023")!.Titles, t => Assert.Equal(StatementState.Confirmed, t.State));
        Assert.Contains(register.Store.Standard("gb-5271.1-2023")!.Titles, t => t.Evidence is { Kind: EvidenceKind.Decision, Publisher: "Editor", Reason: "the notice has a misprint" });
    }

    [Theory]
    [InlineData("effective", "soon", "is no value of effective: it takes a day")]
    [InlineData("replaces", "GB 5271.1-2023", "is no value of replaces")]
    [InlineData("colour", "red", "has no property 'colour' to decide; there are title, released")]
    public void A_value_that_is_none_is_refused_with_what_is_expected(string property, string value, string message)
    {
        using var register = WithNotice();
        var refused = register.Store.Decide("GB 5271.1-2023", property, value, Editor);
        Assert.False(refused.Changed);
        Assert.Contains(message, refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("nothing states", register.Store.Reject("GB 5271.1-2023", "effective", "1999-01-01", Editor).Refusal, StringComparison.Ordinal);
        Assert.Contains("no identifier", register.Store.Decide("no such thing", "title", "x", Editor).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standard_that_nothing_names_is_made_by_its_first_decision()
    {
        using var register = new TemporaryRegister();
        Assert.True(register.Store.Decide("GB/T 1-2024", "title", "Rope ladders", Editor).Changed);
        Assert.True(register.Store.Decide("GB/T 1-2024", "replaces", "GB/T 1-2020", Editor, detail: "part").Changed);
        Assert.Equal("Rope ladders", register.Store.FindStandard("GB/T 1-2024")!.Title);
        Assert.True(Assert.Single(register.Store.FindStandard("GB/T 1-2020")!.Instead.Steps).Part);
        Assert.True(register.Store.Decide("sac/tc 999", "name", "Ropes", Editor).Changed);
        Assert.Equal("Ropes", register.Store.Committee("sac-tc-999")!.Summary.En);
    }

    [Fact]
    public void A_merged_thing_is_shown_under_the_other_and_split_again_without_loss()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add("GB 5271.1-2000 Ropes, part 1 is in use. GB 5271-2000 is cited here.", "a.txt");
        register.Add("GB 5271-2000 was released on 3 March 2000 and is replaced by GB 5271.1-2023.", "b.txt");
        store.Decide("GB 5271-2000", "title", "Rope terms", Editor);
        var before = (store.Standard("gb-5271-2000"), store.Standard("gb-5271.1-2000"));
        register.Clock.Now += TimeSpan.FromDays(1);
        var merged = store.Merge("GB 5271-2000", "GB 5271.1-2000", Editor);
        Assert.Equal("/standards/gb-5271.1-2000", merged.Address);
        Assert.Equal("/standards/gb-5271.1-2000", store.MergedInto("/standards/gb-5271-2000"));
        var one = store.Standard("gb-5271.1-2000")!;
        Assert.Equal(before.Item1!.MentionCount + before.Item2!.MentionCount, one.MentionCount);
        Assert.Equal("Rope terms", one.Title);
        Assert.Equal("GB 5271.1-2000", store.FindStandard("GB 5271-2000")!.Normal);
        Assert.DoesNotContain(store.Standards(new(50)).Items, s => s.Slug == "gb-5271-2000");
        Assert.Contains(store.Search(new("\"GB 5271-2000\"", SearchKind.Standard)).Hits.Items, h => h.Address == "/standards/gb-5271.1-2000");
        Assert.Equal("gb-5271-2000", store.Standard("gb-5271-2000", knownBy: new DateOnly(2021, 5, 1))!.Slug);
        // What comes later about the merged one is shown under the other, too.
        register.Add("GB 5271-2000 is effective from 1 May 2001.", "c.txt");
        Assert.True(store.Standard("gb-5271.1-2000")!.MentionCount > one.MentionCount);
        var rows = store.Standards(new(50)).Items.Select(s => (s.Normal, s.Title, s.Mentions)).ToList();
        store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Equal(rows, store.Standards(new(50)).Items.Select(s => (s.Normal, s.Title, s.Mentions)));
        Assert.Empty(store.Check(TestContext.Current.CancellationToken).Faults);

        Assert.False(store.Merge("GB 5271-2000", "GB 5271.1-2000", Editor).Changed);
        Assert.Contains("are one already", store.Merge("GB 5271.1-2000", "GB 5271-2000", Editor).Refusal, StringComparison.Ordinal);
        Assert.Contains("two standards or two committees", store.Merge("GB 5271.1-2000", "1", Editor).Refusal, StringComparison.Ordinal);

        register.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(store.Split("GB 5271-2000", Editor).Changed);
        Assert.Null(store.MergedInto("/standards/gb-5271-2000"));
        Assert.Equal("Rope terms", store.Standard("gb-5271-2000")!.Title);
        Assert.Equal(before.Item2.MentionCount, store.Standard("gb-5271.1-2000")!.MentionCount);
        Assert.Equal(before.Item2.Title, store.Standard("gb-5271.1-2000")!.Title);
        Assert.Equal("/standards/gb-5271.1-2000", store.MergedInto("/standards/gb-5271-2000", new DateOnly(2021, 5, 2)));
        Assert.Contains("is not merged", store.Split("GB 5271-2000", Editor).Refusal, StringComparison.Ordinal);
        Assert.Empty(store.Check(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public void Merges_follow_each_other()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 1-2001, GB 2-2001 and GB 3-2001 are three.");
        register.Store.Merge("GB 1-2001", "GB 2-2001", Editor);
        register.Store.Merge("GB 2-2001", "GB 3-2001", Editor);
        Assert.Equal("/standards/gb-3-2001", register.Store.MergedInto("/standards/gb-1-2001"));
        Assert.Equal(3, register.Store.Standard("gb-1-2001")!.MentionCount);
        register.Store.Split("GB 1-2001", Editor);
        Assert.Equal(2, register.Store.Standard("gb-3-2001")!.MentionCount);
        register.Store.Split("GB 2-2001", Editor);
        Assert.Equal(1, register.Store.Standard("gb-3-2001")!.MentionCount);
    }

    [Fact]
    public void History_tells_what_was_learnt_when_and_from_where()
    {
        using var register = WithNotice();
        register.Store.Decide("GB 5271.1-2023", "effective", "2024-01-01", Editor);
        register.Clock.Now += TimeSpan.FromDays(1);
        register.Store.Decide("GB 5271.1-2023", "effective", "2024-02-01", Editor);
        var history = register.Store.History("GB 5271.1-2023")!;
        Assert.Equal(["upload", "decision", "decision"], history.Batches.Select(b => b.Kind));
        Assert.Equal([new(2021, 5, 1), new(2021, 5, 2), new DateOnly(2021, 5, 3)], history.Batches.Select(b => DateOnly.FromDateTime(b.At.UtcDateTime)));
        static (string, string) Told(HistoryEntry e) => (e.Property, e.Stated.Value);
        Assert.Contains(("effective", "2023-10-01"), history.Batches[0].Made.Select(Told));
        Assert.Contains(history.Batches[0].Made, e => e.Property == "title" && e.Stated.Evidence.Quote is not null);
        Assert.Equal([("effective", "2024-02-01")], history.Batches[2].Made.Select(Told));
        Assert.Equal([("effective", "2024-01-01")], history.Batches[2].Ended.Select(Told));
        Assert.Equal(2, register.Store.History("gb 5271.1-2023", new DateOnly(2021, 5, 2))!.Batches.Count);
        Assert.Equal(history.Batches.Count, register.Store.History("GB 5271.1")!.Batches.Count);
        Assert.NotNull(register.Store.History("1"));
        Assert.Null(register.Store.History("GB 999-1999"));
    }
}

public sealed class DecisionsTestsOnSqlite() : DecisionsTests(TestStore.Sqlite);

public sealed class DecisionsTestsOnPostgres() : DecisionsTests(TestStore.Postgres);
