namespace Plumbline.Engine.Rules;

/// <summary>A value given for an input: a number in the unit of the input, a day, or the place of a choice; the default is a missing value.</summary>
public readonly struct RuleFact : IEquatable<RuleFact>
{
    private RuleFact(decimal number, int choice) => (Number, Choice, IsKnown) = (number, choice, true);

    private RuleFact(int least, int most, bool hasRange) => (Number, Choice, HasRange) = (least, most, hasRange);

    /// <summary>False where the value is missing.</summary>
    public bool IsKnown { get; }

    /// <summary>The number; for a day its <see cref="DateOnly.DayNumber"/>.</summary>
    public decimal Number { get; }

    /// <summary>The place of the value in <see cref="RuleInput.Values"/>; for yes and no 1 and 0.</summary>
    public int Choice { get; }

    /// <summary>True for a count that is not known, but lies between <see cref="Number"/> and <see cref="Choice"/>, both included: of ten indicators four are met and one is not.</summary>
    public bool HasRange { get; }

    /// <summary>A count of which only the ends are known, both included.</summary>
    public static RuleFact Between(int least, int most) => least == most ? Of((decimal)least) : new(least, most, hasRange: true);

    /// <summary>A number.</summary>
    public static RuleFact Of(decimal number) => new(number, 0);

    /// <summary>A day.</summary>
    public static RuleFact Of(DateOnly day) => new(day.DayNumber, 0);

    /// <summary>Yes or no.</summary>
    public static RuleFact Of(bool value) => new(0m, value ? 1 : 0);

    /// <summary>The value at a place of the list of choices.</summary>
    public static RuleFact OfChoice(int place) => new(0m, place);

    /// <inheritdoc/>
    public bool Equals(RuleFact other) => IsKnown == other.IsKnown && HasRange == other.HasRange && Number == other.Number && Choice == other.Choice;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RuleFact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsKnown, HasRange, Number, Choice);

    /// <summary>Same value, or both missing.</summary>
    public static bool operator ==(RuleFact one, RuleFact other) => one.Equals(other);

    /// <summary>Another value.</summary>
    public static bool operator !=(RuleFact one, RuleFact other) => !one.Equals(other);
}
