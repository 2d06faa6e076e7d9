using Plumbline.Engine;
using Plumbline.Engine.Text;

namespace Plumbline.Bench;

/// <summary>What full recognition of a document of 10 MB takes beyond its text: findings that stay, the largest heap seen, and what the process grew by.</summary>
internal static class MemoryBench
{
    private const int Bytes = 10_000_000;

    /// <summary>With a file: that, repeated to 10 MB; without: text of our own.</summary>
    public static void Run(string[] arguments)
    {
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        var once = arguments.Length > 0 ? File.ReadAllText(arguments[0]) : BenchText.Make(Bytes);
        recogniser.Recognise(new SourceText(once[..Math.Min(once.Length, 20_000)]));
        var size = System.Text.Encoding.UTF8.GetByteCount(once);
        var text = new SourceText(string.Concat(Enumerable.Repeat(once, Math.Max(1, Bytes / size))));
        var live = GC.GetTotalMemory(forceFullCollection: true);
        // Of this thread: what the watcher allocates is not recognition's.
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var set = Environment.WorkingSet;
        long peakHeap = 0, peakSet = 0;
        using var stop = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            while (!stop.Wait(5))
            {
                peakHeap = Math.Max(peakHeap, GC.GetTotalMemory(forceFullCollection: false));
                peakSet = Math.Max(peakSet, Environment.WorkingSet);
            }
        });
        watcher.Start();
        var found = recogniser.Recognise(text);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        stop.Set();
        watcher.Join();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - live;
        Console.WriteLine($"text {text.Content.Length * 2 / 1e6:F1} MB in memory ({Bytes / 1e6:F0} MB of UTF-8); beyond it, in MB: allocated {allocated / 1e6:F1}, kept by the findings {kept / 1e6:F1}, "
            + $"peak of the managed heap {(peakHeap - live) / 1e6:F1}, peak of the working set {(peakSet - set) / 1e6:F1}");
        GC.KeepAlive(found);
    }
}
