namespace Plumbline.App.Gathering;

/// <summary>Why a source or an item gave nothing.</summary>
/// <param name="Fault">Whose fault, one of <see cref="Plumbline.Register.Sources.SourceFaults"/>.</param>
/// <param name="Message">What is wrong, where, and what to do; one sentence without its full stop.</param>
internal sealed record SourceProblem(string Fault, string Message);
