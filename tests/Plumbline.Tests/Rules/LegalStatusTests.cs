using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>The legal status on a day, in the words of the answer.</summary>
public class LegalStatusTests
{
    [Theory]
    [InlineData("pipl-draft2", "2021-04-28", "not yet published: a draft of 29 April 2021")]
    [InlineData("pipl-draft2", "2021-05-01", "draft of 29 April 2021, not in force")]
    [InlineData("pipl-draft2", "2021-08-20", "draft of 29 April 2021, not in force; the source knows nothing after 31 May 2021")]
    [InlineData("auto-data-draft", "2021-06-11", "draft of 12 May 2021, not in force; open for comments until 11 June 2021; the source knows nothing after 31 May 2021")]
    [InlineData("auto-data-draft", "2021-05-12", "draft of 12 May 2021, not in force; open for comments until 11 June 2021")]
    [InlineData("auto-data-draft", "2021-06-12", "draft of 12 May 2021, not in force; comments closed on 11 June 2021; the source knows nothing after 31 May 2021")]
    [InlineData("online-trading", "2021-04-30", "issued on 15 March 2021, in force only from 1 May 2021")]
    [InlineData("online-trading", "2021-05-01", "in force since 1 May 2021")]
    [InlineData("edr", "2020-12-15", "issued in December 2020, in force only from 1 January 2022 (published on a day of December 2020 that the source does not state)")]
    [InlineData("medical-supervision", "2021-05-01", "issued on 18 March 2021; the source does not state from when it is in force")]
    [InlineData("cnescp-2017", "2023-07-03", "replaced on 3 July 2023 by the edition of 2023")]
    [InlineData("cnescp-2023", "2023-07-02", "not yet published: an instrument of 3 July 2023")]
    public void A_status_is_told_for_a_day(string rulebook, string day, string says) =>
        Assert.Equal(says, RulebookLibrary.Find(rulebook)!.Rulebook.Status.On(DateOnly.ParseExact(day, "yyyy-MM-dd")));
}
