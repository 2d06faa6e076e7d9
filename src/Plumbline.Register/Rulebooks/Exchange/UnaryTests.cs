using System.Globalization;
using System.Text;
using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>
/// The tests of a cell, in the part of FEEL that says what a condition can: <c>-</c>, <c>"a","b"</c>, <c>not("a")</c>, <c>true</c>, <c>12</c>, <c>&gt;= 12</c>, <c>[12..20)</c>, <c>date("2021-04-29")</c>.
/// In tables for people values stand bare (<c>a, b</c>, <c>12 Tbit/s</c>, <c>2021-04-29</c>).
/// </summary>
internal static class UnaryTests
{
    public static string Write(RuleCondition? condition, RuleInput input, bool bare)
    {
        if (condition is null) return "-";
        if (condition.IsChoice)
        {
            var places = Enumerable.Range(0, input.Values.Count).Where(condition.Includes);
            return string.Join(bare ? ", " : ",", places.Select(p => input.Type == InputType.Boolean ? bare ? input.Values[p].Id : p == 1 ? "true" : "false" : bare && IsWord(input.Values[p].Id) ? input.Values[p].Id : Literals.Quote(input.Values[p].Id)));
        }
        var (least, most) = (condition.Least, condition.Most);
        if (least is not null && least == most) return Number(least.Value, input, bare);
        if (least is { } low && most is { } high) return $"{(condition.LeastIncluded ? '[' : '(')}{Number(low, input, bare)}..{Number(high, input, bare)}{(condition.MostIncluded ? ']' : ')')}";
        if (least is { } from) return $"{(condition.LeastIncluded ? ">=" : ">")} {Number(from, input, bare)}";
        return most is { } to ? $"{(condition.MostIncluded ? "<=" : "<")} {Number(to, input, bare)}" : "-";
    }

    /// <param name="text">The cell.</param>
    /// <param name="place">Place of the input.</param>
    /// <param name="input">The input.</param>
    /// <param name="bare">True for a table for people.</param>
    /// <param name="problem">What a table here cannot say.</param>
    /// <returns>The condition; null where any value holds or there is a problem.</returns>
    public static RuleCondition? Read(string text, int place, RuleInput input, bool bare, out string? problem)
    {
        problem = null;
        var test = text.Trim();
        if (test is "" or "-") return null;
        var isNot = test.StartsWith("not(", StringComparison.Ordinal) && test.EndsWith(')');
        if (isNot && input.Values.Count == 0)
        {
            problem = $"'{test}': not(...) over a number or day has no form here; write a comparison";
            return null;
        }
        var parts = Split(isNot ? test[4..^1] : test);
        if (input.Values.Count > 0) return OneOf(parts, isNot, place, input, bare, out problem);
        if (parts.Count > 1)
        {
            problem = $"'{test}': a number or day is compared with one value or one range; write a rule for each";
            return null;
        }
        return Range(parts[0], place, input, bare, out problem);
    }

    private static RuleCondition? OneOf(List<string> parts, bool isNot, int place, RuleInput input, bool bare, out string? problem)
    {
        problem = null;
        var places = new List<int>();
        foreach (var part in parts)
        {
            var at = Value(part, input, bare, out problem);
            if (problem is not null) return null;
            places.Add(at);
        }
        return RuleCondition.OneOf(place, isNot ? Enumerable.Range(0, input.Values.Count).Except(places) : places);
    }

    private static int Value(string part, RuleInput input, bool bare, out string? problem)
    {
        problem = null;
        var literal = Literals.Read(part);
        var text = literal as string ?? (literal is bool flag ? flag ? "yes" : "no" : bare ? part : null);
        if (text is null || literal is bool && input.Type != InputType.Boolean) problem = Literals.WhyNot(part, "a value in quotation marks");
        if (problem is not null) return -1;
        for (var i = 0; i < input.Values.Count; i++)
        {
            if (input.Values[i].Id == text) return i;
        }
        return FactReader.Read(input, text!, out problem) is { IsKnown: true } fact ? fact.Choice : Missing(input, out problem, problem);
    }

    private static int Missing(RuleInput input, out string? problem, string? said)
    {
        problem = said ?? $"a value of {input.Name} is expected";
        return -1;
    }

    private static RuleCondition? Range(string test, int place, RuleInput input, bool bare, out string? problem)
    {
        var dots = test.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0 && test[0] is '[' or '(' or ']' && test[^1] is ']' or ')' or '[')
        {
            var low = Number(test[1..dots], input, bare, out problem);
            if (problem is not null) return null;
            var high = Number(test[(dots + 2)..^1], input, bare, out problem);
            if (problem is not null) return null;
            var (lowIncluded, highIncluded) = (test[0] == '[', test[^1] == ']');
            if (low < high || low == high && lowIncluded && highIncluded) return RuleCondition.Between(place, low, lowIncluded, high, highIncluded);
            problem = $"'{test}': nothing lies in this range";
            return null;
        }
        var sign = test.StartsWith(">=", StringComparison.Ordinal) ? ">=" : test.StartsWith("<=", StringComparison.Ordinal) ? "<=" : test[0] is '>' or '<' or '=' ? test[..1] : "";
        var value = Number(test[sign.Length..], input, bare, out problem);
        if (problem is not null) return null;
        return sign switch
        {
            ">=" or ">" => RuleCondition.Between(place, value, sign == ">=", null, false),
            "<=" or "<" => RuleCondition.Between(place, null, false, value, sign == "<="),
            _ => RuleCondition.Between(place, value, true, value, true),
        };
    }

    private static decimal Number(string text, RuleInput input, bool bare, out string? problem)
    {
        problem = null;
        var literal = Literals.Read(text.Trim());
        if (literal is decimal number && input.Type != InputType.Date) return number;
        if (literal is DateOnly day && input.Type == InputType.Date) return day.DayNumber;
        if (bare && FactReader.Read(input, text, out problem) is { IsKnown: true } fact) return fact.Number;
        problem ??= Literals.WhyNot(text.Trim(), input.Type == InputType.Date ? "date(\"2021-04-29\")" : "a number");
        return 0;
    }

    private static string Number(decimal number, RuleInput input, bool bare)
    {
        if (input.Type != InputType.Date) return number.ToString("0.############################", CultureInfo.InvariantCulture);
        var day = DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return bare ? day : $"date(\"{day}\")";
    }

    /// <summary>Parts between commas that stand in no quotation marks, brackets or parentheses.</summary>
    internal static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var (depth, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '\\' && i + 1 < text.Length) part.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted) depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (c != ',' || quoted || depth > 0) part.Append(text[i]);
            else
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
        }
        parts.Add(part.ToString().Trim());
        return parts;
    }

    private static bool IsWord(string value) => value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') && char.IsLetter(value[0]);
}
