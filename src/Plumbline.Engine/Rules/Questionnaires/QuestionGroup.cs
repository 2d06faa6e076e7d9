namespace Plumbline.Engine.Rules.Questionnaires;

/// <summary>Questions that belong together.</summary>
/// <param name="Id">Name of the group.</param>
/// <param name="Name">In words.</param>
/// <param name="Points">The questions.</param>
public sealed record QuestionGroup(string Id, string Name, IReadOnlyList<QuestionPoint> Points);

/// <summary>A question to many respondents.</summary>
/// <param name="Id">Head of its column.</param>
/// <param name="Question">In words.</param>
/// <param name="Kind">What its answers are.</param>
public sealed record QuestionPoint(string Id, string Question, AnswerKind Kind)
{
    /// <summary>The question in Chinese, or null.</summary>
    public string? Zh { get; init; }

    /// <summary>The answers that can be chosen; empty for other kinds.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>True where it may be left out of the questionnaire.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Column of the whole of which <see cref="PartOf"/> is the part: the answer is then their quotient in percent. Null for others.</summary>
    public string? WholeOf { get; init; }

    /// <summary>The question whose answer is the part; null for others.</summary>
    public string? PartOf { get; init; }

    /// <summary>What to look for.</summary>
    public IReadOnlyList<string> LookFor { get; init; } = [];
}
