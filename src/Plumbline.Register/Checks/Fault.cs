namespace Plumbline.Register.Checks;

/// <summary>Something that a check of the register found.</summary>
/// <param name="Check">Name of the check, such as <c>snapshots</c>.</param>
/// <param name="What">What is wrong, and where; one sentence.</param>
/// <param name="Advice">What to do; one sentence.</param>
/// <param name="Harmless">True where nothing is lost or false: a file left over, an index to be made anew.</param>
public sealed record Fault(string Check, string What, string Advice, bool Harmless = false);
