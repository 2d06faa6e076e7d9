namespace Plumbline.Engine.Rules;

/// <summary>What a rulebook asks for.</summary>
/// <param name="Name">Name in the rulebook, as used by <c>--set</c>, in addresses and as the head of a column.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Question">The question in English.</param>
public sealed record RuleInput(string Name, InputType Type, string Question)
{
    /// <summary>The question in Chinese.</summary>
    public string? QuestionZh { get; init; }

    /// <summary>What helps to answer it.</summary>
    public string? Help { get; init; }

    /// <summary>The values of a choice, in the order of the rulebook; no and yes for a Boolean; empty for others.</summary>
    public IReadOnlyList<InputValue> Values { get; init; } = [];

    /// <summary>The unit of a number; see <see cref="MeasuringUnit"/>.</summary>
    public MeasuringUnit? Unit { get; init; }

    /// <summary>The least number that makes sense, included.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number that makes sense, included.</summary>
    public decimal? Most { get; init; }

    /// <summary>The table whose outcome gives the value, where it does; see <see cref="FromOutput"/>.</summary>
    public string? FromTable { get; init; }

    /// <summary>The member of the outcome of <see cref="FromTable"/>.</summary>
    public string? FromOutput { get; init; }

    /// <summary>Inputs of yes and no whose yeses this one counts; empty for others. With some of them missing the count lies in a range, and that may be enough.</summary>
    public IReadOnlyList<string> CountOf { get; init; } = [];

    /// <summary>The two values of a Boolean.</summary>
    public static IReadOnlyList<InputValue> NoAndYes { get; } = [new("no", "no") { Zh = "否" }, new("yes", "yes") { Zh = "是" }];

    /// <summary>A value in words, with its unit.</summary>
    public string Show(RuleFact fact) => fact.HasRange ? $"between {NumberReader.Show(fact.Number)} and {fact.Choice}" : !fact.IsKnown ? "not given" : Type switch
    {
        InputType.Boolean or InputType.Choice => Values[fact.Choice].Id,
        InputType.Date => DateOnly.FromDayNumber((int)fact.Number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => NumberReader.Show(fact.Number) + (Unit is { Symbol.Length: > 0 } unit ? " " + unit.Symbol : ""),
    };
}

/// <summary>A value of a choice.</summary>
/// <param name="Id">How it is given.</param>
/// <param name="Name">The words for it.</param>
public sealed record InputValue(string Id, string Name)
{
    /// <summary>The words in Chinese.</summary>
    public string? Zh { get; init; }

    /// <summary>Other ways to write it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
