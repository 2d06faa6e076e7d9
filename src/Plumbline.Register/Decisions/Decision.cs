using Plumbline.Register.Statements;

namespace Plumbline.Register.Decisions;

/// <summary>What an editor's decision rests on.</summary>
/// <param name="By">Who decides.</param>
/// <param name="Source">The source in words, such as "SAC announcement 2023 No. 1"; null where the decision needs none.</param>
/// <param name="Url">Where the source can be read, an absolute address of the web; or null.</param>
/// <param name="Reason">Why; or null.</param>
/// <param name="Period">When what is decided is true in the world; always where not given.</param>
public sealed record Decision(string By, string? Source = null, string? Url = null, string? Reason = null, Period Period = default);
