using System.Diagnostics;

namespace Plumbline.Bench;

/// <summary>What a stretch of work cost: time by the clock, time of all cores, and bytes written. On a machine with other work the second tells more than the first.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Cpu">Of all cores, in seconds, kernel included.</param>
/// <param name="Thread">Of the thread that asks, in seconds.</param>
/// <param name="Written">Bytes given to the disk.</param>
internal readonly record struct Cost(double Seconds, double Cpu, double Thread, double Written)
{
    public static Cost Begin()
    {
        using var self = Process.GetCurrentProcess();
        return new Cost(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, self.TotalProcessorTime.TotalSeconds, ThreadSeconds(), BytesWritten());
    }

    public Cost End()
    {
        var now = Begin();
        return new Cost(now.Seconds - Seconds, now.Cpu - Cpu, now.Thread - Thread, now.Written - Written);
    }

    public string Of(double number, string what) =>
        $"{Seconds / number * 1e6:0.0} us, {Cpu / number * 1e6:0.0} us of all cores, {Thread / number * 1e6:0.0} us of this thread and {Written / number:0} bytes written a {what}";

    // Linux counts it by thread, in nanoseconds.
    private static double ThreadSeconds() => double.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0]) / 1e9;

    private static double BytesWritten()
    {
        const string name = "write_bytes: ";
        var line = File.ReadLines("/proc/self/io").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line[name.Length..]);
    }
}
