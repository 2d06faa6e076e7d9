namespace Plumbline.Register.Statements;

/// <summary>
/// Chooses one value where several are stated: what an editor decided before others, the last decision first; a traced citation before a text, both before
/// an untraced citation; then what is stated most often; then the later knowledge. The others stay and are shown beside it.
/// </summary>
internal static class Choice
{
    public static string? Of(IEnumerable<StatementRow> statements, string property, string? language = null) => statements
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
