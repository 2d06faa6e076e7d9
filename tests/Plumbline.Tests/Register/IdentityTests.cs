using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Identity;
using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;
using Plumbline.Tests.Imports;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class IdentityTests(TestStore store) : OnStore(store)
{
    private static readonly Decision Editor = new("Editor", Reason: "looked it up");

    private const string ByTitle = "关于强制性国家标准《绳缆安全技术规范》公开征求意见的通知\n\n强制性国家标准《绳缆安全技术规范》规定了绳缆的要求。\n";

    [Fact]
    public void A_reference_that_comes_first_waits_and_is_tried_again_when_its_target_arrives()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add(ByTitle, "call.txt", "A call");
        var waiting = Assert.Single(store.References());
        Assert.Equal(("seen", "绳缆安全技术规范", (string?)null), (waiting.State, waiting.Title, waiting.Target));
        register.Clock.Now += TimeSpan.FromDays(30);
        Imported.Text(register, "csv", "标准号,标准名称\nGB 77001-2023,绳缆安全技术规范\n");
        var resolved = Assert.Single(store.References());
        Assert.Equal(("resolved", "GB 77001-2023", "/standards/gb-77001-2023"), (resolved.State, resolved.Target, resolved.Address));
        Assert.Equal((Evidence.Rule, register.Clock.Now), (resolved.Resolved!.Evidence.Publisher, resolved.Resolved.KnownSince));
        Assert.Contains("title", resolved.Resolved.Evidence.Item);
        // The place that named it by title is a place that names the standard.
        Assert.Contains("《绳缆安全技术规范》", store.Standard("gb-77001-2023")!.Mentions.First(m => m.Note == "named by its title").Evidence.Quote);
        Assert.Equal("seen", Assert.Single(store.References(DateOnly.FromDateTime(register.Clock.Now.AddDays(-1).UtcDateTime))).State);
        Whole(store);
    }

    [Fact]
    public void A_target_that_is_there_resolves_a_reference_that_comes_later_whatever_the_edition()
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "csv", "标准号,标准名称\nGB 77001-2013,绳缆 安全技术规范\nGB 77001-2023,绳缆安全技术规范\n");
        register.Add(ByTitle, "call.txt");
        Assert.Equal("GB 77001", Assert.Single(register.Store.References()).Target);
        Assert.Contains(register.Store.Standard("gb-77001")!.Mentions, m => m.Note == "named by its title");
        Whole(register.Store);
    }

    [Fact]
    public void Two_standards_with_the_title_are_ambiguous_and_the_second_undoes_the_first()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add(ByTitle, "call.txt");
        Imported.Text(register, "csv", "标准号,标准名称\nGB 77001-2023,绳缆安全技术规范\n", "a.csv");
        Assert.Equal("resolved", Assert.Single(store.References()).State);
        Imported.Text(register, "csv", "标准号,标准名称\nQB 77009-2020,绳缆安全技术规范\n", "b.csv");
        var ambiguous = Assert.Single(store.References());
        Assert.Equal("ambiguous", ambiguous.State);
        Assert.Equal(["GB 77001-2023", "QB 77009-2020"], ambiguous.Candidates.Select(c => c.Normal).Order());
        Assert.DoesNotContain(store.Standard("gb-77001-2023")!.Mentions, m => m.Note == "named by its title");
        // An editor knows which.
        Assert.True(store.Merge(ambiguous.Slug, "GB 77001-2023", Editor).Changed);
        Assert.Equal(("resolved", "Editor"), (store.References()[0].State, store.References()[0].Resolved!.Evidence.Publisher));
        Whole(store);
    }

    [Fact]
    public void A_number_typed_with_one_of_its_two_publishers_is_found_under_both()
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "csv", "standard,title\nISO/IEC 99027:2013,Ropes\nISO/IEC 99027:2022,Ropes\nISO 99028:2001,Lamps\n");
        foreach (var (typed, normal) in new[] { ("ISO99027:2013", "ISO/IEC 99027:2013"), ("IEC 99027:2022", "ISO/IEC 99027:2022"), ("iso 99027", "ISO/IEC 99027"), ("ISO 99028:2001", "ISO 99028:2001") })
            Assert.Equal(normal, register.Store.FindStandard(typed)?.Normal);
        Assert.Null(register.Store.FindStandard("ISO 99027:2005"));
        var listed = register.Store.Answer("ISO 99027:2013\nISO 99027:2005\n", Plumbline.Register.Things.Moment.On(new DateOnly(2023, 1, 1)));
        Assert.Equal([("ISO 99027:2013", "ISO/IEC 99027:2013", true), ("ISO 99027:2005", "ISO 99027:2005", false)], listed.Select(l => (l.Printed, l.Normal, l.Known)));
    }

    [Theory]
    [InlineData("Forum on Rope Standards", "the Rope Standards Forum", true)]
    [InlineData("Third Forum on Ropes", "3rd Ropes Forum 2021", true)]
    [InlineData("Annual Meeting of the Rope Board", "Rope Board annual meeting", true)]
    [InlineData("2021年绳缆标准化论坛", "绳缆标准化论坛", true)]
    [InlineData("Forum on Rope Standards", "Workshop on Rope Standards", false)]
    [InlineData("Third Forum on Ropes", "Fourth Forum on Ropes", false)]
    [InlineData("Forum on Ropes 2021", "Forum on Ropes 2022", false)]
    [InlineData("Forum on Rope Standards and Lamp Systems", "Forum on Lamp Standards and Rope Systems", false)]
    [InlineData("Rope Lamp Forum", "Lamp Rope Forum", false)]
    [InlineData("the Forum", "Forum", false)]
    [InlineData("绳缆标准化论坛", "绳缆标准化论坛开幕式", false)]
    public void Two_names_of_events_of_a_day_say_the_same_or_not(string one, string other, bool same)
    {
        Assert.Equal(same, EventNames.AreOne(one, other, "2021-05-10"));
        Assert.Equal(same, EventNames.AreOne(other, one, "2021-05-10"));
    }

    [Theory]
    [InlineData("place Wuhan", "place wuhan", true)]
    [InlineData("organiser Lamp Society", "organiser Lamp Society", true)]
    [InlineData("place Wuhan; organiser Lamp Society", "organiser Lamp Society", true)]
    [InlineData("", "", false)]
    [InlineData("place Wuhan", "", false)]
    [InlineData("place Wuhan", "organiser Lamp Society", false)]
    [InlineData("place Wuhan; organiser Lamp Society", "place Wuhan; organiser Rope Office", false)]
    [InlineData("place Wuhan; organiser Lamp Society", "place Harbin; organiser Lamp Society", false)]
    [InlineData("body Lamp Society; body Rope Office", "organiser Rope Office; place Wuhan", true)]
    [InlineData("body Lamp Society", "organiser Rope Office; place Wuhan", false)]
    public void Events_are_one_where_place_or_organiser_say_so_and_neither_says_otherwise(string one, string other, bool same)
    {
        Assert.Equal(same, Facts(one).AreOne(Facts(other)));
        Assert.False(Facts(one).AreOne(Facts(other + "; date 2021-05-11")));

        static EventFacts Facts(string stated) => new([.. $"name Forum on Ropes; date 2021-05-10; {stated}".Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(s => new EventFactRow { Property = s[..s.IndexOf(' ')], Value = s[(s.IndexOf(' ') + 1)..] })]);
    }

    [Fact]
    public void A_name_that_ends_with_the_place_and_one_that_a_citation_tells_of_are_names_of_the_event()
    {
        static EventFacts Facts(params string[] stated) => new([.. stated.Append("date 2021-05-10").Select(s => new EventFactRow { Property = s[..s.IndexOf(' ')], Value = s[(s.IndexOf(' ') + 1)..] })]);
        var told = Facts("name 17th Forum on Ropes", "place Fuzhou");
        Assert.True(told.AreOne(Facts("name 17th Forum on Ropes, Fuzhou")));
        Assert.True(Facts("name 17th Forum on Ropes, Fuzhou").AreOne(told));
        Assert.False(told.AreOne(Facts("name 17th Forum on Ropes, Harbin")));
        Assert.False(told.AreOne(Facts("name 17th Forum on Ropes, Lamps")));
        Assert.True(told.AreOne(Facts("name talk on knots, Fuzhou", "kind event", "instrument 17th Ropes Forum", "place Fuzhou")));
        Assert.False(told.AreOne(Facts("name talk on knots, Fuzhou", "kind released", "instrument 17th Ropes Forum", "place Fuzhou")));
    }

    [Fact]
    public void An_event_under_two_names_is_one_where_day_and_place_agree_and_two_where_they_do_not()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add("On 10 May 2021, the Forum on Rope Standards was held in Wuhan.", "a.txt");
        register.Clock.Now += TimeSpan.FromDays(1);
        register.Add("On 10 May 2021, the Rope Standards Forum took place in Wuhan, hosted by the Lamp Society.", "b.txt");
        register.Add("On 10 May 2021, the Forum on Rope Standards and Lamps was held in Wuhan. On 11 May 2021, the Rope Standards Forum was held in Wuhan.", "c.txt");
        // Under the name that was told last, at the address of the first.
        Assert.Equal(["Forum on Rope Standards and Lamps", "Rope Standards Forum", "Rope Standards Forum"], Names());
        // Told once under two names: both quotes, and what only the second says.
        var record = (Plumbline.Register.Things.Named.EventRecord)store.Thing(ThingKinds.Event, "forum-on-rope-standards-2021")!;
        Assert.Equal(("Wuhan", "Lamp Society"), (record.Place, record.Organiser));
        Assert.Equal(["Forum on Rope Standards"], Names(DateOnly.FromDateTime(register.Clock.Now.UtcDateTime.AddDays(-1))));
        Whole(store);
        // Elsewhere on the same day is another.
        register.Add("On 10 May 2021, the Standards Forum on Ropes was held in Harbin.", "d.txt");
        Assert.Equal(4, Names().Count);
        Whole(store);

        List<string> Names(DateOnly? knownBy = null) => [.. store.Things(ThingKinds.Event, new(), knownBy: knownBy).Page.Items.Select(e => e.Name).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Words_in_longer_titles_are_candidates_only()
    {
        using var register = new TemporaryRegister();
        register.Add(ByTitle, "call.txt");
        Imported.Text(register, "csv", "标准号,标准名称\nGB 77001-2023,绳缆安全技术规范 第1部分：通则\n");
        var reference = Assert.Single(register.Store.References());
        Assert.Equal("candidates", reference.State);
        Assert.Equal("GB 77001-2023", Assert.Single(reference.Candidates).Normal);
    }

    [Fact]
    public void What_an_editor_parted_stays_apart_when_it_is_imported_again()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add(ByTitle, "call.txt");
        Imported.Text(register, "csv", "标准号,标准名称\nGB 77001-2023,绳缆安全技术规范\n", "a.csv");
        Assert.True(store.Split("绳缆安全技术规范", Editor).Changed);
        Assert.Equal("candidates", Assert.Single(store.References()).State);
        Imported.Text(register, "csv", "标准号,标准名称,发布日期\nGB 77001-2023,绳缆安全技术规范,2023-03-01\n", "a.csv");
        register.Add(ByTitle + "\n又及。\n", "again.txt");
        Assert.Equal(("candidates", 2), (store.References()[0].State, store.References().Count(r => r.Target is null) + 1));
        Assert.True(store.Merge("绳缆安全技术规范", "GB 77001-2023", Editor).Changed);
        Assert.Equal("resolved", store.References()[0].State);
        Whole(store);
    }

    [Fact]
    public void A_number_of_ISO_and_IEC_in_its_short_spelling_is_the_full_one()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add("The rules follow ISO 27001:2013 and ISO 27001, as well as ISO 9001:2015.\n", "note.txt");
        Imported.Text(register, "csv", "standard,title\nISO/IEC 27001:2013,Information security management systems\nISO 9001:2015,Quality management systems\n");
        var full = store.FindStandard("ISO 27001:2013")!;
        Assert.Equal("ISO/IEC 27001:2013", full.Normal);
        Assert.Equal("ISO 27001:2013", Assert.Single(full.Mentions).Normal);
        Assert.Equal("ISO/IEC 27001", store.FindStandard("ISO 27001")!.Normal);
        Assert.Equal("/standards/iso-iec-27001-2013", store.MergedInto("/standards/iso-27001-2013"));
        Assert.Equal("ISO 9001:2015", store.FindStandard("ISO 9001:2015")!.Normal);
        Assert.Equal(["ISO 9001:2015", "ISO/IEC 27001", "ISO/IEC 27001:2013"], store.Standards(new PageRequest()).Items.Select(s => s.Normal));
        Assert.Equal("ISO/IEC 27001:2013", store.Search(new SearchRequest("\"ISO 27001:2013\"", SearchKind.Standard)).Hits.Items[0].Title);
        Assert.Contains(store.History("ISO/IEC 27001:2013")!.Batches.SelectMany(b => b.Made), m => m.Stated.Evidence.Item == JointNumbers.Rule);
        Whole(store);
        // Undone without loss, and it stays undone.
        Assert.True(store.Split("ISO 27001:2013", Editor).Changed);
        register.Add("ISO 27001:2013 once more.\n", "more.txt");
        Imported.Text(register, "csv", "standard,title,edition\nISO/IEC 27001:2013,Information security management systems,2\n");
        Assert.Equal("ISO 27001:2013", store.FindStandard("ISO 27001:2013")!.Normal);
        Assert.Equal(2, store.FindStandard("ISO 27001:2013")!.MentionCount);
        Assert.Empty(store.FindStandard("ISO/IEC 27001:2013")!.Mentions);
        Whole(store);
    }

    [Fact]
    public void A_short_spelling_with_a_record_of_its_own_stands_by_itself()
    {
        using var register = new TemporaryRegister();
        register.Add("ISO 27001:2013 is used.\n", "note.txt");
        Imported.Text(register, "csv", "standard,title\nISO/IEC 27001:2013,Information security\n", "a.csv");
        Assert.Equal("ISO/IEC 27001:2013", register.Store.FindStandard("ISO 27001:2013")!.Normal);
        Imported.Text(register, "csv", "standard,title\nISO 27001:2013,Ropes\n", "b.csv");
        Assert.Equal("ISO 27001:2013", register.Store.FindStandard("ISO 27001:2013")!.Normal);
        Whole(register.Store);
    }

    private static void Whole(RegisterStore store)
    {
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults.Select(f => f.ToString()));
        store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }
}

public sealed class IdentityTestsOnSqlite() : IdentityTests(TestStore.Sqlite);

public sealed class IdentityTestsOnPostgres() : IdentityTests(TestStore.Postgres);
