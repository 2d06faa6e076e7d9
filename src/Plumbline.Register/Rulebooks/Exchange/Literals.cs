using System.Globalization;
using System.Text;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>Literals of FEEL: <c>"text"</c>, <c>12.5</c>, <c>true</c>, <c>null</c>, <c>date("2021-04-29")</c>, <c>@"2021-04-29"</c>.</summary>
internal static class Literals
{
    /// <summary>What <c>null</c> is read as.</summary>
    public static readonly object Null = new();

    /// <summary>A literal as string, decimal, bool, <see cref="DateOnly"/> or <see cref="Null"/>; null where the text is none.</summary>
    public static object? Read(string text)
    {
        switch (text)
        {
            case "true": return true;
            case "false": return false;
            case "null": return Null;
            default: break;
        }
        if (text.StartsWith("date(", StringComparison.Ordinal) && text.EndsWith(')')) return Day(text[5..^1].Trim()) is { } day ? day : null;
        if (text.StartsWith('@')) return Day(text[1..]) is { } at ? at : null;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        return Unquote(text);
    }

    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    /// <summary>Why a text cannot stand where a literal is expected.</summary>
    public static string WhyNot(string text, string expected)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && char.IsLetter(text[0])) return $"'{text}': '{text[..open].Trim()}' is a function of FEEL, which a table here cannot say; expected is {expected}";
        return $"'{text}' is no literal; expected is {expected}";
    }

    private static DateOnly? Day(string quoted) =>
        Unquote(quoted) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Unquote(string text)
    {
        if (text.Length < 2 || text[0] != '"') return null;
        var plain = new StringBuilder();
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '"') return null;
            if (text[i] == '\\' && i + 1 < text.Length - 1) plain.Append(text[++i] switch { 'n' => '\n', 't' => '\t', var other => other });
            else plain.Append(text[i]);
        }
        return text[^1] == '"' ? plain.ToString() : null;
    }
}
