namespace Plumbline.Register.Deposits;

/// <summary>What became of a text that was handed in: deposited, or refused with the reason and nothing changed.</summary>
/// <param name="Deposit">The deposit; where the same bytes were deposited before, that one; null where it was refused for another reason.</param>
/// <param name="Refusal">One sentence on why nothing was changed; null where it was deposited.</param>
public sealed record DepositResult(Deposit? Deposit, string? Refusal);
