using Plumbline.Register.Lists;

namespace Plumbline.App.Output;

/// <summary>The columns of answers for a list, and of what changed about it.</summary>
internal static class ListTables
{
    public static IReadOnlyList<TableColumn<ListedStandard>> Answers { get; } =
    [
        new("line", "Line", 6, a => a.Line),
        new("printed", "As in the list", 22, a => a.Printed),
        new("normal", "Standard", 22, a => a.Normal),
        new("known", "Known here", 8, a => a.Failure is not null ? null : a.Known ? "yes" : "no"),
        new("status", "Status", 12, a => a.Life?.Status),
        new("status_note", "Note", 22, a => a.Life?.Note),
        new("title", "Title", 50, a => a.Title),
        new("obligation", "Obligation", 14, a => a.Obligation),
        new("released", "Released", 12, a => a.Life?.Released),
        new("effective", "In force from", 12, a => a.Life?.Effective),
        new("withdrawn", "Withdrawn", 12, a => a.Life?.Withdrawn),
        new("current", "Latest edition", 22, a => a.Current),
        new("instead", "Use instead", 22, a => string.Join("; ", a.Instead)),
        new("replaced_since", "Replaced since", 12, a => a.Since),
        new("drafts", "To be replaced by", 22, a => string.Join("; ", a.Drafts)),
        new("deadlines", "Open for comment", 40, a => string.Join("; ", a.Deadlines)),
        new("language_versions", "In other languages", 30, a => string.Join("; ", a.LanguageVersions)),
        new("address", "Page", 28, a => a.Address),
        new("failure", "Not read", 30, a => a.Failure),
    ];

    public static IReadOnlyList<TableColumn<ListChange>> Changes { get; } =
    [
        new("line", "Line", 6, c => c.Line),
        new("standard", "Standard", 22, c => c.Standard),
        new("kind", "Kind", 14, c => c.Kind),
        new("what", "Change", 50, c => c.What),
        new("day", "Day", 12, c => c.Day),
        new("learnt", "Learnt", 12, c => $"{c.Learnt:yyyy-MM-dd}"),
        new("quote", "Words", 60, c => c.Evidence.Quote),
        new("source", "Source", 40, c => SourceWords.Of(c.Evidence)),
        new("source_address", "Where", 28, c => c.Evidence.Address),
        new("address", "Page", 28, c => c.Address),
    ];
}
