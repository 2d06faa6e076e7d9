using System.Globalization;

namespace Plumbline.Tests;

/// <summary>
/// The time that a piece of work had a processor: what others do on the machine does not count. For limits that tell linear work from quadratic, wide of any real speed.
/// </summary>
internal static class ThreadTime
{
    public static TimeSpan Of(Action work)
    {
        var before = Spent();
        work();
        return Spent() - before;
    }

    // Linux counts it by thread, in nanoseconds.
    private static TimeSpan Spent() =>
        TimeSpan.FromTicks(long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 100);
}
