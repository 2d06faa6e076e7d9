namespace Plumbline.App.Reading.Pdf;

/// <summary>Strips one below the other that leave one or more common stretches blank, with words on both sides.</summary>
internal sealed class ColumnRun
{
    private const double WidestPitchInColumn = 1.6;
    /// <summary>In heights of a letter: narrower blanks that a few lines share are blanks between words.</summary>
    private const double UsualGap = 0.9;

    private const double NarrowGap = 0.42;
    private const double WiderThanBlanks = 1.8;
    private const int RowsThatCount = 3;
    private const int ManyStrips = 4;
    private const double ColumnGap = 1.0;
    private const double PairGap = 1.2;

    /// <summary>Prose with a number at the margin now and then is no table.</summary>
    private const double FewRows = 0.35;

    private readonly List<Gap> _gaps;
    private readonly double _height;
    private readonly List<Strip> _all;
    private readonly int _start;

    private ColumnRun(List<Strip> all, int start, int end, List<Gap> gaps, double height)
    {
        (_all, _start, End, _gaps, _height) = (all, start, end, gaps, height);
        Cut = gaps[0];
    }

    /// <summary>Index of the first strip after the run.</summary>
    internal int End { get; private set; }

    /// <summary>Where prose is cut in two.</summary>
    internal Gap Cut { get; private set; }

    /// <summary>All stretches, left to right.</summary>
    internal IReadOnlyList<Gap> Gaps => _gaps;

    internal IReadOnlyList<Strip> Strips => _pulledIn.Concat(_all.Skip(_start).Take(End - _start)).ToList();

    private readonly List<Strip> _pulledIn = [];

    /// <summary>The longest run that begins with a strip, or null when the strip has no wide blank. Many lines may share a narrower blank than few: cells that are filled to their edges.</summary>
    internal static ColumnRun? From(List<Strip> strips, int start)
    {
        var height = MedianHeight(strips, start);
        var narrow = Math.Max(NarrowGap, WiderThanBlanks * MedianBlank(strips, start) / height);
        var many = narrow < UsualGap ? From(strips, start, narrow, height) : null;
        return many is not null && many.End - start >= ManyStrips ? many : From(strips, start, UsualGap, height);
    }

    private static ColumnRun? From(List<Strip> strips, int start, double narrowest, double height)
    {
        var gaps = strips[start].Gaps(narrowest * height);
        if (gaps.Count == 0) return null;
        var end = start + 1;
        for (; end < strips.Count; end++)
        {
            var strip = strips[end];
            List<Gap> free = [new Gap(double.NegativeInfinity, strip.X0), .. strip.Gaps(narrowest * height), new Gap(strip.X1, double.PositiveInfinity)];
            var common = Gap.Meet(gaps, free, narrowest * height);
            if (common.Count == 0 || IsOtherText(strips, start, end, gaps, common)) break;
            gaps = common;
        }

        return new ColumnRun(strips, start, end, gaps, height);
    }

    internal RunKind Judge(LayoutMemory memory)
    {
        var best = RunKind.Lines;
        foreach (var gap in _gaps.OrderByDescending(g => g.Width))
        {
            if (gap.Width < ColumnGap * _height || !IsProse(gap, memory.IsGutter(gap))) continue;
            Cut = gap;
            best = RunKind.Columns;
            break;
        }

        if (best == RunKind.Columns)
        {
            EndBeforeHeading();
            DropTrailing();
            return best;
        }

        var both = _all.Skip(_start).Take(End - _start).Count(s => _gaps.Exists(g => IsBothSides(s, g)));
        if (_gaps.Count == 1 && IsList()) return RunKind.List;
        if (both < 2 || (both == 2 && _gaps.Max(g => g.Width) < PairGap * _height)) return RunKind.Lines;
        if (both < FewRows * (End - _start) && ProseShape.IsProse(Strip.Of(Halves(_gaps.MaxBy(g => g.Width)).Left))) return RunKind.Lines;
        DropTrailing();
        return RunKind.Table;
    }

    /// <summary>Lines just above that stand wholly in one column (beside a picture, say) belong to it.</summary>
    internal void PullIn(List<Strip> flow)
    {
        while (flow.Count > 0)
        {
            var strip = flow[^1];
            var below = _pulledIn.Count > 0 ? _pulledIn[0] : _all[_start];
            if (strip.X1 > Cut.X0 && strip.X0 < Cut.X1) return;
            if (below.MidY - strip.MidY > WidestPitchInColumn * _height || strip.Width < 0.5 * (Cut.X0 - _all[_start].X0)) return;
            flow.RemoveAt(flow.Count - 1);
            _pulledIn.Insert(0, strip);
        }
    }

