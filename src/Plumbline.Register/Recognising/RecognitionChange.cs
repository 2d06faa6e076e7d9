namespace Plumbline.Register.Recognising;

/// <summary>What recognising a document anew changed.</summary>
/// <param name="StatementsMade">Statements that are new.</param>
/// <param name="StatementsEnded">Statements that the document no longer makes; they are known until now.</param>
/// <param name="FindingsMade">Findings that are new.</param>
/// <param name="FindingsEnded">Findings that are no longer made.</param>
public sealed record RecognitionChange(int StatementsMade, int StatementsEnded, int FindingsMade, int FindingsEnded)
{
    /// <summary>True where the same was found as before.</summary>
    public bool IsNothing => StatementsMade + StatementsEnded + FindingsMade + FindingsEnded == 0;
}
