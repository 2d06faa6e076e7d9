namespace Plumbline.Register.Checks;

/// <summary>What the checks of a register gave.</summary>
/// <param name="Checked">How many of what was looked at, by name of the check, in order.</param>
/// <param name="Faults">What was found; at most 100 of a check.</param>
public sealed record CheckReport(IReadOnlyList<KeyValuePair<string, long>> Checked, IReadOnlyList<Fault> Faults);
