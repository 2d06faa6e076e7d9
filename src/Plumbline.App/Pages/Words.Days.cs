using System.Globalization;
using Microsoft.AspNetCore.Html;
using Plumbline.Register.Statements;

namespace Plumbline.App.Pages;

/// <content>Days, months and clocks as the reader's language writes them.</content>
internal sealed partial class Words
{
    /// <summary><c>11 June 2021</c>, <c>June 2021</c> or <c>2021</c> from <c>2021-06-11</c>, <c>2021-06</c>, <c>2021</c>; in Chinese <c>2021年6月11日</c>. What is no date stays as it is.</summary>
    public string Date(string date)
    {
        if (!IsChinese) return Shown.Date(date);
        var parts = date.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return date;
        return parts[0] + "年" + (parts.Length > 1 ? parts[1].TrimStart('0') + "月" : "") + (parts.Length > 2 ? parts[2].TrimStart('0') + "日" : "");
    }

    /// <summary>A day, in coordinated universal time.</summary>
    public string Date(DateTimeOffset moment) => Date(Shown.Day(moment));

    /// <summary>A day.</summary>
    public string Date(DateOnly day) => Date(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A day and the time of it, in coordinated universal time.</summary>
    public string Moment(DateTimeOffset moment) => $"{Date(moment)}{(IsChinese ? " " : ", ")}{moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>A date as an element that programs can read.</summary>
    public IHtmlContent Time(string date) => Element(date, Date(date));

    /// <summary>A day as an element that programs can read.</summary>
    public IHtmlContent Time(DateTimeOffset moment) => Time(Shown.Day(moment));

    /// <summary><c>October to November 2020</c>, or what is known of it.</summary>
    public string Months(string? first, string? last)
    {
        if (!IsChinese || first is null || last is null || first == last) return IsChinese ? Date(first ?? last ?? "") : Shown.Period(first, last);
        return first.Length == last.Length && first[..4] == last[..4] ? $"{Date(first)}至{Date(last)[5..]}" : $"{Date(first)}至{Date(last)}";
    }

    /// <summary>Two days as an element each, without saying month and year twice: <c>9 – 20 November 2020</c>, <c>2020年11月9日至20日</c>.</summary>
    public IHtmlContent Range(string first, string last)
    {
        if (!IsChinese) return Shown.Range(first, last);
        var to = Date(last);
        if (first.Length == 10 && last.Length == 10 && first[..4] == last[..4]) to = first[..7] == last[..7] ? to[(to.IndexOf('月', StringComparison.Ordinal) + 1)..] : to[5..];
        return new HtmlContentBuilder().AppendHtml(Element(first, Date(first))).Append("至").AppendHtml(Element(last, to));
    }

    /// <summary>A value: days as readers write them, words that the table knows in the reader's language, anything else as it is.</summary>
    public IHtmlContent Value(string value) => Shown.IsDay(value) ? Time(value) : new HtmlContentBuilder().Append(Said(value));

    /// <summary>Words of the register in which days stand, with the days as readers write them.</summary>
    public string Days(string text) => IsChinese ? Said(text) : Shown.Days(text);

    /// <summary>While a statement is true: <c>from 2020-01-01 until 2021</c>.</summary>
    public string During(Period period) => Said(period.ToString());

    /// <summary>The clock of a place: <c>Beijing time</c> for <c>Asia/Shanghai</c>, <c>time of Brussels</c>, and UTC with the reason where no zone is known.</summary>
    public string Zone(string? zone) => zone switch
    {
        null => this["zone not known, reckoned in UTC"],
        "Asia/Shanghai" => this["Beijing time"],
        "UTC" or "Etc/UTC" => "UTC",
        _ when zone.Contains('/', StringComparison.Ordinal) => this["time of {0}", zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ')],
        _ => zone,
    };

    /// <summary>Name of a language for readers.</summary>
    public string LanguageName(string tag) => this[Shown.LanguageName(tag)];

    /// <summary>A day as the register or a rulebook writes it, <c>2021-04-29</c> or <c>29 April 2021</c>; null for what is none.</summary>
    private string? DayOf(string value) => Shown.IsDay(value) ? Date(value) : Shown.Stated(value) is { } date ? Date(date) : null;

    private static IHtmlContent Element(string date, string text) =>
        new HtmlContentBuilder().AppendHtml("<time datetime=\"").Append(date).AppendHtml("\">").Append(text).AppendHtml("</time>");
}
