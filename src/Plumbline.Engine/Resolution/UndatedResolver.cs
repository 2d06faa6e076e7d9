using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.References;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Resolution;

/// <summary>
/// Gives an undated mention of a standard the edition that the same article, or a text without articles, names with its year: GB/T 35273 behind GB/T 35273-2020. Where two
/// editions are named nothing is decided. The identifier itself stays as it is printed.
/// </summary>
internal static class UndatedResolver
{
    public static void Resolve(Recognition found, Knowledge knowledge)
    {
        var standards = found.StandardRows;
        var asked = new HashSet<(string?, string, string, string?)>();
        for (var i = 0; i < standards.Count; i++)
        {
            ref readonly var finding = ref standards.Row(i);
            if (IsUndated(finding.Id)) asked.Add(Series(finding));
        }
        if (asked.Count == 0) return;
        var editions = new Dictionary<(string?, string, string, string?), (StandardId? Edition, int Start, string? Other)>();
        for (var i = 0; i < standards.Count; i++)
        {
            ref readonly var finding = ref standards.Row(i);
            if (!IsDated(finding.Id) || Series(finding) is var key && !asked.Contains(key)) continue;
            var edition = finding.Id.Adopted is null && finding.Id.Supplements.IsEmpty ? finding.Id : finding.Id.With(finding.Id.Number, finding.Id.Part, finding.Id.Year);
            if (!editions.TryGetValue(key, out var known)) editions[key] = (edition, finding.Span.Start, null);
            else if (known.Edition is { } first && !first.SameEdition(edition)) editions[key] = (null, known.Start, $"two editions are named: {first.Normal} and {edition.Normal}");
        }
        if (editions.Count == 0) return;
        for (var i = 0; i < standards.Count; i++)
        {
            ref var finding = ref standards.Row(i);
            if (!IsUndated(finding.Id) || !editions.TryGetValue(Series(finding), out var known)) continue;
            var isLater = known.Start > finding.Span.Start;
            var note = known.Other ?? (isLater ? "edition named later" : "edition named before");
            finding.Resolved = known.Edition;
            if (known.Edition is not null) finding.Note = Join(finding.Note, $"{note}: {known.Edition.Normal}");
            found.ReferenceRows.Add(new ReferenceRow
            {
                Span = finding.Span, ResolvesTo = known.Edition?.Normal, Article = finding.Article, Rule = ReferenceRule.Undated,
                Note = note, Confidence = known.Edition is null ? 0.5 : isLater ? 0.75 : 0.9,
            });
        }
    }

    private static bool IsDated(StandardId id) => id.Year is not null && id.Family != IdFamily.Plan;

    private static bool IsUndated(StandardId id) => id is { Year: null, YearPrinted: null, Version: null, Supplements.IsEmpty: true } && id.Family != IdFamily.Plan && id.Part != "all";

    private static (string?, string, string, string?) Series(in StandardMention finding) => (finding.Article, finding.Id.Publisher, finding.Id.Number, finding.Id.Part);

    private static string Join(string? note, string more) => note is null ? more : $"{note}; {more}";
}
