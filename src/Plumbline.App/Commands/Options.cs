using System.CommandLine;
using System.Globalization;

namespace Plumbline.App.Commands;

/// <summary>Options that several verbs share.</summary>
internal static class Options
{
    /// <summary><c>--format</c>; the first form is the default.</summary>
    public static Option<string> Format(params string[] forms)
    {
        var option = new Option<string>("--format") { Description = "form of the output", DefaultValueFactory = _ => forms[0] };
        option.AcceptOnlyFromAmong(forms);
        return option;
    }

    /// <summary>An option whose value is a day, <c>2026-08-01</c>; <see cref="Day(string?)"/> reads it.</summary>
    public static Option<string?> Day(string name, string description, params string[] aliases)
    {
        var option = new Option<string?>(name, aliases) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } day && Day(day) is null) result.AddError($"{result.IdentifierToken?.Value ?? name}: '{day}' is no day; write it as 2026-08-01");
        });
        return option;
    }

    /// <summary><c>--as-of DATE</c>: what holds in the world on a day.</summary>
    public static Option<string?> AsOf(string description) => Day("--as-of", description, "--on");

    /// <summary><c>--known-by DATE</c>: what the register knew at the end of a day.</summary>
    public static Option<string?> KnownBy() => Day("--known-by", "what this register knew at the end of this day in UTC (2026-08-01); without it all that it knows");

    /// <summary>The day that was given; null where none was, or none that exists.</summary>
    public static DateOnly? Day(string? day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;
}
