using System.Globalization;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Imports;

/// <summary>
/// What a row of a list says of versions in other languages (外文版). Lists of versions have a column of languages and others whose heading speaks of the version; usual lists have at most a column 英文版 with a
/// word, a day or nothing.
/// </summary>
internal sealed class ListVersions(ListRecord record, ThingKey thing, List<ImportFact> facts, List<string> leftOut)
{
    private static readonly string[] Headings = ["version-language", "version-title", "version-released", "version-plan", "version-status"];

    private static readonly string[] PlannedWords = ["计划", "立项", "在编", "翻译", "起草", "制定", "征求意见", "审查", "报批", "planned", "in preparation", "drafting", "translating", "under development", "in progress"];

    private static readonly string[] PublishedWords = ["发布", "出版", "现行", "有", "是", "yes", "available", "published", "in force", "√", "✓"];

    private static readonly string[] NoWords = ["无", "没有", "否", "未", "no", "none", "not "];

    /// <summary>True where the columns 语种 and 发布日期 of a row are those of a version.</summary>
    public static bool IsListOfVersions(ListRecord record) => Array.Exists(Headings, h => record[h] is not null);

    public void Read()
    {
        if (record["version-en"] is { } english) English(english);
        else if (record["version-en-released"] is { } released && Day("version-en-released", released) is { } day) Add(Properties.LanguageVersion, "en", "version-en-released", day);
        if (!IsListOfVersions(record)) return;
        var field = record["version-language"] is not null ? "version-language" : "language";
        var languages = LanguageNames.List(record[field] ?? "");
        if (languages.Count == 0)
        {
            leftOut.Add("version in a language that is not told");
            return;
        }
        var from = record["version-released"] is { } printed ? Day("version-released", printed) : Released();
        var isPlanned = record["version-status"] is { } status ? State(status) == Properties.LanguageVersionPlanned : from is null && record["version-plan"] is not null;
        foreach (var language in languages)
        {
            Add(isPlanned ? Properties.LanguageVersionPlanned : Properties.LanguageVersion, language, field, isPlanned ? null : from, record["version-plan"]);
            if (record["version-title"] is { Length: <= 1000 } title && !facts.Exists(f => f.Property == Properties.Title && f.Value == title)) facts.Add(new(thing, Properties.Title, title, record.NameOf("version-title"), language));
        }
    }

    /// <summary>A column 英文版: a word, or the day of publication.</summary>
    private void English(string printed)
    {
        if (ListDay.Normal(printed) is { } day)
        {
            Add(Properties.LanguageVersion, "en", "version-en", day);
            return;
        }
        if (State(printed) is { } property) Add(property, "en", "version-en", property == Properties.LanguageVersion && record["version-en-released"] is { } released ? Day("version-en-released", released) : null);
        else if (!Array.Exists(NoWords, w => printed.StartsWith(w, StringComparison.OrdinalIgnoreCase))) leftOut.Add($"{record.NameOf("version-en")} that says neither yes nor no");
    }

    private static string? State(string printed)
    {
        if (Array.Exists(NoWords, w => printed.StartsWith(w, StringComparison.OrdinalIgnoreCase))) return null;
        if (Array.Exists(PlannedWords, w => printed.Contains(w, StringComparison.OrdinalIgnoreCase))) return Properties.LanguageVersionPlanned;
        return Array.Exists(PublishedWords, w => printed.Contains(w, StringComparison.OrdinalIgnoreCase)) || LanguageNames.Code(printed) is not null || printed is "Y" or "y" ? Properties.LanguageVersion : null;
    }

    /// <summary>发布日期 beside a version may be the original's: that of the version where it is years behind the number, else nobody can tell.</summary>
    private string? Released()
    {
        if (record["released"] is not { } printed || ListDay.Normal(printed) is not { } day) return null;
        if (thing.Key.Length > 4 && int.TryParse(thing.Key.AsSpan(thing.Key.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture) > year + 1) return day;
        leftOut.Add($"{record.NameOf("released")} that may be the original's or the version's");
        return null;
    }

    private string? Day(string field, string printed) => ListDay.Normal(printed) ?? throw new FormatException($"{record.NameOf(field)}: '{printed}' is no date");

    private void Add(string property, string language, string field, string? from, string? number = null)
    {
        var printed = record[field]!;
        facts.Add(new(thing, property, language, printed == language ? record.NameOf(field) : $"{record.NameOf(field)} = {printed}", null, null, number, from));
    }
}
