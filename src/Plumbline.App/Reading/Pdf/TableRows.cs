namespace Plumbline.App.Reading.Pdf;

/// <summary>Strips of a table into rows: a cell of several lines is one cell.</summary>
internal static class TableRows
{
    private const double SamePitchPoints = 0.3;
    private const double WiderPitch = 1.25;

    internal static List<TableRow> Of(ColumnRun run)
    {
        var strips = run.Strips;
        List<TableRow> rows = [];
        var step = LineStep(run);
        var padded = IsPadded(strips, step);
        for (var i = 0; i < strips.Count; i++)
        {
            var startsRow = i == 0 || StartsRow(strips, i, run, step, padded);
            if (startsRow) rows.Add(new TableRow(run.Gaps));
            rows[^1].Add(strips[i]);
        }

        return rows;
    }

    private static bool StartsRow(IReadOnlyList<Strip> strips, int i, ColumnRun run, double? step, bool padded)
    {
        var pitch = strips[i].MidY - strips[i - 1].MidY;
        if (step is not { } line) return true;
        if (pitch > WiderPitch * line) return true;
        if (padded) return pitch > line + SamePitchPoints && HasFirst(strips[i], run);
        return HasFirst(strips[i], run);
    }

    private static bool HasFirst(Strip strip, ColumnRun run) => strip.X0 < run.Gaps[0].X0;

    /// <summary>Distance of two lines of one cell: that of lines that leave the first column blank; null when there are none, and each strip is a row.</summary>
    private static double? LineStep(ColumnRun run)
    {
        List<double> steps = [];
        for (var i = 1; i < run.Strips.Count; i++)
        {
            var pitch = run.Strips[i].MidY - run.Strips[i - 1].MidY;
            if (!HasFirst(run.Strips[i], run) && pitch < 2 * run.Strips[i].Height) steps.Add(pitch);
        }

        if (steps.Count == 0) return SmallSteps(run.Strips);
        steps.Sort();
        return steps[steps.Count / 2];
    }

    /// <summary>Two clearly different distances: the small one is that of lines within a cell.</summary>
    private static double? SmallSteps(IReadOnlyList<Strip> strips)
    {
        if (strips.Count < 4) return null;
        var steps = strips.Skip(1).Select((s, i) => s.MidY - strips[i].MidY).Order().ToList();
        var small = steps[steps.Count / 10];
        var wide = steps.Count(s => s > WiderPitch * small);
        return wide >= 2 && wide < steps.Count && small < 1.7 * strips[1].Height ? small : null;
    }

    /// <summary>Rows are set apart a little further than lines within a cell.</summary>
    private static bool IsPadded(IReadOnlyList<Strip> strips, double? step)
    {
        if (step is not { } line) return false;
        var wider = 0;
        for (var i = 1; i < strips.Count; i++)
        {
            if (strips[i].MidY - strips[i - 1].MidY > line + SamePitchPoints) wider++;
        }

        return wider >= 2;
    }
}
