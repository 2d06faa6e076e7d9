using Plumbline.Register.Lists;
using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

public sealed class ListTests
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

    private static IReadOnlyList<ListedStandard> Answer(TemporaryRegister register, string text, string on) =>
        register.Store.Answer(text, Moment.On(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));
}
