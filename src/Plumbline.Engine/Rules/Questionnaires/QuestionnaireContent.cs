namespace Plumbline.Engine.Rules.Questionnaires;

/// <summary>A questionnaire to many respondents, whose answers are aggregated from a table: a row for each respondent, a column for each question.</summary>
/// <param name="Groups">The questions in groups.</param>
public sealed record QuestionnaireContent(IReadOnlyList<QuestionGroup> Groups) : RulebookContent
{
    /// <summary>The content with what it asks for.</summary>
    public static QuestionnaireContent Of(IReadOnlyList<QuestionGroup> groups) => new(groups)
    {
        Asks =
        [
            Ask("sent", "How many questionnaires were sent?", "发出问卷多少份？", "A whole number; the rate of answers is reckoned from it."),
            Ask("standard", "Which standard is analysed?", "分析哪项标准？", "Its number. Where the table has a column 'standard', only the rows of this one count."),
        ],
    };

    /// <inheritdoc/>
    public override bool TakesRows => true;

    /// <inheritdoc/>
    public override ContentAnswer Answer(ContentQuestion question)
    {
        var problems = new List<string>();
        var table = new AnswerTable(Groups, question.Rows, question["standard"], problems);
        decimal? sent = null;
        if (question["sent"] is { } text)
        {
            if (NumberReader.Read(text, out var length, out _) is { } number && length == text.Length && number >= 0 && number == decimal.Truncate(number)) sent = number;
            else problems.Add($"sent: '{text}' is no whole number");
            if (sent < table.Respondents) problems.Add($"sent: {NumberReader.Show(sent.Value)} were sent, but {table.Respondents} have answered");
        }
        var groups = Groups.Select(g => new GroupResult(g.Id, g.Name, [.. g.Points.Select(p => PointResult.Of(p, table.Of(p)))], table.Respondents)).ToList();
        return new QuestionnaireAnswer(table.Respondents == 0 ? AnswerState.CannotDecide : AnswerState.Decided, question["standard"], sent, table.Respondents, groups) { Problems = problems, Left = table.Left };
    }
}
