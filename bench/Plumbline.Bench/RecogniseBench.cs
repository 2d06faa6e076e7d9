using System.Diagnostics;
using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;

namespace Plumbline.Bench;

/// <summary>Full recognition, and each kind alone, in megabytes of UTF-8 a second on one core: warm, best of three (one issue: of 39).</summary>
internal static class RecogniseBench
{
    private const int Bytes = 20_000_000;

    /// <summary>With files: these, repeated to 20 MB; without: text of our own.</summary>
    public static void Run(string[] files)
    {
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        if (files.Length == 0) Measure(recogniser, "own text", BenchText.Make(Bytes));
        foreach (var file in files)
        {
            var once = File.ReadAllText(file);
            Measure(recogniser, Path.GetFileName(file), string.Concat(Enumerable.Repeat(once, 1 + (Bytes / Encoding.UTF8.GetByteCount(once)))), once);
        }
    }

    private static void Measure(Recogniser recogniser, string name, string text, string? once = null)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Console.WriteLine($"{name}: {bytes / 1e6:F1} MB");
        WarmUp.Run(recogniser, once ?? text);
        foreach (var kinds in (Kinds[])[Kinds.All, Kinds.Structure, .. Enum.GetValues<Kinds>().Where(k => k is not (Kinds.None or Kinds.All or Kinds.Structure))])
        {
            var seconds = Best(() => recogniser.Recognise(new SourceText(text), kinds));
            Console.WriteLine($"  {kinds,-16}{bytes / 1e6 / seconds,8:F1} MB/s");
        }
        if (once is null) return;
        var single = Best(() => recogniser.Recognise(new SourceText(once)), 40);
        Console.WriteLine($"  {"one issue",-16}{Encoding.UTF8.GetByteCount(once) / 1e6 / single,8:F1} MB/s ({single * 1000:F2} ms)");
    }

    private static double Best(Action action, int times = 4)
    {
        var best = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            if (i > 0) best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return best;
    }
}
