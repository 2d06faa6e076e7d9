namespace Plumbline.App.Reading.Pdf;

/// <summary>Strips of a table into rows: a cell of several lines is one cell. A row begins in the column in which the row before it began, or further left.</summary>
internal sealed class TableRows
{
    private const double SamePitchPoints = 0.3;
    private const double WiderPitch = 1.25;

    /// <summary>In heights: lines of one cell are never set further apart.</summary>
    private const double LargestStep = 1.7;

    private const int FewestEntries = 5;

    private readonly IReadOnlyList<Strip> _strips;
    private readonly int[] _firstColumns;
    private readonly double? _step;
    private readonly bool _padded;
    private readonly bool _isContents;
    private readonly double _pageColumn;

    private TableRows(ColumnRun run)
    {
        _strips = run.Strips;
        _firstColumns = _strips.Select(strip => run.Gaps.Count(gap => gap.Middle < strip.Words[0].MidX)).ToArray();
        _pageColumn = run.Gaps[^1].Middle;
        _isContents = _strips.Count >= FewestEntries && Enumerable.Range(0, _strips.Count).Count(HasPage) * 3 >= _strips.Count * 2;
        _step = LineStep();
        _padded = _step is { } step && Enumerable.Range(1, _strips.Count - 1).Count(i => Pitch(i) > step + SamePitchPoints) >= 2;
    }

    internal static List<TableRow> Of(ColumnRun run, WordsOfDocument document)
    {
        var table = new TableRows(run);
        List<TableRow> rows = [];
        var column = 0;
        for (var i = 0; i < table._strips.Count; i++)
        {
            if (i == 0 || table.StartsRow(i, column))
            {
                rows.Add(new TableRow(run.Gaps, document));
                column = table._firstColumns[i];
            }

            rows[^1].Add(table._strips[i]);
        }

        return rows;
    }

    private double Pitch(int i) => _strips[i].MidY - _strips[i - 1].MidY;

    /// <summary>Nothing but a page number stands in the last column.</summary>
    private bool HasPage(int i)
    {
        var behind = _strips[i].Words.Where(w => w.MidX > _pageColumn).ToList();
        return behind is [{ Text.Length: <= 4 }] && behind[0].Text.All(char.IsAsciiDigit) && behind.Count < _strips[i].Words.Count;
    }

    private bool StartsRow(int i, int column)
    {
        // In a table of contents the page number closes an entry, however narrow the lines are set.
        if (_isContents) return HasPage(i - 1) || Pitch(i) > LargestStep * _strips[i].Height;
        if (_step is not { } step || Pitch(i) > WiderPitch * step) return true;
        return _firstColumns[i] <= column && (!_padded || Pitch(i) > step + SamePitchPoints);
    }

    /// <summary>Distance of two lines of one cell: that of lines that leave the row's first column blank; null when there are none, and each strip is a row.</summary>
    private double? LineStep()
    {
        List<double> steps = [];
        var column = _firstColumns[0];
        for (var i = 1; i < _strips.Count; i++)
        {
            if (_firstColumns[i] > column && Pitch(i) < LargestStep * _strips[i].Height) steps.Add(Pitch(i));
            else column = _firstColumns[i];
        }

        if (steps.Count == 0) return SmallSteps();
        steps.Sort();
        return steps[steps.Count / 2];
    }

    /// <summary>The first column goes on with small letters line after line: the rest of a row that began on the page before.</summary>
    private bool IsOneSentence() => 2 * _strips.Skip(1).Count(strip => char.IsLower(strip.Words[0].Text[0])) > _strips.Count;

    /// <summary>Two clearly different distances: the small one is that of lines within a cell.</summary>
    private double? SmallSteps()
    {
        if (_strips.Count < 3) return null;
        var steps = Enumerable.Range(1, _strips.Count - 1).Select(Pitch).Order().ToList();
        var small = steps[steps.Count / 10];
        var wide = steps.Count(step => step > WiderPitch * small);
        if (steps[^1] < small + SamePitchPoints && small < 1.5 * _strips[1].Height && IsOneSentence()) return small;
        return wide >= 2 && wide < steps.Count && small < 1.7 * _strips[1].Height ? small : null;
    }
}
