using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Text;

namespace Plumbline.Bench;

/// <summary>
/// Where the time of full recognition goes: each row of the recogniser's table with its share, its allocation and the collections that fell into it. Processor
/// time, so that it can be had on a machine that does other things too.
/// </summary>
internal static class ProfileBench
{
    private const int Length = 8_000_000;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("BENCH_ROUNDS"), out var rounds) ? rounds : 5;

    /// <summary>Text of our own; a file, read as often as makes 8 million characters; or what is no file: a pattern (\\n for a line feed) repeated to 8 million characters.</summary>
    public static void Run(string[] arguments)
    {
        if (arguments.Length == 0) Measure("own text", BenchText.Make(20_000_000), 1);
        foreach (var argument in arguments)
        {
            if (File.Exists(argument))
            {
                var once = File.ReadAllText(argument);
                Measure(argument, once, 1 + (Length / once.Length));
                continue;
            }
            var pattern = argument.Replace("\\n", "\n", StringComparison.Ordinal);
            Measure(argument, string.Concat(Enumerable.Repeat(pattern, 1 + (Length / pattern.Length))), 1);
        }
    }

    private static void Measure(string name, string text, int times)
    {
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        WarmUp.Run(recogniser, text);
        var best = new Dictionary<string, Row>();
        var order = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var sums = new Dictionary<string, Row>();
            for (var time = 0; time < times; time++)
            {
                var before = Row.Now();
                recogniser.Recognise(new SourceText(text), finished: row =>
                {
                    var cost = Row.Now() - before;
                    sums[row] = sums.TryGetValue(row, out var sum) ? sum + cost : cost;
                    if (!order.Contains(row)) order.Add(row);
                    before = Row.Now();
                });
            }
            // The best round as a whole: the best of each row would leave out every collection.
            if (best.Count == 0 || sums.Values.Sum(r => r.Ticks) < best.Values.Sum(r => r.Ticks)) best = sums;
        }
        var total = best.Values.Aggregate((a, b) => a + b);
        Console.WriteLine($"{name}: {text.Length:N0} characters, {times} times; {(double)times * Encoding.UTF8.GetByteCount(text) / 1e3 / total.Milliseconds:F1} MB/s");
        foreach (var row in order) Print(row, best[row], total, times * text.Length);
        Print("all", total, total, times * text.Length);
    }

    private static void Print(string name, Row row, Row total, int length)
    {
        Console.WriteLine($"  {name,-36}{row.Milliseconds,9:F1} ms {100.0 * row.Ticks / total.Ticks,6:F1} %{(double)row.Bytes / length,8:F2} B/char"
            + $"   collected {row.Gen0}/{row.Gen1}/{row.Gen2}, pause {row.Pause.TotalMilliseconds:F0} ms");
    }

    private sealed record Row(long Ticks, long Bytes, int Gen0, int Gen1, int Gen2, TimeSpan Pause)
    {
        public double Milliseconds => (double)Ticks / TimeSpan.TicksPerMillisecond;

        public static Row Now() => new(Environment.CpuUsage.TotalTime.Ticks, GC.GetAllocatedBytesForCurrentThread(), GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2), GC.GetTotalPauseDuration());

        public static Row operator +(Row a, Row b) => new(a.Ticks + b.Ticks, a.Bytes + b.Bytes, a.Gen0 + b.Gen0, a.Gen1 + b.Gen1, a.Gen2 + b.Gen2, a.Pause + b.Pause);

        public static Row operator -(Row a, Row b) => new(a.Ticks - b.Ticks, a.Bytes - b.Bytes, a.Gen0 - b.Gen0, a.Gen1 - b.Gen1, a.Gen2 - b.Gen2, a.Pause - b.Pause);
    }
}
