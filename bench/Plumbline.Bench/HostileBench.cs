using Plumbline.Engine;
using Plumbline.Engine.Text;

namespace Plumbline.Bench;

/// <summary>Texts that drive careless recognisers to quadratic time, at 1, 2, 4 and 8 million characters; each doubling should stay under 2.3 times.</summary>
internal static class HostileBench
{
    public static readonly string[] Patterns =
    [
        "(", "[", "《", "“", "-", "—", "/", "#", "*", "\n", " ", "1. ", "1.\n", "\n1. A\n", "\n#A\n", "GB/T ", "GB/T\n", "GB/T 1.", "GB/T 1, ", "ISO/IEC/", "T/", "1-", "2021-",
        "SAC/TC ", "TC 1/SC ", "WG1, ", "委员会", "标准化技术委员会", "全国", "May ", "from May 6 to ", "2021年", "年月日", "http://", "www.", "a@", "<", "Index\n", "Takeaways\n",
        "A ", "Aa Bb ", "Background:\n", "SAMR\tState\t局\n", "10% ", "1万", "GB/T 1-2001 GB/T 1-2001/ISO 1:2001 ", "million ", "1,000,", "《《", "》", "”", "*a", "draft ", "replaces ", "代替", "GB/T 1-2020. The standard is identical to ISO 1:2015. ", "GB/T 1-2020由甲局、乙所起草，", "《甲乙办法》（以下简称《办法》）《办法》", "GB/T 1-2020 drafted by CESI, ", "征求意见", "…", "\0", "\uD800", "x",
        // What keeps the expressions of Apache Tika's StandardsText busy (CVE-2022-30126, CVE-2022-30973, CVE-2022-33879): numbers and capitals of a header that never ends,
        // words behind the slash between two organisations, an identifier of many pieces.
        "1", "1.1.", "A", "1. AAAA AAAA AAAA ", "1.1.1.1.1.1.1 AAAAAAAAAAAAAAAA\n", "ISO / aaaa aaaa aaaa ", "ISO/aaaa ", "ISO 111-A1_1.A", "A1-", "ABC123-123.", "(IEC)/(", "STANDARD ", "APPLICABLE DOCUMENTS ",
        // What the kinds beside standards look for.
        "第一条", "Article 1 ", "the standard ", "该标准", "GB 1-2001 replaces GB 1-2000, ", "(hereinafter referred to as the \"A\") ", "by 2025 ", "On 5 May 2021 the Office called for comments on the Rope Code until 6 June 2021. ", "The Office called for comments on the Rope Code on 5 May 2021. ", "comments by May 6 ", "ICS 01.040 ",
    ];

    public static void Run(string[] arguments)
    {
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        var largest = arguments.Length > 0 ? int.Parse(arguments[0]) : 8;
        var chosen = arguments.Length > 1 ? arguments[1..] : Patterns;
        foreach (var pattern in chosen)
        {
            var line = $"{Printable(pattern),-28}";
            double before = 0, worst = 0;
            var collected = "";
            // What the runtime compiles anew while it watches a pattern is no part of how time grows with length.
            WarmUp.Run(recogniser, string.Concat(Enumerable.Repeat(pattern, 1 + (WarmUp.Length / pattern.Length))));
            for (var size = 1; size <= largest; size *= 2)
            {
                var text = string.Concat(Enumerable.Repeat(pattern, size * 1_000_000 / pattern.Length));
                (var seconds, collected) = Enumerable.Range(0, 4).Select(_ => Time(recogniser, text)).MinBy(run => run.Seconds);
                line += $"{seconds * 1000,9:F0} ms";
                if (before > 0.02) worst = Math.Max(worst, seconds / before);
                before = seconds;
            }
            Console.WriteLine($"{line}   worst doubling {worst:F2}, at last {collected}{(worst > 2.3 ? "  SLOW" : "")}");
        }
    }

    /// <summary>Seconds of the processor, what was allocated and how often each generation was collected.</summary>
    private static (double Seconds, string Collected) Time(Recogniser recogniser, string text)
    {
        // What an earlier text left behind is not this one's time.
        GC.Collect();
        var (first, second, third, bytes) = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2), GC.GetAllocatedBytesForCurrentThread());
        // Processor time, so that what else the machine does is no part of it.
        var before = Environment.CpuUsage.TotalTime;
        recogniser.Recognise(new SourceText(text));
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return (seconds, $"{(GC.GetAllocatedBytesForCurrentThread() - bytes) / 1e6:F0} MB, collected {GC.CollectionCount(0) - first}/{GC.CollectionCount(1) - second}/{GC.CollectionCount(2) - third}");
    }

    private static string Printable(string pattern) => string.Concat(pattern.Select(c => c switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        '\0' => "\\0",
        _ when char.IsSurrogate(c) => "\\uD800",
        _ => c.ToString(),
    }));
}
