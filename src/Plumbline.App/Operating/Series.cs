namespace Plumbline.App.Operating;

/// <summary>One line of figures: a name with its tags, and what was measured.</summary>
internal sealed class Series
{
    /// <summary>Upper bounds in seconds, those of OpenTelemetry for the duration of requests.</summary>
    public static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly long[] _within = new long[Bounds.Length + 1];
    private readonly Lock _writing = new();
    private double _sum;
    private long _count;

    /// <summary>Adds to what there is, and counts it below its bound.</summary>
    public void Add(double value)
    {
        lock (_writing)
        {
            _sum += value;
            _count++;
            var at = Array.FindIndex(Bounds, b => value <= b);
            _within[at < 0 ? Bounds.Length : at]++;
        }
    }

    /// <summary>Takes the place of what there is.</summary>
    public void Set(double value)
    {
        lock (_writing) _sum = value;
    }

    public (double Sum, long Count, long[] Within) Read()
    {
        lock (_writing) return (_sum, _count, [.. _within]);
    }
}