    internal (List<PdfWord> Left, List<PdfWord> Right) Halves() => Halves(Cut);

    private (List<PdfWord> Left, List<PdfWord> Right) Halves(Gap gap)
    {
        List<PdfWord> left = [], right = [];
        foreach (var strip in Strips)
        {
            foreach (var word in strip.Words) (word.MidX < gap.Middle ? left : right).Add(word);
        }

        return (left, right);
    }

    private bool IsProse(Gap gap, bool wasGutter)
    {
        var (leftWords, rightWords) = Halves(gap);
        var left = Strip.Of(leftWords);
        var right = Strip.Of(rightWords);
        if (wasGutter && left.Count > 0 && right.Count > 0 && ProseShape.IsLong(left) && ProseShape.IsLong(right)) return !ProseShape.StartTogether(left, right, _height);
        if (left.Count < 3 || right.Count < 1 || left.Count + right.Count < 7) return false;
        if (!ProseShape.IsProse(left) || !(right.Count >= 3 ? ProseShape.IsProse(right) : ProseShape.IsLong(right))) return false;
        return !ProseShape.StartTogether(left, right, _height);
    }

    /// <summary>What stands to the left of the blank is bullets and numbers only.</summary>
    private bool IsList()
    {
        var marks = 0;
        foreach (var strip in Strips)
        {
            var before = strip.Words.Where(w => w.MidX < _gaps[0].Middle).ToList();
            if (before.Count == 0) continue;
            if (before.Count > 1 || !Letters.IsListMark(before[0].Text)) return false;
            marks++;
        }

        return marks > 0;
    }

    /// <summary>
    /// A line or two on the left, where the right column breaks off and begins again together with the left one: the heading of a section that is set in columns of its own.
    /// </summary>
    private void EndBeforeHeading()
    {
        for (var i = _start + 1; i < End - 1; i++)
        {
            if (_all[i].X1 > Cut.X0) continue;
            var last = i;
            while (last + 1 < End && _all[last + 1].X1 <= Cut.X0) last++;
            if (last + 1 == End) return;
            var below = _all[last + 1];
            var blank = below.MidY - _all[i - 1].MidY;
            if (last - i < 3 && IsBothSides(below, Cut) && _all[i].MidY - _all[i - 1].MidY > 1.5 * _height && blank > (last - i + 3) * _height)
            {
                End = i;
                return;
            }

            i = last;
        }
    }

    /// <summary>Lines at the end with words on the left only, after a wider space and before text over the whole width, are the heading of that text.</summary>
    private void DropTrailing()
    {
        var lastRight = End - 1;
        while (lastRight > _start && _all[lastRight].X1 <= _gaps[^1].X0) lastRight--;
        if (lastRight == End - 1 || End == _all.Count) return;
        for (var i = lastRight + 1; i < End; i++)
        {
            if (_all[i].MidY - _all[i - 1].MidY <= WidestPitchInColumn * Math.Max(_all[i].Height, _all[i - 1].Height)) continue;
            End = i;
            return;
        }
    }

    /// <summary>A line that runs over a blank which rows above have kept, and has no cells itself: a heading or a sentence below the table.</summary>
    private static bool IsOtherText(List<Strip> strips, int start, int end, List<Gap> gaps, List<Gap> common)
    {
        var strip = strips[end];
        if (common.Count == gaps.Count || common.Exists(gap => IsBothSides(strip, gap))) return false;
        var lost = gaps.Where(gap => !common.Exists(other => other.X0 < gap.X1 && gap.X0 < other.X1));
        return lost.Any(gap => Enumerable.Range(start, end - start).Count(i => IsBothSides(strips[i], gap)) >= RowsThatCount);
    }

    private static bool IsBothSides(Strip strip, Gap gap) => strip.X0 < gap.X0 && strip.X1 > gap.X1;

    /// <summary>Middle of all blanks between words of the next lines.</summary>
    private static double MedianBlank(List<Strip> strips, int start)
    {
        List<double> blanks = [];
        foreach (var strip in strips.Skip(start).Take(12))
        {
            for (var i = 1; i < strip.Words.Count; i++)
            {
                var blank = strip.Words[i].X0 - strip.Words[i - 1].X1;
                if (blank > 0 && blank < strip.Height) blanks.Add(blank);
            }
        }

        blanks.Sort();
        return blanks.Count == 0 ? 0 : blanks[blanks.Count / 2];
    }

    private static double MedianHeight(List<Strip> strips, int start)
    {
        var heights = strips.Skip(start).Take(12).Select(s => s.Height).Order().ToList();
        return Math.Max(1, heights[heights.Count / 2]);
    }
}
