using System.Globalization;
using Plumbline.Register.Lists;

namespace Plumbline.App.Output;

/// <summary>Answers for a list of standards as text, JSON or CSV.</summary>
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

    public static void WriteJson(ResultWriter output, IReadOnlyList<ListedStandard> answers)
    {
        ShowJson.WriteValue(output.Json, answers);
        output.EndObject();
    }

    public static void WriteCsv(ResultWriter output, IReadOnlyList<ListedStandard> answers)
    {
        output.Line("line,printed,normal,known,status,status_note,title,obligation,released,effective,withdrawn,current,instead,replaced_since,drafts,deadlines,address,failure");
        foreach (var a in answers)
        {
            output.Line(CsvField.Row(
            [
                a.Line.ToString(CultureInfo.InvariantCulture), a.Printed, a.Normal, a.Failure is not null ? null : a.Known ? "yes" : "no", a.Life?.Status, a.Life?.Note, a.Title, a.Obligation,
                a.Life?.Released, a.Life?.Effective, a.Life?.Withdrawn, a.Current, string.Join("; ", a.Instead), a.Since, string.Join("; ", a.Drafts), string.Join("; ", a.Deadlines), a.Address, a.Failure,
            ]));
        }
    }

    private static string Status(ListedStandard answer) => !answer.Known ? "not known here" : answer.Life!.Note is { } note ? $"{answer.Life.Status} ({note})" : answer.Life.Status;
}
