using System.Globalization;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.LanguageVersions;
using Plumbline.Tests.Imports;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Versions of standards in other languages: what is stated of them, and what they are worth on a day.</summary>
public abstract class LanguageVersionTests(TestStore store) : OnStore(store)
{
    private const string Editions = """
        标准号,标准名称,代替标准号,发布日期,实施日期
        GB/T 77001-2017,绳缆,,2017-12-29,2018-05-01
        GB/T 77001-2020,绳缆,GB/T 77001-2017,2020-03-06,2020-10-01
        GB 77002-2012,锚,,2012-01-01,2012-07-01
        GB 77003-2001,船钟,,2001-01-01,2001-07-01
        GB 77004-2024,船钟与汽笛,GB 77003-2001,2024-01-01,2024-07-01
        """;

    private static readonly Decision Editor = new("editor", "notice 7");

    [Theory]
    [InlineData("2018-06-30", "missing", null)]
    [InlineData("2019-01-01", "current", null)]
    [InlineData("2020-03-06", "current until 2020-10-01", null)]
    [InlineData("2020-09-30", "current until 2020-10-01", null)]
    [InlineData("2020-10-01", "outdated", "2020-10-01")]
    public void A_version_is_outdated_from_the_day_on_which_the_next_edition_is_in_force(string day, string state, string? since)
    {
        using var register = Filled();
        register.Add("The English version of GB/T 77001-2017 was released on 1 July 2018.");
        var version = Assert.Single(register.Store.Standard("gb-t-77001-2017", Day(day))!.LanguageVersions, v => v.Language == "en");
        Assert.Equal((state, since), (version.State + (version.NextFrom is { } from ? $" until {from}" : ""), version.OutdatedSince));
        Assert.Equal(state == "missing" ? null : "2018-07-01", version.Published);
    }

    [Fact]
    public void The_current_edition_shows_that_only_an_earlier_one_is_translated()
    {
        using var register = Filled();
        register.Add("The English version of GB/T 77001-2017 was released on 1 July 2018.");
        var version = Assert.Single(register.Store.Standard("gb-t-77001-2020")!.LanguageVersions);
        Assert.Equal(("outdated", "GB/T 77001-2017", "GB/T 77001-2020", "2020-10-01"), (version.State, version.Standard, version.Next, version.OutdatedSince));
        Assert.Contains("English version of GB/T 77001-2017", Assert.Single(version.Stated).Evidence.Quote, StringComparison.Ordinal);
        Assert.Equal("outdated", Assert.Single(register.Store.Standard("gb-t-77001")!.LanguageVersions).State);

        register.Add("The English version of GB/T 77001-2020 was released on 20 September 2020.", "later.txt");
        Assert.Equal([("GB/T 77001-2020", "current"), ("GB/T 77001-2017", "earlier")], register.Store.Standard("gb-t-77001-2020")!.LanguageVersions.Select(v => (v.Standard, v.State)));
    }

    [Fact]
    public void A_version_of_a_standard_that_another_number_replaced_is_outdated()
    {
        using var register = Filled();
        register.Store.Decide("GB 77003-2001", "language-version", "English", Editor);
        Assert.Equal(("outdated", "2024-07-01", "GB 77004-2024"), State(register, "gb-77003-2001", "2024-07-01"));
        Assert.Equal(("current", null, null), State(register, "gb-77003-2001", "2024-06-30"));
        var listed = Assert.Single(List(register, new LanguageVersionFilter("outdated"), "2024-07-01"));
        Assert.Equal(("GB 77003-2001", "2024-07-01", "GB 77004-2024"), (listed.Standard, listed.OutdatedSince, listed.Next));
        Whole(register);
    }

