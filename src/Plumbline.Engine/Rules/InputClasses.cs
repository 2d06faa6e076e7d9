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
        var classes = new List<RuleFact>();
        for (var place = 0; place < input.Values.Count; place++)
        {
            var at = place;
            if (seen.Add(string.Concat(conditions.Select(c => c.Includes(at) ? '1' : '0')))) classes.Add(RuleFact.OfChoice(place));
        }
        return [.. classes];
    }

    private static RuleFact[] OfNumbers(RuleInput input, List<RuleCondition> conditions)
    {
        var ends = new SortedSet<decimal>();
        foreach (var condition in conditions)
        {
            if (condition.Least is { } least) ends.Add(least);
            if (condition.Most is { } most) ends.Add(most);
        }
        var candidates = new List<decimal>();
        decimal? before = null;
        foreach (var end in ends)
        {
            if (before is null) candidates.Add(end - 1);
            else candidates.Add((before.Value + end) / 2);
            candidates.Add(end);
            before = end;
        }
        candidates.Add(before is { } last ? last + 1 : input.Least ?? input.Most ?? 0);
        var whole = input.Type is InputType.Integer or InputType.Date;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var classes = new List<RuleFact>();
        foreach (var candidate in candidates)
        {
            var number = whole ? Math.Floor(candidate) : candidate;
            if (input.Least is { } least && number < least) number = least;
            if (input.Most is { } most && number > most) number = most;
            var fact = RuleFact.Of(number);
            if (seen.Add(string.Concat(conditions.Select(c => c.Test(fact) == Truth.Yes ? '1' : '0')))) classes.Add(fact);
        }
        return [.. classes];
    }
}
