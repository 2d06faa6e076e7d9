namespace Plumbline.App.Publishing.Checks;

/// <summary>Something to mend in an issue.</summary>
/// <param name="Check">Name of the check, one of <see cref="IssueCheck.All"/>.</param>
/// <param name="File">The file, relative to the issue's folder.</param>
/// <param name="Line">Line of it, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to do.</param>
internal sealed record IssueProblem(string Check, string File, int Line, string Message, string Mend)
{
    /// <summary>Why it may stay, where the issue waives it.</summary>
    public string? Waived { get; init; }
}
