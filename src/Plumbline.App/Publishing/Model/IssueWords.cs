using System.Globalization;

namespace Plumbline.App.Publishing.Model;

/// <summary>The fixed words of a newsletter in the language of the issue, which every form uses alike.</summary>
internal sealed record IssueWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public required string Language { get; init; }

    public required string Index { get; init; }

    public required string Introduction { get; init; }

    public required string Takeaways { get; init; }

    public required string Background { get; init; }

    public required string Sources { get; init; }

    public required string Annex { get; init; }

    public required string Calls { get; init; }

    public required string Standards { get; init; }

    public required string Abbreviations { get; init; }

    public required string Corrections { get; init; }

    public required string Imprint { get; init; }

    public required string Page { get; init; }

    public required string Article { get; init; }

    public required string Figure { get; init; }

    public static IssueWords Of(string language) => language == "zh" ? Chinese : English;

    private static IssueWords English { get; } = new()
    {
        Language = "en", Index = "Index", Introduction = "From the desk", Takeaways = "Takeaways", Background = "Background", Sources = "Sources", Annex = "Annex", Calls = "Open for comments",
        Standards = "Standards mentioned in this issue", Abbreviations = "Abbreviations", Corrections = "Corrections", Imprint = "Imprint", Page = "Page", Article = "Article", Figure = "Figure",
    };

    private static IssueWords Chinese { get; } = new()
    {
        Language = "zh", Index = "目录", Introduction = "编者的话", Takeaways = "本期要点", Background = "背景", Sources = "来源", Annex = "附件", Calls = "正在征求意见",
        Standards = "本期提及的标准", Abbreviations = "缩略语", Corrections = "更正", Imprint = "版权声明", Page = "页", Article = "文章", Figure = "图",
    };

    /// <summary><c>June – July 2023</c>, <c>December 2020 – January 2021</c>, 2023年6–7月.</summary>
    public string Period(DateOnly start, DateOnly end)
    {
        if (Language == "zh")
        {
            return (start.Year, start.Month) == (end.Year, end.Month) ? $"{start.Year}年{start.Month}月"
                : start.Year == end.Year ? $"{start.Year}年{start.Month}–{end.Month}月" : $"{start.Year}年{start.Month}月–{end.Year}年{end.Month}月";
        }
        var last = $"{Months[end.Month - 1]} {end.Year}";
        if ((start.Year, start.Month) == (end.Year, end.Month)) return last;
        return start.Year == end.Year ? $"{Months[start.Month - 1]} – {last}" : $"{Months[start.Month - 1]} {start.Year} – {last}";
    }

    /// <summary><c>28 July 2023</c>, 2023年7月28日.</summary>
    public string Day(DateOnly day) => Language == "zh" ? $"{day.Year}年{day.Month}月{day.Day}日" : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary><c>No. 12</c>, 第12期.</summary>
    public string Number(int number) => Language == "zh" ? $"第{number}期" : $"No. {number}";

    /// <summary>When comments close, and how long that is from the day of the issue.</summary>
    public string Closes(DateOnly? closes, DateOnly on)
    {
        if (closes is not { } last) return Language == "zh" ? "截止日期未公布" : "closing date not stated";
        var days = last.DayNumber - on.DayNumber;
        if (Language == "zh") return $"{Day(last)}截止" + (days < 0 ? "（已截止）" : days == 0 ? "（今日截止）" : $"（还有{days}天）");
        return Day(last) + (days < 0 ? " (closed)" : days == 0 ? " (closes today)" : days == 1 ? " (one day left)" : $" ({days} days left)");
    }

    /// <summary>Status of a standard in the language of the issue.</summary>
    public string Status(string status) => Language != "zh" ? status : status switch
    {
        "planned" => "计划", "drafting" => "起草", "call for comments" => "征求意见", "review" => "审查", "approval" => "批准", "published" => "已发布", "in force" => "现行", "superseded" => "被代替", "withdrawn" => "废止", "unknown" => "未知", _ => status,
    };
}
