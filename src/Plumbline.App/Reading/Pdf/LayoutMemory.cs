namespace Plumbline.App.Reading.Pdf;

/// <summary>What earlier pages and blocks of a document teach about later ones.</summary>
internal sealed class LayoutMemory(WordsOfDocument words)
{
    private const double SamePlacePoints = 6;
    private readonly List<double> _gutters = [];

    internal WordsOfDocument Words { get; } = words;

    /// <summary>Columns of prose were parted here before: a few lines are enough to see it again.</summary>
    internal bool IsGutter(Gap gap) => _gutters.Exists(x => x > gap.X0 - SamePlacePoints && x < gap.X1 + SamePlacePoints);

    /// <summary>The gutter that all lines of a block stand left of: on its last page a column may stand alone. Null when there is none.</summary>
    internal double? GutterRightOf(double x)
    {
        var gutters = _gutters.Where(gutter => gutter > x).ToList();
        return gutters.Count == 0 ? null : gutters.Min();
    }

    internal void Remember(Gap gutter)
    {
        if (!IsGutter(gutter)) _gutters.Add(gutter.Middle);
    }
}
