namespace Plumbline.Engine.Rules.Questionnaires;

/// <summary>The answers of a table, checked cell by cell; what cannot be used is a problem with its line and column, and the rest counts.</summary>
internal sealed class AnswerTable
{
    private readonly Dictionary<string, List<object>> _answers = new(StringComparer.Ordinal);

    public AnswerTable(IReadOnlyList<QuestionGroup> groups, IReadOnlyList<ContentRow> rows, string? standard, List<string> problems)
    {
        if (rows.Count == 0) return;
        var head = rows[0];
        var points = groups.SelectMany(g => g.Points).ToList();
        int who = head.Column("respondent", "答卷人"), which = head.Column("standard", "标准号");
        var columns = points.Select(p => new PointColumn(p, head.Column(p.Id, p.Zh ?? p.Question) is >= 0 and var at ? at : head.Column(p.Question, p.Id))).ToList();
        if (columns.TrueForAll(c => c.Column < 0))
        {
            problems.Add($"line {head.Line}: no column is headed with a question; there are {string.Join(", ", head.Cells)}, expected are {string.Join(", ", points.Select(p => p.Id))}");
            return;
        }
        Left = [.. columns.Where(c => c.Column < 0 && !c.Point.IsOptional && !(c.Point.PartOf is { } part && c.Point.WholeOf is { } whole && head.Column(part, part) >= 0 && head.Column(whole, whole) >= 0)).Select(c => c.Point.Id)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            if (row.IsEmpty || standard is not null && which >= 0 && row.Cell(which) is { } other && !FactReader.SameWords(other, standard)) continue;
            if (row.Cell(who) is { } name && !seen.Add($"{name}\n{row.Cell(which)}"))
            {
                problems.Add($"line {row.Line}: '{name}' has answered already; the first answer counts");
                continue;
            }
            Respondents++;
            foreach (var (point, column) in columns)
            {
                if (row.Cell(column) is not { } cell) continue;
                if (Read(point, cell, out var why) is { } answer) Add(point, answer);
                else problems.Add($"line {row.Line}, column {column + 1} ({head.Cells[column]}): {why}");
            }
            foreach (var point in points) Share(point, row, head, columns.Find(c => c.Point == point)!.Column, problems);
        }
    }

    public int Respondents { get; }

    /// <summary>Questions that the table does not ask.</summary>
    public IReadOnlyList<string> Left { get; } = [];

    public IReadOnlyList<object> Of(QuestionPoint point) => _answers.GetValueOrDefault(point.Id) ?? [];

    private void Add(QuestionPoint point, object answer)
    {
        if (!_answers.TryGetValue(point.Id, out var list)) _answers[point.Id] = list = [];
        list.Add(answer);
    }

    /// <summary>A share that is the quotient of two other columns: reckoned where it was not answered, compared where it was.</summary>
    private void Share(QuestionPoint point, ContentRow row, ContentRow head, int column, List<string> problems)
    {
        if (point.Kind != AnswerKind.Percent || point.PartOf is null || point.WholeOf is null) return;
        if (Number(row.Cell(head.Column(point.PartOf, point.PartOf))) is not { } part || Number(row.Cell(head.Column(point.WholeOf, point.WholeOf))) is not (> 0 and var whole)) return;
        if (part > whole)
        {
            problems.Add($"line {row.Line}: {point.PartOf} is {NumberReader.Show(part)}, more than the {point.WholeOf} of {NumberReader.Show(whole)}");
            return;
        }
        var share = Math.Round(part * 100 / whole, 1, MidpointRounding.AwayFromZero);
        if (row.Cell(column) is not { } said) Add(point, share);
        else if (Number(said.TrimEnd('%', '％')) is { } given && Math.Abs(given - share) > 0.5m) problems.Add($"line {row.Line}: {point.Id} is given as {NumberReader.Show(given)} %, but {point.PartOf} is {NumberReader.Show(share)} % of {point.WholeOf}");
    }

    private static object? Read(QuestionPoint point, string cell, out string? why)
    {
        why = null;
        switch (point.Kind)
        {
            case AnswerKind.Words: return cell;
            case AnswerKind.OneOf or AnswerKind.SeveralOf:
                var chosen = new List<string>();
                foreach (var part in point.Kind == AnswerKind.OneOf ? [cell] : cell.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    var known = point.Answers.FirstOrDefault(a => FactReader.SameWords(a, part));
                    if (known is null)
                    {
                        why = $"'{part}' is no answer; there are {string.Join(", ", point.Answers)}";
                        return null;
                    }
                    if (!chosen.Contains(known)) chosen.Add(known);
                }
                return chosen;
            default:
                var number = Number(point.Kind == AnswerKind.Percent ? cell.TrimEnd('%', '％').TrimEnd() : cell.EndsWith('元') ? cell[..^1] : cell.Replace("CNY", "", StringComparison.OrdinalIgnoreCase).Trim());
                if (number is null || point.Kind == AnswerKind.Percent && number > 100) why = $"'{cell}' is no {(point.Kind == AnswerKind.Percent ? "percentage from 0 to 100" : point.Kind == AnswerKind.Money ? "sum in CNY" : "number from 0 on")}";
                return why is null ? number : null;
        }
    }

    private sealed record PointColumn(QuestionPoint Point, int Column);

    private static decimal? Number(string? text) => text is not null && NumberReader.Read(text, out var length, out _) is { } number and >= 0 and <= 1_000_000_000_000_000 && length == text.Length ? number : null;
}
