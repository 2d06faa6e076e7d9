using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>A test case of the content of a rulebook: what is asked, and what must be answered.</summary>
/// <param name="Line">Line of the file where it stands.</param>
/// <param name="Column">Column where it stands.</param>
/// <param name="Question">What is asked.</param>
/// <param name="State">The state demanded; null where it is not tested.</param>
/// <param name="Gives">Members of the answer and the words demanded; of members that return, those of each in order, joined by <c> | </c>.</param>
public sealed record ContentCase(int Line, int Column, ContentQuestion Question, AnswerState? State, IReadOnlyList<(string Name, string Value)> Gives)
{
    /// <summary>Where the case comes from, as "RFC 2464, section 4"; null for one that was reckoned for this rulebook.</summary>
    public string? Vector { get; init; }

    /// <summary>Runs the case.</summary>
    /// <returns>What differs from what is demanded; null where nothing does.</returns>
    public string? Run(RulebookContent content)
    {
        var answer = content.Answer(Question);
        if (State is { } state && state != answer.State) return $"the case demands {RulebookCase.Word(state)}, the answer is {RulebookCase.Word(answer.State)}{(answer.Problems.Count > 0 ? ": " + answer.Problems[0] : "")}";
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in answer.Members()) members[name] = members.TryGetValue(name, out var before) ? $"{before} | {value}" : value;
        var demandsProblem = false;
        foreach (var (name, _) in Gives) demandsProblem |= name == "problem";
        if (answer.Problems.Count > 0 && !demandsProblem) return answer.Problems[0];
        foreach (var (name, value) in Gives)
        {
            if (!members.TryGetValue(name, out var got)) return $"the answer has no '{name}'; it has {string.Join(", ", members.Keys)}";
            // Of reasons and problems it is enough to name a part.
            var agrees = name is "why" or "problem" ? got.Contains(value, StringComparison.Ordinal) : got == value;
            if (!agrees) return $"the case demands {name}: {value}, the answer is {got}";
        }
        return null;
    }
}
