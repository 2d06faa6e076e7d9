namespace Plumbline.Engine.Rules;

/// <summary>What a rule demands of one input: one of some values, or a number or day in a range.</summary>
public sealed class RuleCondition
{
    private readonly ulong[]? _choices;

    private RuleCondition(int input, ulong[]? choices, decimal? least, bool leastIncluded, decimal? most, bool mostIncluded) =>
        (Input, _choices, Least, LeastIncluded, Most, MostIncluded) = (input, choices, least, leastIncluded, most, mostIncluded);

    /// <summary>Place of the input in the rulebook.</summary>
    public int Input { get; }

    /// <summary>The lower end; null where there is none.</summary>
    public decimal? Least { get; }

    /// <summary>True where the lower end itself holds.</summary>
    public bool LeastIncluded { get; }

    /// <summary>The upper end; null where there is none.</summary>
    public decimal? Most { get; }

    /// <summary>True where the upper end itself holds.</summary>
    public bool MostIncluded { get; }

    /// <summary>True for a set of values.</summary>
    public bool IsChoice => _choices is not null;

    /// <summary>One of the values at these places.</summary>
    public static RuleCondition OneOf(int input, IEnumerable<int> places)
    {
        var bits = new ulong[1];
        foreach (var place in places)
        {
            if (place >> 6 >= bits.Length) Array.Resize(ref bits, (place >> 6) + 1);
            bits[place >> 6] |= 1UL << (place & 63);
        }
        return new RuleCondition(input, bits, null, false, null, false);
    }

    /// <summary>A range; a null end is open to that side.</summary>
    public static RuleCondition Between(int input, decimal? least, bool leastIncluded, decimal? most, bool mostIncluded) =>
        new(input, null, least, leastIncluded, most, mostIncluded);

    /// <summary>True where the value at a place is one of those demanded.</summary>
    public bool Includes(int place) => _choices is not null && place >> 6 < _choices.Length && (_choices[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>Whether a value holds.</summary>
    public Truth Test(in RuleFact fact)
    {
        if (!fact.IsKnown) return fact.HasRange ? TestRange(fact) : Truth.Unknown;
        if (_choices is not null) return Includes(fact.Choice) ? Truth.Yes : Truth.No;
        if (Least is { } least && (fact.Number < least || fact.Number == least && !LeastIncluded)) return Truth.No;
        if (Most is { } most && (fact.Number > most || fact.Number == most && !MostIncluded)) return Truth.No;
        return Truth.Yes;
    }

    /// <summary>A count between two ends: it holds where both ends do, and fails where the whole range lies on one side.</summary>
    private Truth TestRange(in RuleFact fact)
    {
        if (_choices is not null) return Truth.Unknown;
        var (low, high) = (Test(RuleFact.Of(fact.Number)), Test(RuleFact.Of((decimal)fact.Choice)));
        if (low == Truth.Yes && high == Truth.Yes) return Truth.Yes;
        var outside = fact.Choice < Least || fact.Choice == Least && !LeastIncluded || fact.Number > Most || fact.Number == Most && !MostIncluded;
        return outside ? Truth.No : Truth.Unknown;
    }

    /// <summary>True where some value holds for both. A range of whole numbers or days without a member between two open ends counts as empty.</summary>
    public bool Overlaps(RuleCondition other, bool whole)
    {
        if (_choices is not null && other._choices is not null)
        {
            for (var i = 0; i < Math.Min(_choices.Length, other._choices.Length); i++)
            {
                if ((_choices[i] & other._choices[i]) != 0) return true;
            }
            return false;
        }
        var (least, leastIncluded) = Higher(Least, LeastIncluded, other.Least, other.LeastIncluded);
        var (most, mostIncluded) = Lower(Most, MostIncluded, other.Most, other.MostIncluded);
        if (least is not { } low || most is not { } high) return true;
        if (whole)
        {
            low = leastIncluded ? Math.Ceiling(low) : Math.Floor(low) + 1;
            high = mostIncluded ? Math.Floor(high) : Math.Ceiling(high) - 1;
            return low <= high;
        }
        return low < high || low == high && leastIncluded && mostIncluded;
    }

    /// <summary>True where whatever holds for the other holds for this one.</summary>
    public bool Covers(RuleCondition other)
    {
        if (_choices is not null && other._choices is not null)
        {
            for (var i = 0; i < other._choices.Length; i++)
            {
                if ((other._choices[i] & ~(i < _choices.Length ? _choices[i] : 0)) != 0) return false;
            }
            return true;
        }
        return (Least is not { } low || other.Least is { } otherLow && (otherLow > low || otherLow == low && (LeastIncluded || !other.LeastIncluded)))
            && (Most is not { } high || other.Most is { } otherHigh && (otherHigh < high || otherHigh == high && (MostIncluded || !other.MostIncluded)));
    }

    /// <summary>The demand in words: <c>one of a, b</c>, <c>at least 12 Tbit/s</c>, <c>before 2022-01-01</c>.</summary>
    public string Show(RuleInput input)
    {
        if (_choices is not null)
        {
            var names = input.Values.Where((_, place) => Includes(place)).Select(v => v.Id).ToList();
            return names.Count == 1 ? names[0] : "one of " + string.Join(", ", names);
        }
        if (Least is { } same && Least == Most) return input.Show(RuleFact.Of(same));
        var date = input.Type == InputType.Date;
        var low = Least is { } least ? (LeastIncluded ? date ? "on or after " : "at least " : date ? "after " : "more than ") + input.Show(RuleFact.Of(least)) : null;
        var high = Most is { } most ? (MostIncluded ? date ? "on or before " : "at most " : date ? "before " : "less than ") + input.Show(RuleFact.Of(most)) : null;
        return low is null ? high ?? "any" : high is null ? low : low + " and " + high;
    }

    private static (decimal? End, bool Included) Higher(decimal? one, bool oneIncluded, decimal? other, bool otherIncluded) =>
        one is null ? (other, otherIncluded) : other is null ? (one, oneIncluded) : one > other ? (one, oneIncluded) : one < other ? (other, otherIncluded) : (one, oneIncluded && otherIncluded);

    private static (decimal? End, bool Included) Lower(decimal? one, bool oneIncluded, decimal? other, bool otherIncluded) =>
        one is null ? (other, otherIncluded) : other is null ? (one, oneIncluded) : one < other ? (one, oneIncluded) : one > other ? (other, otherIncluded) : (one, oneIncluded && otherIncluded);
}
