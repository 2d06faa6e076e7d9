namespace Plumbline.Engine.Rules;

/// <summary>What the content of a rulebook answers.</summary>
/// <param name="State">The kind of answer.</param>
public abstract record ContentAnswer(AnswerState State)
{
    /// <summary>What cannot be used of what was given, with its place.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What the source leaves open about the answer.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>The answer as names and words, so that a test case can demand each of them.</summary>
    public abstract IEnumerable<(string Name, string Value)> Members();
}
