using Plumbline.Register.Things;
using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Plumbline.App.Pages;

/// <summary>Small decisions on how values are shown.</summary>
internal static class Shown
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary><c>11 June 2021</c>, <c>June 2021</c> or <c>2021</c> from <c>2021-06-11</c>, <c>2021-06</c>, <c>2021</c>; what is no date stays as it is.</summary>
    public static string Date(string date)
    {
        var parts = date.Split('-');
        if (parts.Length is < 2 or > 3 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) return date;
        var monthAndYear = $"{Months[month - 1]} {parts[0]}";
        return parts.Length == 3 ? $"{parts[2].TrimStart('0')} {monthAndYear}" : monthAndYear;
    }

    public static string Date(DateTimeOffset moment) => Date(Day(moment));

    /// <summary><c>2021-06-11</c>, in coordinated universal time.</summary>
    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date as an element that programs can read.</summary>
    public static IHtmlContent Time(string date) =>
        new HtmlContentBuilder().AppendHtml("<time datetime=\"").Append(date).AppendHtml("\">").Append(Date(date)).AppendHtml("</time>");

    public static IHtmlContent Time(DateTimeOffset moment) => Time(Day(moment));

    /// <summary><c>October to November 2020</c>, or what is known of it.</summary>
    public static string Period(string? first, string? last)
    {
        if (first is null || last is null || first == last) return Date(first ?? last ?? "");
        return first.Length == 7 && last.Length == 7 && first[..4] == last[..4] ? $"{Date(first)[..^5]} to {Date(last)}" : $"{Date(first)} to {Date(last)}";
    }

    /// <summary><c>zh</c> where at least every fifth letter is a Han character, else <c>en</c>.</summary>
    public static string Language(string text)
    {
        int han = 0, letters = 0;
        foreach (var c in text)
        {
            if (c is >= '\u3400' and <= '\u9FFF') han++;
            if (char.IsLetter(c)) letters++;
        }
        return han * 5 > letters ? "zh" : "en";
    }

    /// <summary>A value: days as readers write them, anything else as it is.</summary>
    public static IHtmlContent Value(string value) => IsDay(value) ? Time(value) : new HtmlContentBuilder().Append(value);

    /// <summary>True for <c>2021-06-11</c> and <c>2021-06</c>; a bare year stays as it is anyway.</summary>
    public static bool IsDay(string value) => value.Length is 7 or 10 && value[4] == '-' && value.All(c => char.IsAsciiDigit(c) || c == '-') && Date(value) != value;

    /// <summary>Two days as an element each, without saying month and year twice: <c>9 – 20 November 2020</c>.</summary>
    public static IHtmlContent Range(string first, string last)
    {
        var (from, to) = (Date(first), Date(last));
        // What the two share at the end stands once.
        var shorter = first.Length == 10 && last.Length == 10 && first[..4] == last[..4] ? from[..from.LastIndexOf(' ')] : from;
        if (shorter.Length < from.Length && first[..7] == last[..7]) shorter = shorter[..shorter.LastIndexOf(' ')];
        return new HtmlContentBuilder().AppendHtml("<time datetime=\"").Append(first).AppendHtml("\">").Append(shorter).AppendHtml("</time> – ").AppendHtml("<time datetime=\"").Append(last).AppendHtml("\">").Append(to).AppendHtml("</time>");
    }

    /// <summary><c>2021-04-29</c> or <c>2021-04</c> of a date that was written out, <c>29 April 2021</c>; null for what is none.</summary>
    public static string? Stated(string text)
    {
        var parts = text.Split(' ');
        if (parts.Length is < 2 or > 3 || parts[^1].Length != 4 || !parts[^1].All(char.IsAsciiDigit)) return null;
        var month = Array.IndexOf(Months, parts[^2]) + 1;
        if (month == 0 || (parts.Length == 3 && !(parts[0].Length is 1 or 2 && parts[0].All(char.IsAsciiDigit)))) return null;
        return string.Create(CultureInfo.InvariantCulture, $"{parts[^1]}-{month:00}{(parts.Length == 3 ? "-" + parts[0].PadLeft(2, '0') : "")}");
    }

    /// <summary>Words in which days stand, with the days as readers write them.</summary>
    public static string Days(string text) => string.Join(' ', text.Split(' ').Select(word => word.TrimEnd(',') is var day && IsDay(day) ? Date(day) + word[day.Length..] : word));

    /// <summary>The status of a standard; of one that is published, also that its day is to come.</summary>
    public static string Status(StandardLife life) => life is { Status: "published", Effective: not null } ? "published, not yet in force" : life.Status;

    /// <summary>With a capital first letter, as a heading begins.</summary>
    public static string Sentence(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !(text.Length > 1 && char.IsAsciiLetterUpper(text[1])) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>The clock of a place: <c>Beijing time</c> for <c>Asia/Shanghai</c>, <c>time of Brussels</c>, and UTC with the reason where no zone is known.</summary>
    public static string Zone(string? zone) => zone switch
    {
        null => "zone not known, reckoned in UTC",
        "Asia/Shanghai" => "Beijing time",
        "UTC" or "Etc/UTC" => "UTC",
        _ when zone.Contains('/', StringComparison.Ordinal) => "time of " + zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' '),
        _ => zone,
    };

    /// <summary>Name of a language for readers.</summary>
    public static string LanguageName(string tag) => tag switch { "zh" => "Chinese", "en" => "English", _ => tag };
}
