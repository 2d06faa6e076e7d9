using System.Diagnostics;
using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Bench;

/// <summary>Scanning text for identifiers in memory, warm, beside the whole process of ripgrep on the same bytes with the same prefixes.</summary>
internal static class ScanBench
{
    /// <summary>The prefixes that stand in the text: less than we look for.</summary>
    private const string Planted = "(GB(/[TZ])?|YD/T|T/[A-Z]+|ISO(/IEC)?|IEC|ITU-T|ETSI|QC/T|DB[0-9]+/T|IEEE) ?[A-Z0-9]";

    /// <summary>The prefixes that the scanner looks for: those of the tables, and the international and foreign publishers.</summary>
    private static readonly string All =
        $"({string.Join('|', Knowledge.BuiltIn.SectorCodes.Select(c => c.Code).Concat(Knowledge.BuiltIn.NationalPrefixes.Select(n => n.Prefix.Split('/', '(')[0])).Distinct())}"
        + "|T/[0-9A-Z]+|Q/[0-9A-Z]+|DB[0-9]{2}|ISO|IEC|IWA|CISPR|ITU-[TR]|CCITT|IEEE|AIEE|ETSI|ETS|EN|prEN|ENV|HD|CWA|CEN|CLC|RFC|BCP|STD|3GPP|oneM2M|W3C|JIS|DIN|BS|PD|PAS|DD"
        + "|NF|ASTM|UL|ANSI|SAE|NIST|GOST|KS|MIL|UN|OIML)(/[A-Z]+)*[ -]?[A-Z]{0,3}[. -]?[0-9]+";

    public static void Run(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0]) : 100;
        var text = BenchText.Make(megabytes * 1_000_000);
        var bytes = Encoding.UTF8.GetByteCount(text);
        // Warm is after the compiler has seen the code many times, not after one long pass.
        for (var at = 0; at + 100_000 < Math.Min(text.Length, 20_000_000); at += 100_000) Count(text.Substring(at, 100_000));
        var scan = Best(() => Count(text), out var found);
        Console.WriteLine($"scan: {bytes / 1e6:F0} MB, {found:N0} identifiers, {scan:F3} s, {bytes / 1e6 / scan:F0} MB/s");
        Ripgrep(text, "the planted prefixes", Planted, scan);
        Ripgrep(text, "all prefixes of the scanner", All, scan);
    }

    private static int Count(string text)
    {
        var count = 0;
        var scan = new IdentifierScan(text);
        while (scan.MoveNext()) count++;
        return count;
    }

    private static void Ripgrep(string text, string prefixes, string pattern, double scan)
    {
        var file = Path.Combine(Path.GetTempPath(), $"plumbline-scan-{Environment.ProcessId}.txt");
        File.WriteAllText(file, text);
        try
        {
            var lines = "";
            var whole = Best(() => Count(file, pattern, ref lines), out _);
            Console.WriteLine($"rg --count-matches, {prefixes}: {lines} matches, {whole:F3} s; scan / rg = {scan / whole:F2}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("rg is not installed: nothing to compare with");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Count(string file, string pattern, ref string answer)
    {
        var start = new ProcessStartInfo("rg") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["--count-matches", "--threads", "1", pattern, file]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static double Best(Func<int> action, out int result)
    {
        var best = double.MaxValue;
        result = 0;
        for (var round = 0; round < 6; round++)
        {
            var watch = Stopwatch.StartNew();
            result = action();
            if (round > 0) best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return best;
    }
}
