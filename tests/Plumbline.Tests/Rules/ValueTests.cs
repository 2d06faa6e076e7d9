using Plumbline.Engine.Rules;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>Values as people write them, in both languages; what is not clear is refused.</summary>
public class ValueTests
{
    private static readonly RuleInput Throughput = new("throughput", InputType.Number, "How much?") { Unit = MeasuringUnit.Find("Tbit/s"), Least = 0 };
    private static readonly RuleInput Entries = new("entries", InputType.Integer, "How many?") { Unit = MeasuringUnit.Find("entries") };
    private static readonly RuleInput Time = new("time", InputType.Number, "How long?") { Unit = MeasuringUnit.Find("µs") };
    private static readonly RuleInput Money = new("turnover", InputType.Number, "How much?") { Unit = MeasuringUnit.Find("CNY") };

    [Theory]
    [InlineData("12 Tbit/s", "12")]
    [InlineData("12Tbps", "12")]
    [InlineData("12,000 Gbit/s", "12")]
    [InlineData("12 000 Gbps", "12")]
    [InlineData("１２０００ Ｇbps", "12")]
    [InlineData("1.2e13 bit/s", "12")]
    [InlineData("1.5 TB/s", "12")]
    public void A_throughput_in_another_unit_is_the_same(string written, string number) => Assert.Equal(decimal.Parse(number), Read(Throughput, written));

    [Theory]
    [InlineData("550,000", 550_000)]
    [InlineData("55万", 550_000)]
    [InlineData("５５万条", 550_000)]
    [InlineData("五十五万", 550_000)]
    [InlineData("550 000 pieces", 550_000)]
    [InlineData("1.2亿", 120_000_000)]
    public void A_count_is_read_in_both_languages(string written, int number) => Assert.Equal(number, Read(Entries, written));

    [Theory]
    [InlineData("0.08 ms", 80)]
    [InlineData("80 us", 80)]
    [InlineData("80 μs", 80)]
    [InlineData("80000 ns", 80)]
    public void A_time_is_converted(string written, int number) => Assert.Equal(number, Read(Time, written));

    [Theory]
    [InlineData("10万元", 100_000)]
    [InlineData("RMB", null)]
    [InlineData("十万元", 100_000)]
    [InlineData("100,000 CNY", 100_000)]
    public void Money_is_read(string written, int? number) => Assert.Equal(number, Read(Money, written));

    [Theory]
    [InlineData("0,08", "a comma sets thousands apart")]
    [InlineData("12,34,567", "a comma sets thousands apart")]
    [InlineData("1.000,5 Gbit/s", "a comma sets thousands apart and a point the fraction")]
    [InlineData("1.2.3", "it has two points")]
    [InlineData("twelve", "it does not begin with a number")]
    [InlineData("12 GB", "GB is a unit of storage; throughput is in Tbit/s, a unit of data rate")]
    [InlineData("12 parsec", "'parsec' is no unit that is known; throughput is in Tbit/s")]
    [InlineData("-1", "-1 is less than 0, the least that throughput can be")]
    [InlineData("99999999999999999999999999999999999", "the number is too large")]
    public void What_is_not_clear_is_refused_with_the_reason(string written, string says)
    {
        var fact = FactReader.Read(Throughput, written, out var problem);
        Assert.False(fact.IsKnown);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("未知")]
    [InlineData(" unknown ")]
    public void A_missing_value_is_no_problem(string written)
    {
        Assert.False(FactReader.Read(Throughput, written, out var problem).IsKnown);
        Assert.Null(problem);
    }

    private static decimal? Read(RuleInput input, string written) => FactReader.Read(input, written, out _) is { IsKnown: true } fact ? fact.Number : null;
}