    [Fact]
    public void Lists_hold_what_is_outdated_planned_current_and_missing()
    {
        using var register = Filled();
        register.Add("The English version of GB/T 77001-2017 was released on 1 July 2018. GB 77002-2012 is being translated into Russian.");
        Assert.Equal(["GB/T 77001-2017 en outdated", "GB 77002-2012 ru planned"], List(register, new LanguageVersionFilter(), "2021-05-01").Select(v => $"{v.Standard} {v.Language} {v.State}"));
        Assert.Equal(["GB 77002-2012 ru planned", "GB/T 77001-2017 en current"], List(register, new LanguageVersionFilter(), "2020-09-30").Select(v => $"{v.Standard} {v.Language} {v.State}"));
        Assert.Equal(["GB 77002-2012"], List(register, new LanguageVersionFilter(Language: "ru"), "2021-05-01").Select(v => v.Standard));
        Assert.Equal(["GB 77002-2012"], List(register, new LanguageVersionFilter(Kind: "national-mandatory"), "2021-05-01").Select(v => v.Standard));
        // Of the mandatory ones nothing is translated yet; the recommended one is, though outdated; what was released later is no standard yet on the day.
        Assert.Equal(["GB 77002-2012", "GB 77003-2001"], List(register, new LanguageVersionFilter("missing"), "2021-05-01").Select(v => v.Standard));
        Assert.Equal(["GB 77002-2012", "GB 77004-2024", "GB/T 77001-2020"], List(register, new LanguageVersionFilter("missing", "ru"), "2024-08-01").Select(v => v.Standard));
        Assert.Equal([("en", 1, 0, 0), ("ru", 0, 1, 0)], register.Store.LanguageVersions(new(), new(), Day("2021-05-01")).Counts.Select(c => (c.Language, c.Outdated, c.Planned, c.Current)));
        Whole(register);
    }

