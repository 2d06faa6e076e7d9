namespace Plumbline.Engine.Rules;

/// <summary>
/// Splits the values of an input into classes that the conditions of a table treat alike, one value for each: the values on and between
/// the ends of ranges, and one of the choices that are in the same conditions. Trying one of each class tries all values.
/// </summary>
internal static class InputClasses
{
    public static RuleFact[] Of(RuleInput input, IEnumerable<RuleCondition> conditions)
    {
        var own = conditions.ToList();
        return input.Values.Count > 0 ? OfChoices(input, own) : OfNumbers(input, own);
    }

    private static RuleFact[] OfChoices(RuleInput input, List<RuleCondition> conditions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var classes = new RuleFact[input.Values.Count];
        var count = 0;
        for (var place = 0; place < input.Values.Count; place++)
        {
            var fact = RuleFact.OfChoice(place);
            if (seen.Add(Pattern(conditions, fact))) classes[count++] = fact;
        }
        return First(classes, count);
    }

    private static RuleFact[] OfNumbers(RuleInput input, List<RuleCondition> conditions)
    {
        var (ends, many) = Ends(conditions);
        var candidates = new decimal[2 * many + 1];
        for (var i = 0; i < many; i++)
        {
            candidates[2 * i] = i == 0 ? ends[0] - 1 : (ends[i - 1] + ends[i]) / 2;
            candidates[2 * i + 1] = ends[i];
        }
        candidates[^1] = many > 0 ? ends[many - 1] + 1 : input.Least ?? input.Most ?? 0;
        var whole = input.Type is InputType.Integer or InputType.Date;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var classes = new RuleFact[candidates.Length];
        var count = 0;
        foreach (var candidate in candidates)
        {
            var number = whole ? Math.Floor(candidate) : candidate;
            if (input.Least is { } least && number < least) number = least;
            if (input.Most is { } most && number > most) number = most;
            var fact = RuleFact.Of(number);
            if (seen.Add(Pattern(conditions, fact))) classes[count++] = fact;
        }
        return First(classes, count);
    }

    /// <summary>The ends of ranges, each once, in order. Arrays and no sorted set: few numbers, and nothing to compile when the program starts.</summary>
    private static (decimal[] Ends, int Count) Ends(List<RuleCondition> conditions)
    {
        var ends = new decimal[2 * conditions.Count];
        var count = 0;
        foreach (var condition in conditions)
        {
            if (condition.Least is { } least) Insert(least);
            if (condition.Most is { } most) Insert(most);
        }
        return (ends, count);

        void Insert(decimal end)
        {
            var at = count;
            while (at > 0 && ends[at - 1] > end) at--;
            if (at > 0 && ends[at - 1] == end) return;
            for (var i = count++; i > at; i--) ends[i] = ends[i - 1];
            ends[at] = end;
        }
    }

    private static RuleFact[] First(RuleFact[] classes, int count)
    {
        var first = new RuleFact[count];
        Array.Copy(classes, first, count);
        return first;
    }

    /// <summary>Which conditions a value meets.</summary>
    private static string Pattern(List<RuleCondition> conditions, RuleFact fact)
    {
        var pattern = new char[conditions.Count];
        for (var i = 0; i < pattern.Length; i++) pattern[i] = conditions[i].Test(fact) == Truth.Yes ? '1' : '0';
        return new string(pattern);
    }
}
