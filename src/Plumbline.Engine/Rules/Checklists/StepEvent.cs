namespace Plumbline.Engine.Rules.Checklists;

/// <summary>What happened in a step.</summary>
/// <param name="Outcome">The outcome named; <c>done</c> for a step that has none.</param>
/// <param name="On">The day; null where it is not known.</param>
public sealed record StepEvent(string Outcome, DateOnly? On)
{
    /// <summary>Reads <c>2023-07-01</c>, <c>done</c>, <c>keep 2023-07-01</c>, <c>keep</c>.</summary>
    internal static StepEvent? Read(ChecklistStep step, string given, string place, List<string> problems)
    {
        var text = given.Trim();
        DateOnly? day = null;
        var blank = text.LastIndexOf(' ');
        var last = text[(blank + 1)..];
        if (last.Length > 0 && (char.IsAsciiDigit(last[0]) || last.EndsWith('日')))
        {
            var fact = FactReader.Read(new RuleInput(step.Id, InputType.Date, ""), last, out var problem);
            if (problem is not null)
            {
                problems.Add(place + problem);
                return null;
            }
            day = DateOnly.FromDayNumber((int)fact.Number);
            text = blank < 0 ? "" : text[..blank].Trim();
        }
        if (step.Outcomes.Count == 0)
        {
            if (text is "" or "done" or "yes" or "是" or "完成") return new StepEvent("done", day);
            problems.Add($"{place}'{text}' is no day and not 'done'; {step.Id} is done or not");
            return null;
        }
        foreach (var outcome in step.Outcomes)
        {
            if (FactReader.SameWords(outcome, text)) return new StepEvent(outcome, day);
        }
        problems.Add($"{place}'{text}' is no outcome of {step.Id}; there are {string.Join(", ", step.Outcomes)}");
        return null;
    }
}
