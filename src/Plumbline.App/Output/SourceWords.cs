using Plumbline.Register.Statements;

namespace Plumbline.App.Output;

/// <summary>What a statement rests on, in a few words without the quote.</summary>
internal static class SourceWords
{
    public static string Of(Evidence evidence) => evidence.Kind switch
    {
        EvidenceKind.Passage => $"{evidence.DocumentTitle}{(evidence.Article is null ? "" : $", article {evidence.Article}")}, line {evidence.Line}",
        EvidenceKind.Decision => $"decided by {evidence.Publisher}{(evidence.Item is null ? "" : $": {evidence.Item}")}{(evidence.Reason is null ? "" : $"; {evidence.Reason}")}",
        EvidenceKind.Record when evidence.Publisher == Evidence.Rule => $"by rule: {evidence.Item}",
        _ => $"{evidence.Publisher} ({evidence.Item}){(evidence.Unverified ? "  unverified" : "")}",
    };
}
