using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>One step of a chain: a document and what replaces it.</summary>
/// <param name="Old">Normal form of what is replaced.</param>
/// <param name="New">What replaces it.</param>
/// <param name="Since">From when: the day of effect of the new one, else of its release; null where neither is known.</param>
/// <param name="Part">True where only a part is replaced.</param>
/// <param name="Evidence">Who says so, and where.</param>
public sealed record Replacement(string Old, StandardSummary New, string? Since, bool Part, Evidence Evidence);
