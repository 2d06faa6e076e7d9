using System.Diagnostics;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Bench;

/// <summary>Identifiers read from lines and printed again, each second on one core: made of fields, all families, or the first column of files.</summary>
internal static class ParseBench
{
    private const int Lines = 200_000;

    private static readonly Func<Random, string>[] Makers =
    [
        r => $"GB/T {r.Next(1, 45000)}.{r.Next(1, 30)}-{r.Next(1990, 2026)}",
        r => $"GB {r.Next(1, 45000)}—{r.Next(1990, 2026)}",
        r => $"YD/T {r.Next(1000, 6000)}-{r.Next(2000, 2026)}",
        r => $"DB11/T {r.Next(1, 2500)}-{r.Next(2005, 2026)}",
        r => $"T/CESA {r.Next(1000, 1400)}-{r.Next(2017, 2026)}",
        r => $"Q/GDW {r.Next(1000, 12000)}-{r.Next(2010, 2026)}",
        r => $"{r.Next(2010, 2026)}{r.Next(0, 5000):0000}-T-{r.Next(303, 610)}",
        r => $"GB/T {r.Next(1, 45000)}-{r.Next(1990, 2026)}/ISO {r.Next(1, 30000)}:{r.Next(1990, 2026)}",
        r => $"ISO {r.Next(1, 30000)}-{r.Next(1, 20)}:{r.Next(1980, 2026)}",
        r => $"ISO/IEC TS {r.Next(10000, 30000)}:{r.Next(1990, 2026)}",
        r => $"IEC 6{r.Next(0, 9999):0000}-{r.Next(1, 9)}-{r.Next(1, 99)}:{r.Next(1997, 2026)}",
        r => $"ITU-T X.{r.Next(1000, 1800)} ({r.Next(1, 13):00}/{r.Next(1990, 2026)})",
        r => $"IEEE {r.Next(100, 2900)}.{r.Next(1, 20)}-{r.Next(1990, 2026)}",
        r => $"ETSI EN 30{r.Next(0, 4)} {r.Next(100, 999)} V{r.Next(1, 4)}.{r.Next(1, 9)}.1 ({r.Next(2000, 2026)}-{r.Next(1, 13):00})",
        r => $"EN {r.Next(100, 60000)}-{r.Next(1, 9)}:{r.Next(1990, 2026)}",
        r => $"RFC {r.Next(1, 9900)}",
        r => $"JIS {"ABCKZ"[r.Next(5)]} {r.Next(1000, 9999)}:{r.Next(1970, 2026)}",
        r => $"BS EN {r.Next(100, 60000)}:{r.Next(1990, 2026)}",
        r => $"ASTM {"ABCDEF"[r.Next(6)]}{r.Next(1, 4000)}-{r.Next(10, 26)}",
        r => $"3GPP TS {r.Next(21, 39)}.{r.Next(100, 999)}",
    ];

    public static void Run(string[] files)
    {
        var random = new Random(20261121);
        Measure("made of fields", [.. Enumerable.Range(0, Lines).Select(i => Makers[i % Makers.Length](random))]);
        foreach (var file in files) Measure(Path.GetFileName(file), [.. File.ReadLines(file).Select(line => line.Split('\t')[0])]);
    }

    private static void Measure(string name, string[] lines)
    {
        var best = double.MaxValue;
        var read = 0;
        for (var round = 0; round < 6; round++)
        {
            var watch = Stopwatch.StartNew();
            read = 0;
            var length = 0;
            foreach (var line in lines)
            {
                if (IdentifierParser.Parse(line).Id is not { } id) continue;
                read++;
                length += id.Normal.Length;
            }
            if (round > 0) best = Math.Min(best, watch.Elapsed.TotalSeconds);
            GC.KeepAlive(length);
        }
        Console.WriteLine($"{name,-24}{lines.Length,9} lines, {read} read: {lines.Length / best,12:N0} a second");
    }
}
