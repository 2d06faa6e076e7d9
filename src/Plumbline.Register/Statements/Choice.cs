namespace Plumbline.Register.Statements;

/// <summary>
/// Chooses one value where several are stated: what an editor decided before others, the last decision first; a traced citation before a text, both before
/// an untraced citation; then what is stated most often; then the later knowledge. The others stay and are shown beside it.
/// </summary>
internal static class Choice
{
    public static string? Of(IReadOnlyList<StatementRow> statements, string property, string? language = null)
    {
        // Nearly always there is one value or none.
        string? only = null;
        for (var i = 0; i < statements.Count; i++)
        {
            var s = statements[i];
            if (s.Property != property || (language is not null && s.Language != language) || s.Value == only) continue;
            if (only is not null) return OfSeveral(statements, property, language);
            only = s.Value;
        }
        return only;
    }

    private static string? OfSeveral(IReadOnlyList<StatementRow> statements, string property, string? language) => statements
        .Where(s => s.Property == property && (language is null || s.Language == language))
        .GroupBy(s => s.Value, StringComparer.Ordinal)
        .OrderByDescending(g => g.Max(Trust))
        .ThenByDescending(g => g.Max(s => Trust(s) == Decided ? s.Id : 0))
        .ThenByDescending(g => g.Sum(s => s.Times))
        .ThenByDescending(g => g.Max(s => s.Id))
        .FirstOrDefault()?.Key;

    private const int Decided = 4;

    private static int Trust(StatementRow s) => s switch
    {
        { State: StatementState.Confirmed } => Decided,
        { EvidenceKind: EvidenceKind.Decision } => Decided,
        { EvidenceKind: EvidenceKind.Citation, Unverified: false } => 3,
        { EvidenceKind: EvidenceKind.Citation } => 1,
        _ => 2,
    };
}
