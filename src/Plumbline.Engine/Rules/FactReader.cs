using System.Globalization;

namespace Plumbline.Engine.Rules;

/// <summary>Reads what somebody gives for an input: a form field, an option, a cell.</summary>
public static class FactReader
{
    private static readonly string[] Unknown = ["", "?", "unknown", "n/a", "未知", "不详", "不知道"];

    /// <summary>Reads a value.</summary>
    /// <param name="input">The input.</param>
    /// <param name="text">What was given. Empty, <c>?</c>, <c>unknown</c> and <c>未知</c> are a missing value.</param>
    /// <param name="problem">What is wrong with it and what would be right; null where it can be used.</param>
    /// <returns>The value; the missing one where there is a problem.</returns>
    public static RuleFact Read(RuleInput input, string text, out string? problem)
    {
        problem = null;
        var given = text.Trim();
        if (Array.Exists(Unknown, u => u.Equals(given, StringComparison.OrdinalIgnoreCase))) return default;
        return input.Type switch
        {
            InputType.Boolean => Boolean(given, ref problem),
            InputType.Choice => Choice(input, given, ref problem),
            InputType.Date => Date(given, ref problem),
            _ => Number(input, given, ref problem),
        };
    }

    private static RuleFact Boolean(string given, ref string? problem)
    {
        switch (given.ToLowerInvariant())
        {
            case "yes" or "true" or "y" or "1" or "是" or "有": return RuleFact.Of(true);
            case "no" or "false" or "n" or "0" or "否" or "无": return RuleFact.Of(false);
            default:
                problem = $"'{given}' is neither yes nor no (是, 否)";
                return default;
        }
    }

    private static RuleFact Choice(RuleInput input, string given, ref string? problem)
    {
        for (var i = 0; i < input.Values.Count; i++)
        {
            var value = input.Values[i];
            if (SameWords(value.Id, given) || SameWords(value.Name, given) || value.Zh is { } zh && SameWords(zh, given) || value.Also.Any(a => SameWords(a, given))) return RuleFact.OfChoice(i);
        }
        var near = Near(input, given);
        problem = near.Count > 0
            ? $"'{given}' is no value that the rulebook knows; do you mean {string.Join(" or ", near.Select(v => $"'{v}'"))}?"
            : $"'{given}' is no value that the rulebook knows; it knows {string.Join(", ", input.Values.Take(12).Select(v => v.Id))}{(input.Values.Count > 12 ? $" and {input.Values.Count - 12} more" : "")}";
        return default;
    }

    /// <summary>Values that hold the words given or are held by them; candidates to offer, never to take.</summary>
    private static List<string> Near(RuleInput input, string given)
    {
        var near = new List<string>();
        foreach (var value in input.Values)
        {
            if (near.Count == 4) break;
            if (Holds(value.Name, given) || Holds(value.Id, given) || value.Zh is { } zh && Holds(zh, given)) near.Add(value.Id);
        }
        return near;
    }

    private static bool Holds(string name, string given) =>
        given.Length >= 2 && name.Length >= 2 && (name.Contains(given, StringComparison.OrdinalIgnoreCase) || given.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Equal but for case, blanks, hyphens and underscores, and the width of characters.</summary>
    public static bool SameWords(string one, string other)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < one.Length && IsGap(one[i])) i++;
            while (j < other.Length && IsGap(other[j])) j++;
            if (i == one.Length || j == other.Length) return i == one.Length && j == other.Length;
            if (Fold(one[i++]) != Fold(other[j++])) return false;
        }
    }

    private static bool IsGap(char c) => c is ' ' or '-' or '_' or '\u3000' or '\u00A0' or '–';

    private static char Fold(char c) => char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);

    private static RuleFact Date(string given, ref string? problem)
    {
        var plain = given.EndsWith('日') ? given[..^1].Replace('年', '-').Replace('月', '-') : given.Replace('/', '-');
        if (DateOnly.TryParseExact(plain, ["yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return RuleFact.Of(day);
        problem = $"'{given}' is no day; write it as 2026-08-01 or 2026年8月1日";
        return default;
    }

    private static RuleFact Number(RuleInput input, string given, ref string? problem)
    {
        if (NumberReader.Read(given, out var length, out var why) is not { } number)
        {
            problem = $"'{given}' is no number: {why}";
            return default;
        }
        var rest = given.AsSpan(length).Trim();
        if (rest.Length > 0)
        {
            var unit = MeasuringUnit.Find(rest);
            if (unit is null)
            {
                problem = input.Unit is null ? $"'{rest}' stands behind the number, and {input.Name} has no unit" : $"'{rest}' is no unit that is known; {input.Name} is in {input.Unit.Symbol}";
                return default;
            }
            if (input.Unit is null || unit.Convert(number, input.Unit) is not { } converted)
            {
                problem = input.Unit is null ? $"{input.Name} has no unit, '{rest}' was given" : $"{unit.Symbol} is a unit of {unit.Dimension}; {input.Name} is in {input.Unit.Symbol}, a unit of {input.Unit.Dimension}";
                return default;
            }
            number = converted;
        }
        if (input.Type == InputType.Integer && number != decimal.Truncate(number)) problem = $"{NumberReader.Show(number)} has a fraction; {input.Name} is a whole number";
        else if (number < input.Least) problem = $"{NumberReader.Show(number)} is less than {NumberReader.Show(input.Least.Value)}, the least that {input.Name} can be";
        else if (number > input.Most) problem = $"{NumberReader.Show(number)} is more than {NumberReader.Show(input.Most.Value)}, the most that {input.Name} can be";
        return problem is null ? RuleFact.Of(number) : default;
    }
}
