using System.Collections;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;

namespace Plumbline.Bench;

/// <summary>
/// A hash of every finding with all that it says, by list, for text of our own, the hostile patterns and given files: the same before and behind
/// a change that is to make recognition faster and nothing else.
/// </summary>
internal static class DigestBench
{
    public static void Run(string[] files)
    {
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        Print(recogniser, "own text", BenchText.Make(3_000_000));
        Print(recogniser, "hostile", string.Concat(HostileBench.Patterns.Select(p => string.Concat(Enumerable.Repeat(p, 20_000 / p.Length)) + "\n\n")));
        foreach (var file in files) Print(recogniser, Path.GetFileName(file), File.ReadAllText(file));
    }

    private static void Print(Recogniser recogniser, string name, string text)
    {
        var found = recogniser.Recognise(new SourceText(text));
        foreach (var (list, rows) in ((string, IEnumerable<Finding>)[])
        [
            ("standards", found.Standards), ("titles", found.StandardTitles), ("committees", found.Committees), ("mirrors", found.Mirrors), ("secretariats", found.Secretariats),
            ("instruments", found.Instruments), ("dated", found.Dated), ("consultations", found.Consultations), ("replacements", found.Replacements),
            ("statistics", found.Statistics), ("targets", found.Targets), ("events", found.Events), ("relations", found.Relations), ("references", found.References),
            ("citations", found.Citations), ("topics", found.Topics),
        ])
        {
            var all = string.Join('\n', rows.Select(r => $"{r}{Lists(r)}"));
            Console.WriteLine($"{name,-28}{list,-16}{rows.Count(),8}  {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16]}");
        }
    }

    /// <summary>The lists of a finding: records print these by the name of their type.</summary>
    private static string Lists(Finding row) =>
        string.Concat(row.GetType().GetProperties().Where(p => p.PropertyType != typeof(string)).Select(p => p.GetValue(row)).OfType<IEnumerable>().Select(l => $" [{string.Join(", ", l.Cast<object>())}]"));
}
