using System.Globalization;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Register.LanguageVersions;
using LanguageVersionStates = Plumbline.Register.LanguageVersions.LanguageVersionStates;

namespace Plumbline.App.Output;

/// <summary>Versions of standards in other languages as text or CSV.</summary>
internal static class LanguageVersionsOutput
{
    public static IReadOnlyList<TableColumn<LanguageVersion>> Columns { get; } =
    [
        new("standard", "Standard", 22, v => v.Standard),
        new("title", "Title", 50, v => v.Title),
        new("language", "Language", 10, v => v.Language),
        new("state", "State", 12, v => v.State),
        new("published", "Published", 12, v => v.Published),
        new("number", "Number", 14, v => v.Number),
        new("outdated_since", "Outdated since", 14, v => v.OutdatedSince),
        new("next", "In its place", 22, v => v.Next),
        new("next_from", "From", 12, v => v.NextFrom),
        new("source", "Source", 40, v => v.Stated.Count == 0 ? null : SourceWords.Of(v.Stated[0].Evidence)),
        new("address", "Page", 28, v => v.Address),
    ];

    public static void WriteText(ResultWriter output, LanguageVersionReport report, IReadOnlyList<LanguageVersion> versions, LanguageVersionFilter filter)
    {
        if (versions.Count == 0) output.Line(filter == new LanguageVersionFilter() ? "no version in another language is known" : "none");
        foreach (var version in versions)
        {
            output.Line($"{version.Standard}{(version.Title is null ? "" : $"  {version.Title}")}");
            if (version.State == LanguageVersionStates.Missing) continue;
            output.Line($"    {Line(version)}");
        }
        foreach (var count in report.Counts)
            output.Line(string.Create(CultureInfo.InvariantCulture, $"{LanguageNames.English(count.Language)} on {report.On:yyyy-MM-dd}: {count.Current:N0} current, {count.Outdated:N0} outdated, {count.Planned:N0} planned"));
    }

    /// <summary>One version in a line: <c>English, published 2018-05-01: outdated since 2020-10-01 by GB/T 35273-2020</c>.</summary>
    public static string Line(LanguageVersion version)
    {
        var name = LanguageNames.English(version.Language) + (version.Number is null ? "" : $" ({version.Number})");
        if (version.State == LanguageVersionStates.Missing) return $"{name}: no version is known";
        var published = version.Published is not { } day ? "" : version.State == LanguageVersionStates.Planned ? $", to be published {day}" : $", published {day}";
        var place = version.Next is { } next ? $", now {next}" : "";
        var state = version.State switch
        {
            LanguageVersionStates.Outdated => $"outdated{(version.OutdatedSince is { } since ? $" since {since}" : "")}{place}",
            LanguageVersionStates.Earlier => $"of an earlier edition{(version.OutdatedSince is { } since ? $", superseded since {since}" : "")}{place}; a later edition has a version, too",
            LanguageVersionStates.Undated => "of which edition is not told",
            LanguageVersionStates.Planned => $"planned{(version.Next is null ? "" : $" for an edition that is superseded{place}")}",
            _ => version.NextFrom is { } from ? $"current until {version.Next} is in force on {from}" : "current",
        };
        return $"{name}{published}: {state}{(version.ToReview ? "  (to review)" : "")}";
    }
}
