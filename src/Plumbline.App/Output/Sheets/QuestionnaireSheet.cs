using System.Globalization;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Questionnaires;

namespace Plumbline.App.Output.Sheets;

/// <summary>The report on a questionnaire.</summary>
internal static class QuestionnaireSheet
{
    private const int MostWords = 20;

    public static IEnumerable<SheetBlock> Of(QuestionnaireAnswer answer)
    {
        if (answer.Answered > 0)
        {
            yield return new SheetHeading(answer.Standard is null ? "The report" : $"The report on {answer.Standard}");
            yield return new SheetLine($"{answer.Answered:#,0} answered{(answer.Sent is { } sent ? $" of {NumberReader.Show(sent)} sent" : "; how many were sent is not given")}{(answer.Rate is { } rate ? $", {NumberReader.Show(rate)} %" : "")}.", Strong: true);
            if (answer.Left.Count > 0) yield return new SheetLine($"Not asked in this table: {string.Join(", ", answer.Left)}.");
        }
        foreach (var group in answer.Groups)
        {
            yield return new SheetHeading(answer.Answered > 0 ? $"{group.Name}: {group.Given} of {group.Wanted} answers" : group.Name);
            yield return new SheetTable(group.Name, ["point", "question", "#answers", "result"], [.. group.Points.Select(p => (IReadOnlyList<string>)[p.Id, p.Question, p.Answered.ToString("#,0", CultureInfo.InvariantCulture), answer.Answered > 0 ? Result(p) : What(p)])]);
            foreach (var point in group.Points.Where(p => p.Words.Count > 0))
                yield return new SheetList([.. point.Words.Take(MostWords).Select(w => $"{point.Id}: {w}"), .. point.Words.Count > MostWords ? (string[])[$"and {point.Words.Count - MostWords} more"] : []]);
        }
        if (answer.Answered == 0) yield return new SheetLine("Answers are taken from a table: a row for each respondent, a column for each point, headed with its letter and number or its question.");
    }

    private static string Result(PointResult point) => point.Chosen.Count > 0 && point.Answered > 0
        ? string.Join(", ", point.Chosen.Where(c => c.Times > 0).Select(c => $"{c.Answer} {c.Times} ({Math.Round(100m * c.Times / point.Answered)} %)")) : point.Summary;

    private static string What(PointResult point) => point.Chosen.Count > 0 ? string.Join(" / ", point.Chosen.Select(c => c.Answer)) : point.Kind switch { AnswerKind.Percent => "percent", AnswerKind.Money => "CNY", AnswerKind.Number => "a number", _ => "words" };
}
