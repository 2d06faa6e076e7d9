using Plumbline.Register.Lists;

namespace Plumbline.App.Output;

/// <summary>Answers for a list of standards, what changed about it, and the lists that are kept.</summary>
internal static class ListOutput
{
    public static void WriteText(ResultWriter output, IReadOnlyList<ListedStandard> answers)
    {
        foreach (var answer in answers)
        {
            if (answer.Failure is { } failure)
            {
                output.Line($"line {answer.Line}: {failure}: {answer.Printed}");
                continue;
            }
            output.Line($"{answer.Normal,-28} {Status(answer)}{(answer.Title is null ? "" : $"  {answer.Title}")}");
            if (answer.Instead.Count > 0) output.Line($"    use instead: {string.Join(", ", answer.Instead)}{(answer.Since is null ? "" : $" (replaced since {answer.Since})")}");
            else if (answer.Current is { } current && current != answer.Normal) output.Line($"    latest edition known here: {current}");
            foreach (var draft in answer.Drafts) output.Line($"    to be replaced by {draft}");
            foreach (var deadline in answer.Deadlines) output.Line($"    open for comment: {deadline}");
        }
        output.Line();
        output.Line($"{answers.Count(a => a.Failure is null):N0} standards: {answers.Count(a => a.Known):N0} known here, {answers.Count(a => a.Life?.Status is "superseded" or "withdrawn"):N0} superseded or withdrawn; {answers.Count(a => a.Failure is not null):N0} lines not read");
    }

    public static void WriteText(ResultWriter output, IReadOnlyList<ListChange> changes, DateOnly since)
    {
        string? standard = null;
        foreach (var change in changes)
        {
            if (change.Standard != standard) output.Line(standard = change.Standard);
            output.Line($"    {change.What}  (learnt {change.Learnt:yyyy-MM-dd})");
            ShowText.Source(output, change.Evidence);
        }
        if (changes.Count > 0) output.Line();
        var changed = changes.Select(c => c.Standard).Distinct().Count();
        output.Line(changed switch
        {
            0 => $"nothing is known to have changed since {since:yyyy-MM-dd}",
            1 => $"1 standard changed since {since:yyyy-MM-dd}",
            _ => $"{changed:N0} standards changed since {since:yyyy-MM-dd}",
        });
    }

    public static void WriteText(ResultWriter output, IReadOnlyList<KeptList> lists)
    {
        if (lists.Count == 0) output.Line("no list is kept; 'plumbline list --keep NAME FILE' keeps one");
        foreach (var list in lists) output.Line($"{list.Name}  {list.Standards:N0} standard{(list.Standards == 1 ? "" : "s")}, kept {list.KeptAt:yyyy-MM-dd} by {list.ByWhom} from {list.Source}");
    }

    private static string Status(ListedStandard answer) => !answer.Known ? "not known here" : answer.Life!.Note is { } note ? $"{answer.Life.Status} ({note})" : answer.Life.Status;
}
