using Plumbline.Register.Lists;
using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class ListTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void Each_standard_of_a_list_gets_its_answer_and_lines_that_are_none_are_named()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 18584-2024 replaces GB 18584-2001 and is effective on 1 July 2024.\nFrom 6 May 2021 to 4 July 2021, the Office called for comments on GB/T 35273 Rope Keeping Rules.\n");
        var answers = Answer(register, "GB18584—2001\n2;gb/t 35273;x\n\nGB/T 99999-2020\nsomething else\n", "2024-07-01");
        Assert.Equal(["GB 18584-2001", "GB/T 35273", "GB/T 99999-2020", null], answers.Select(a => a.Normal));
        Assert.Equal([1, 2, 4, 5], answers.Select(a => a.Line));
        Assert.Equal("superseded", answers[0].Life!.Status);
        Assert.Equal(["GB 18584-2024"], answers[0].Instead);
        Assert.Equal("2024-07-01", answers[0].Since);
        Assert.Equal("mandatory", answers[0].Obligation);
        Assert.Empty(answers[1].Deadlines);
        Assert.Contains("2021-07-04", Assert.Single(Answer(register, "GB/T 35273", "2021-05-07")[0].Deadlines));
        Assert.False(answers[2].Known);
        Assert.Contains("no identifier", answers[3].Failure);
    }

    [Fact]
    public void A_specification_gives_its_standards_each_once_and_no_complaints()
    {
        using var register = new TemporaryRegister();
        var answers = Answer(register, "The rope shall meet GB 18584-2001.\nIt is kept dry.\nIt is kept clean, see GB/T 1-2020 and GB 18584-2001.\nNothing else is asked.\nNothing.\n", "2024-07-01");
        Assert.Equal(["GB 18584-2001", "GB/T 1-2020"], answers.Select(a => a.Normal));
    }

    [Theory]
    [InlineData("序号,标准号,标准名称,代替标准号\r\n1,GB 18584-2001,\"家具, 木\",GB 1-1999\r\n2,\"GB/T 35273—2020\",x,\r\n")]
    [InlineData("序号\t标准编号\t代替标准号\n1\tGB 18584-2001\tGB 1-1999\n2\tGB/T 35273－2020\t\n")]
    [InlineData("My standards\n\nTitle;Standard no.;Replaces\nx;GB 18584-2001;GB 1-1999\ny;gb/t 35273-2020;-\n")]
    [InlineData("| No | Standard | Replaces |\n|---|---|---|\n| 1 | GB 18584-2001 | GB 1-1999 |\n| 2 | GB/T 35273-2020 | |\n")]
    [InlineData("Title,Standard\n\"Ropes\nand lines\",GB 18584-2001\nx,GBT35273-2020\n")]
    [InlineData("We use GB 18584-2001 and,\nsince March, GB/T 35273-2020.\n")]
    [InlineData("GB18584-2001；GB／T35273－2020")]
    [InlineData("gb 18584-2001\ngb/t 35273-2020")]
    [InlineData("《家具》（GB 18584-2001）、《规范》（GB/T 35273-2020）")]
    public void A_list_is_read_from_a_table_a_text_or_a_line(string list)
    {
        using var register = new TemporaryRegister();
        Assert.Equal(["GB 18584-2001", "GB/T 35273-2020"], Answer(register, list, "2024-07-01").Where(a => a.Failure is null).Select(a => a.Normal));
    }

    [Fact]
    public void Lines_of_a_table_are_counted_in_the_file_and_rows_without_a_number_are_told()
    {
        using var register = new TemporaryRegister();
        var answers = Answer(register, "Ours\n\nTitle,Standard,Replaces\n\"a\nb\",GB 18584-2001,\nc,none,GB 1-1999\nd,GB/T 1-2020,\n", "2024-07-01");
        Assert.Equal([4, 6, 7], answers.Select(a => a.Line));
        Assert.Contains("column 'Standard'", answers[1].Failure);
        Assert.Equal("none", answers[1].Printed);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_does_not_lose_the_list()
    {
        using var register = new TemporaryRegister();
        Assert.Equal(["GB 18584-2001", "GB 1-1999"], Answer(register, "Standard,Title\nGB 18584-2001,\"rope\nGB 1-1999,line\n", "2024-07-01").Where(a => a.Failure is null).Select(a => a.Normal));
    }

    private static IReadOnlyList<ListedStandard> Answer(TemporaryRegister register, string text, string on) =>
        register.Store.Answer(text, Moment.On(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));
}

public sealed class ListTestsOnSqlite() : ListTests(TestStore.Sqlite);

public sealed class ListTestsOnPostgres() : ListTests(TestStore.Postgres);
