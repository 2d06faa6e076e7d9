using System.Text;
using Plumbline.Register.Imports;
using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class LifeTests(TestStore store) : OnStore(store)
{
    private static StandardLife On(string day, string? released = null, string? effective = null, string? withdrawn = null, string? stage = null, string? replaced = null, string normal = "GB 1-2020") =>
        StandardStatus.On(new StandardRow { Normal = normal, Released = released, Effective = effective, Withdrawn = withdrawn, Stage = stage }, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), replaced);

    [Theory]
    [InlineData("2023-03-16", "2023-03-17", "2023-10-01", "approval", "released on 2023-03-17")]
    [InlineData("2023-03-17", "2023-03-17", "2023-10-01", "published", "in force from 2023-10-01")]
    [InlineData("2023-09-30", "2023-03-17", "2023-10-01", "published", "in force from 2023-10-01")]
    [InlineData("2023-10-01", "2023-03-17", "2023-10-01", "in force", null)]
    [InlineData("2023-10-01", null, "2023-10-01", "in force", null)]
    [InlineData("2023-05-05", "2023-05", null, "published", null)]
    [InlineData("2023-05-05", null, null, "unknown", null)]
    public void Status_follows_release_and_effect_to_the_day(string day, string? released, string? effective, string status, string? note)
    {
        var life = On(day, released, effective);
        Assert.Equal((status, note), (life.Status, life.Note));
    }

    [Theory]
    [InlineData("2024-06-30", null, "2024-07-01", null, "in force", null)]
    [InlineData("2024-07-01", null, "2024-07-01", null, "superseded", "since 2024-07-01")]
    [InlineData("2024-07-01", null, "", null, "superseded", "the day is not stated")]
    [InlineData("2024-07-01", "2024-07-01", null, null, "withdrawn", null)]
    [InlineData("2024-07-01", "2024-07-01", "2024-07-01", null, "superseded", null)]
    [InlineData("2024-06-30", "2024-07-01", null, null, "in force", null)]
    [InlineData("2024-06-30", null, null, "95.99", "withdrawn", "the day is not stated")]
    public void A_withdrawn_or_replaced_standard_is_in_force_until_the_day_before(string day, string? withdrawn, string? replaced, string? stage, string status, string? note)
    {
        var life = On(day, "2019-01-01", "2020-01-01", withdrawn, stage, replaced);
        Assert.Equal((status, note), (life.Status, life.Note));
    }

    [Theory]
    [InlineData("10.99", "planned")]
    [InlineData("20.20", "drafting")]
    [InlineData("40.20", "call for comments")]
    [InlineData("50.00", "approval")]
    [InlineData("90.93", "published")]
    [InlineData("In force", "in force")]
    [InlineData("Withdrawal", "withdrawn")]
    public void Where_no_date_tells_the_stage_does(string stage, string status) => Assert.Equal(status, On("2024-01-01", stage: stage).Status);

    [Fact]
    public void A_plan_number_is_planned() => Assert.Equal("planned", On("2024-01-01", normal: "20220787-T-469").Status);

    [Fact]
    public void Days_of_a_notice_are_those_of_the_standards_in_its_rows()
    {
        using var register = new TemporaryRegister();
        register.Add("国家标准公告\n2023年3月17日\n序号 国家标准编号 国家标准名称 代替标准号 实施日期\n1 GB 5271.1-2023 绳缆 第1部分：基本术语 GB 5271.1-2000 2023-10-01\n2 GB/T 42461-2023 绳缆 成本度量指南  2024-01-01\n");
        Assert.Equal("2023-10-01", register.Store.Standard("gb-5271.1-2023", new DateOnly(2023, 10, 1))!.Life.Effective);
        Assert.Equal("2024-01-01", register.Store.Standard("gb-t-42461-2023")!.Life.Effective);
        var old = register.Store.Standard("gb-5271.1-2000", new DateOnly(2023, 9, 30))!;
        Assert.Null(old.Life.Effective);
        Assert.NotEqual("superseded", old.Life.Status);
        Assert.Equal("superseded", register.Store.Standard("gb-5271.1-2000", new DateOnly(2023, 10, 1))!.Life.Status);
        Assert.Equal("2023-10-01", old.Instead.Since);
        Assert.Equal(["GB 5271.1-2023"], old.Instead.Current.Select(c => c.Normal));
    }

    [Fact]
    public void A_chain_is_followed_through_editions_merges_and_splits_to_what_is_current()
    {
        using var register = new TemporaryRegister();
        Replaces(register, ("ISO 5:2001", "ISO 5:1991"), ("ISO 5:2015", "ISO 5:2001"), ("ISO 6:2015", "ISO 5:2001"), ("ISO 7:2020", "ISO 6:2015"), ("ISO 7:2020", "ISO 5:2015"));
        var oldest = register.Store.Standard("iso-5-1991")!.Instead;
        Assert.Equal(["ISO 7:2020"], oldest.Current.Select(c => c.Normal));
        Assert.Equal(5, oldest.Steps.Count);
        Assert.False(oldest.HasCycle);
        Assert.Empty(register.Store.Standard("iso-7-2020")!.Instead.Current);
    }

    [Fact]
    public void A_draft_replaces_nothing_yet_and_a_circle_is_told()
    {
        using var register = new TemporaryRegister();
        Replaces(register, ("ISO/DIS 5", "ISO 5:2001"), ("ISO 5:2001", "ISO/CD 5"), ("ISO 8:2001", "ISO 9:2001"), ("ISO 9:2001", "ISO 8:2001"));
        Assert.Empty(register.Store.Standard("iso-5-2001")!.Instead.Steps);
        Assert.True(register.Store.Standard("iso-8-2001")!.Instead.HasCycle);
    }

    private static void Replaces(TemporaryRegister register, params (string New, string Old)[] pairs) => register.Store.Import(
        "relaton", pairs.Select((p, i) => new ImportItem($"{i}.yaml", Encoding.UTF8.GetBytes($"docid:\n- id: {p.New}\nrelation:\n- type: obsoletes\n  bibitem:\n    docid:\n    - id: {p.Old}\n"))), "test");

    [Theory]
    [InlineData("On 20 September 2020, the English version of GB/T 77001-2020 was released.")]
    [InlineData("That day was 20 September 2020, and the publicity video of the national standard GB/T 77001-2020 Ropes of Harbours was released on 20 September 2020.")]
    [InlineData("On 20 September 2020, SAC released the translation of GB/T 77001-2020.")]
    [InlineData("On 20 September 2020, SAC issued the draft amendment of GB/T 77001-2020 for comments.")]
    [InlineData("2020年9月20日，GB/T 77001-2020《港口绳索》英文版发布。")]
    [InlineData("2020年9月20日，发布了国家标准GB/T 77001-2020《港口绳索》的解读。")]
    public void Day_of_a_translation_a_video_or_a_draft_is_not_that_of_the_standard(string text) => Assert.Null(Released(text));

    [Theory]
    [InlineData("On 20 September 2020, the national standard GB/T 77001-2020 was released.")]
    [InlineData("On 20 September 2020, SAC released a new version of GB/T 77001-2020.")]
    [InlineData("2020年9月20日，国家标准GB/T 77001-2020《港口绳索》发布。")]
    public void Day_of_the_standard_is(string text) => Assert.Equal("2020-09-20", Released(text));

    private static string? Released(string text)
    {
        using var register = new TemporaryRegister();
        register.Add(text, "a.txt");
        return register.Store.FindStandard("GB/T 77001-2020")!.Life.Released;
    }
}

public sealed class LifeTestsOnSqlite() : LifeTests(TestStore.Sqlite);

public sealed class LifeTestsOnPostgres() : LifeTests(TestStore.Postgres);
