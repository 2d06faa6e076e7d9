using System.Globalization;

namespace Plumbline.Engine.Rules.Questionnaires;

/// <summary>The aggregated answers to a questionnaire.</summary>
/// <param name="State">Decided where somebody has answered.</param>
/// <param name="Standard">The standard analysed, or null.</param>
/// <param name="Sent">How many were sent; null where it is not given.</param>
/// <param name="Answered">How many respondents have answered.</param>
/// <param name="Groups">Results by group.</param>
public sealed record QuestionnaireAnswer(AnswerState State, string? Standard, decimal? Sent, int Answered, IReadOnlyList<GroupResult> Groups) : ContentAnswer(State)
{
    /// <summary>Rate of answers in percent, one decimal; null where it is not known how many were sent.</summary>
    public decimal? Rate => Sent is > 0 && Answered <= Sent ? Math.Round(100 * Answered / Sent.Value, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>Questions that the table does not ask; optional ones left aside.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Value)> Members()
    {
        yield return ("answered", Answered.ToString(CultureInfo.InvariantCulture));
        yield return ("rate", Rate is { } rate ? NumberReader.Show(rate) : "");
        yield return ("left", string.Join(" ", Left));
        foreach (var group in Groups)
        {
            yield return (group.Id, $"{group.Given} of {group.Wanted}");
            foreach (var point in group.Points) yield return (point.Id, point.Summary);
        }
        foreach (var problem in Problems) yield return ("problem", problem);
    }
}

/// <summary>The results of a group.</summary>
/// <param name="Id">Name of the group.</param>
/// <param name="Name">In words.</param>
/// <param name="Points">Results by question.</param>
/// <param name="Respondents">How many respondents there are.</param>
public sealed record GroupResult(string Id, string Name, IReadOnlyList<PointResult> Points, int Respondents)
{
    /// <summary>How many answers there are to the questions of the group.</summary>
    public int Given
    {
        get
        {
            var given = 0;
            foreach (var point in Points) given += point.Answered;
            return given;
        }
    }

    /// <summary>How many there would be if everybody had answered all of them.</summary>
    public int Wanted => Points.Count * Respondents;
}

/// <summary>The result of a question.</summary>
/// <param name="Id">Name of the question.</param>
/// <param name="Question">In words.</param>
/// <param name="Kind">What its answers are.</param>
/// <param name="Answered">How many have answered it.</param>
public sealed record PointResult(string Id, string Question, AnswerKind Kind, int Answered)
{
    /// <summary>How often each answer was chosen, in the order of the questionnaire; empty for other kinds.</summary>
    public IReadOnlyList<ChosenAnswer> Chosen { get; init; } = [];

    /// <summary>Mean, one decimal; null for other kinds, and where nobody has answered.</summary>
    public decimal? Mean { get; init; }

    /// <summary>Median; null as the mean.</summary>
    public decimal? Median { get; init; }

    /// <summary>Least answer; null as the mean.</summary>
    public decimal? Least { get; init; }

    /// <summary>Greatest answer; null as the mean.</summary>
    public decimal? Most { get; init; }

    /// <summary>Sum; for money and numbers, else null.</summary>
    public decimal? Sum { get; init; }

    /// <summary>The words of all answers; empty for other kinds.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>In one line.</summary>
    public string Summary => Answered == 0 ? "no answer" : Chosen.Count > 0 ? string.Join(", ", Chosen.Select(c => $"{c.Answer} {c.Times}"))
        : Mean is { } mean ? $"mean {NumberReader.Show(mean)}, median {NumberReader.Show(Median!.Value)}, from {NumberReader.Show(Least!.Value)} to {NumberReader.Show(Most!.Value)}, of {Answered}" : $"{Answered} answers in words";

    internal static PointResult Of(QuestionPoint point, IReadOnlyList<object> answers)
    {
        var result = new PointResult(point.Id, point.Question, point.Kind, answers.Count);
        if (point.Kind is AnswerKind.OneOf or AnswerKind.SeveralOf) return result with { Chosen = [.. point.Answers.Select(a => new ChosenAnswer(a, answers.Count(c => ((List<string>)c).Contains(a))))] };
        if (point.Kind == AnswerKind.Words) return result with { Words = [.. answers.Cast<string>()] };
        if (answers.Count == 0) return result;
        // Sorted as the objects that they are: for a list of decimals the runtime would compile its own sorting first.
        var sorted = new List<object>(answers);
        sorted.Sort((one, other) => ((decimal)one).CompareTo((decimal)other));
        var sum = 0m;
        foreach (var number in sorted) sum += (decimal)number;
        var middle = sorted.Count / 2;
        return result with
        {
            Mean = Math.Round(sum / sorted.Count, 1, MidpointRounding.AwayFromZero), Median = sorted.Count % 2 == 1 ? (decimal)sorted[middle] : ((decimal)sorted[middle - 1] + (decimal)sorted[middle]) / 2,
            Least = (decimal)sorted[0], Most = (decimal)sorted[^1], Sum = point.Kind == AnswerKind.Percent ? null : sum,
        };
    }
}

/// <summary>How often an answer was chosen.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Times">How often.</param>
public sealed record ChosenAnswer(string Answer, int Times);
