using System.Diagnostics;

namespace Plumbline.Bench;

/// <summary>What a stretch of work cost: time by the clock, time of all cores, and bytes written. On a machine with other work the second tells more than the first.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Cpu">Of all cores, in seconds, kernel included.</param>
/// <param name="Written">Bytes given to the disk.</param>
internal readonly record struct Cost(double Seconds, double Cpu, double Written)
{
    public static Cost Begin()
    {
        using var self = Process.GetCurrentProcess();
        return new Cost(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, self.TotalProcessorTime.TotalSeconds, BytesWritten());
    }

    public Cost End()
    {
        var now = Begin();
        return new Cost(now.Seconds - Seconds, now.Cpu - Cpu, now.Written - Written);
    }

    public string Of(double number, string what) =>
        $"{Seconds / number * 1e6:0.0} us, {Cpu / number * 1e6:0.0} us of all cores and {Written / number:0} bytes written a {what}";

    private static double BytesWritten()
    {
        const string name = "write_bytes: ";
        var line = File.ReadLines("/proc/self/io").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line[name.Length..]);
    }
}
