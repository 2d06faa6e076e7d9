using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>Reads what a rule demands of an input: a value, a list of values, or ends of a range as <c>{">=": 12 Tbit/s, "&lt;": 20 Tbit/s}</c>.</summary>
internal static class ConditionReader
{
    public static RuleCondition Read(RuleNode node, int place, IReadOnlyList<RuleInput> inputs)
    {
        var input = inputs[place];
        if (input.Values.Count > 0) return RuleCondition.OneOf(place, Choices(node, input));
        if (input.Type == InputType.Choice) throw node.Fault($"the input {input.Name} has no values");
        if (node.Node.Text is not null)
        {
            var value = Value(node, input).Number;
            return RuleCondition.Between(place, value, true, value, true);
        }
        if (node.IsList) throw node.Fault("a number or day is compared with one value or with the ends of a range");
        decimal? least = null, most = null;
        bool leastIncluded = false, mostIncluded = false;
        foreach (var (key, end) in node.Members)
        {
            var number = Value(end, input).Number;
            if (key is ">=" or ">" && least is null) (least, leastIncluded) = (number, key == ">=");
            else if (key is "<=" or "<" && most is null) (most, mostIncluded) = (number, key == "<=");
            else throw end.Fault($"'{key}' is no comparison, or its side is bounded already; expected is one of >=, >, <=, <");
        }
        if (least is null && most is null) throw node.Fault("the end of a range is expected, as {\">=\": 12}");
        if (least > most || least == most && !(leastIncluded && mostIncluded)) throw node.Fault("no number lies in this range");
        return RuleCondition.Between(place, least, leastIncluded, most, mostIncluded);
    }

    /// <summary>A value of an input; a fault where it cannot be read or is missing.</summary>
    public static RuleFact Value(RuleNode node, RuleInput input)
    {
        var fact = FactReader.Read(input, node.Text(), out var problem);
        if (problem is not null) throw node.Fault(problem);
        return fact.IsKnown ? fact : throw node.Fault($"a value of {input.Name} is expected");
    }

    /// <summary>Places of the values demanded.</summary>
    private static List<int> Choices(RuleNode node, RuleInput input)
    {
        if (node.Node.Members.Count > 0) throw node.Fault($"{input.Name} is one of some values; expected is a value or a list of values");
        var places = new List<int>();
        foreach (var item in node.Items()) places.Add(Value(item, input).Choice);
        return places.Count > 0 ? places : throw node.Fault($"a value of {input.Name} is expected");
    }
}