    [Fact]
    public void A_list_is_given_in_parts()
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "csv", "标准号,英文版\n" + string.Concat(Enumerable.Range(1, 7).Select(i => $"GB/T {77100 + i}-2019,有\n")));
        foreach (var filter in (LanguageVersionFilter[])[new(), new("missing", "fr")])
        {
            List<string> all = [];
            string? cursor = null;
            do
            {
                var part = register.Store.LanguageVersions(filter, new PageRequest(3, cursor), Day("2021-05-01")).Versions;
                all.AddRange(part.Items.Select(v => v.Standard));
                cursor = part.Next;
            }
            while (cursor is not null);
            Assert.Equal(Enumerable.Range(1, 7).Select(i => $"GB/T {77100 + i}-2019"), all);
        }
        Assert.Throws<FormatException>(() => register.Store.LanguageVersions(new(), new PageRequest(3, "x")));
    }

    [Fact]
    public void What_was_not_known_yet_is_not_told()
    {
        using var register = Filled();
        register.Clock.Now += TimeSpan.FromDays(10);
        register.Add("The English version of GB/T 77001-2020 was released on 20 September 2020.");
        Assert.Equal("missing", Assert.Single(register.Store.Standard("gb-t-77001-2020", null, Day("2021-05-05"))!.LanguageVersions).State);
        Assert.Equal("current", Assert.Single(register.Store.Standard("gb-t-77001-2020", null, Day("2021-05-11"))!.LanguageVersions).State);
        Assert.Empty(register.Store.LanguageVersions(new(), new(), null, Day("2021-05-05")).Versions.Items);
        Assert.Single(register.Store.LanguageVersions(new(), new(), null, Day("2021-05-11")).Versions.Items);
    }

    [Fact]
    public void An_editor_enters_dates_and_rejects_versions()
    {
        using var register = Filled();
        var store = register.Store;
        Assert.True(store.Decide("GB 77002-2012", "language-version", "英文", Editor with { Period = new("2013-01-01", null) }, detail: "W20130001").Changed);
        var version = Assert.Single(store.Standard("gb-77002-2012")!.LanguageVersions);
        Assert.Equal(("en", "2013-01-01", "W20130001", "current"), (version.Language, version.Published, version.Number, version.State));
        Assert.Contains("takes a language", store.Decide("GB 77002-2012", "language-version", "Latin", Editor).Refusal, StringComparison.Ordinal);
        register.Add("The English version of GB/T 77001-2020 was released on 20 September 2020.");
        Assert.True(store.Reject("GB/T 77001-2020", "language-version", "en", Editor with { Reason = "it is a summary" }).Changed);
        Assert.Equal("missing", Assert.Single(store.Standard("gb-t-77001-2020")!.LanguageVersions).State);
        // What an editor says of the day goes before what a text says.
        register.Add("The English version of GB 77004-2024 was released on 3 May 2025.", "two.txt");
        store.Decide("GB 77004-2024", "language-version", "en", Editor with { Period = new("2025-06-01", null) });
        Assert.Equal(["2025-06-01"], store.Standard("gb-77004-2024", Day("2025-07-01"))!.LanguageVersions.Select(v => v.Published));
        // Planned, until the day comes.
        Assert.Equal("planned", Assert.Single(store.Standard("gb-77004-2024")!.LanguageVersions, v => v.Stated.Count > 0).State);
        Whole(register);
    }

    [Fact]
    public void A_list_of_versions_is_imported_with_its_own_columns()
    {
        using var register = new TemporaryRegister();
        const string List = """
            标准号,标准名称,外文名称,语种,外文版计划号,外文版发布日期
            GB/T 77001-2020,绳缆,Ropes,英文,W20210001,2021-03-05
            GB/T 77001-2020,绳缆,Канаты,俄文,W20210002,
            GB/T 77005-2019,锚,Anchors,英文、法文,,2020-01-01
            """;
        Assert.Equal(0, Imported.Text(register, "csv", List).Refused);
        Assert.Equal(["en current 2021-03-05 W20210001", "ru planned  W20210002"], register.Store.Standard("gb-t-77001-2020")!.LanguageVersions.Select(v => $"{v.Language} {v.State} {v.Published} {v.Number}"));
        Assert.Equal(["en", "fr"], register.Store.Standard("gb-t-77005-2019")!.LanguageVersions.Select(v => v.Language));
        Assert.Contains(register.Store.Standard("gb-t-77001-2020")!.Titles, t => t is { Value: "Ropes", Language: "en" });
        var again = Imported.Text(register, "csv", List);
        Assert.Equal(again.Read, again.Same);
        // A changed day ends the statement with the old one.
        Imported.Text(register, "csv", List.Replace("2021-03-05", "2021-04-05", StringComparison.Ordinal));
        Assert.Equal(["2021-04-05"], register.Store.Standard("gb-t-77001-2020")!.LanguageVersions.Where(v => v.Language == "en").Select(v => v.Published));
        Whole(register);
    }

    [Theory]
    [InlineData("发布日期,语种,外文名称\nGB/T 77001-2012,2012-03-01,英文,Ropes", "en current ")]
    [InlineData("发布日期,语种,外文名称\nGB/T 77001-2012,2019-03-01,英文,Ropes", "en current 2019-03-01")]
    [InlineData("语种\nGB/T 77001-2012,英文", "en missing ")]
    [InlineData("英文版\nGB/T 77001-2012,翻译中", "en planned ")]
    [InlineData("英文版\nGB/T 77001-2012,2018-01-01", "en current 2018-01-01")]
    [InlineData("英文版\nGB/T 77001-2012,无", "en missing ")]
    [InlineData("English version\nGB/T 77001-2012,yes", "en current ")]
    public void Columns_of_lists_are_taken_for_what_they_say(string list, string version)
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "csv", "标准号," + list + "\n");
        var row = Assert.Single(register.Store.Standard("gb-t-77001-2012", Day("2021-01-01"))?.LanguageVersions.DefaultIfEmpty().ToList() ?? [null]);
        Assert.Equal(version, row is null ? "en missing " : $"{row.Language} {row.State} {row.Published}");
    }

    [Fact]
    public void An_answer_for_a_list_names_them_in_short()
    {
        using var register = Filled();
        register.Add("The English version of GB/T 77001-2017 was released on 1 July 2018.");
        var answer = Assert.Single(register.Store.Answer("GB/T 77001-2020\n", Plumbline.Register.Things.Moment.At(register.Clock.Now)));
        Assert.Equal(["en: outdated since 2020-10-01 (GB/T 77001-2017)"], answer.LanguageVersions);
    }

    private static TemporaryRegister Filled()
    {
        var register = new TemporaryRegister();
        Assert.Equal(0, Imported.Text(register, "csv", Editions + "\n").Refused);
        return register;
    }

    private static (string State, string? Since, string? Next) State(TemporaryRegister register, string slug, string day)
    {
        var version = Assert.Single(register.Store.Standard(slug, Day(day))!.LanguageVersions);
        return (version.State, version.OutdatedSince, version.Next);
    }

    private static IReadOnlyList<LanguageVersion> List(TemporaryRegister register, LanguageVersionFilter filter, string day) => register.Store.LanguageVersions(filter, new PageRequest(500), Day(day)).Versions.Items;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Whole(TemporaryRegister register)
    {
        register.Store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Empty(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }
}

public sealed class LanguageVersionTestsOnSqlite() : LanguageVersionTests(TestStore.Sqlite);

public sealed class LanguageVersionTestsOnPostgres() : LanguageVersionTests(TestStore.Postgres);
