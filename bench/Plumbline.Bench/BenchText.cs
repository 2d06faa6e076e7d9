using System.Text;

namespace Plumbline.Bench;

/// <summary>Text of our own that reads like newsletters and notices: prose with an identifier about every 500 bytes, a committee, a date and a figure now and then.</summary>
internal static class BenchText
{
    private static readonly string[] English =
    [
        "The working group discussed how conformity assessment should treat equipment that is already on the market. ",
        "Members agreed that manufacturers need a transition period, and that test reports issued earlier remain valid. ",
        "Several participants asked for a closer alignment between domestic requirements and international publications. ",
        "On {0} {1} {2}, the secretariat circulated the revised text together with a table of the comments received. ",
        "The revised standard {3}, which replaces {4}, will come into force on {0} {1} {2}. ",
        "According to the statistics, {5:N0} association standards had been registered by the end of {2}, 12% more than a year before. ",
        "{6} is responsible for the work and mirrors ISO/IEC JTC 1/SC {7} at the international level. ",
        "Laboratories reported that sample preparation takes most of the time, while the measurement itself is short. ",
    ];

    private static readonly string[] Chinese =
    [
        "会议讨论了产品上市前的检验要求以及企业提交资料的方式，与会专家提出了修改意见。",
        "{2}年{8}月{0}日，有关部门发布了《{9}管理办法（征求意见稿）》，公开征求意见。",
        "该标准由{6}归口，代替{4}，自{2}年{8}月{0}日起实施。",
        "标准编号为{3}，主要起草单位包括研究机构、检测机构和生产企业。",
    ];

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Prefixes = ["GB/T", "GB", "YD/T", "T/CESA", "ISO", "ISO/IEC", "IEC", "ITU-T Y.", "ETSI EN 303 ", "QC/T", "DB11/T", "IEEE "];
    private static readonly string[] Subjects = ["数据安全", "网络产品", "医疗器械", "智能汽车"];

    /// <summary>At least <paramref name="bytes"/> bytes of UTF-8; the same seed gives the same text.</summary>
    public static string Make(int bytes, int seed = 20261121)
    {
        var random = new Random(seed);
        var text = new StringBuilder(bytes);
        for (var size = 0; size < bytes;)
        {
            var before = text.Length;
            var sentences = random.Next(4) == 0 ? Chinese : English;
            for (var i = 0; i < 5; i++)
            {
                text.AppendFormat(sentences[random.Next(sentences.Length)], random.Next(1, 29), Months[random.Next(12)], random.Next(2015, 2026), Identifier(random),
                    Identifier(random), random.Next(100, 90000), $"SAC/TC {random.Next(1, 600)}", random.Next(1, 43), random.Next(1, 13), Subjects[random.Next(Subjects.Length)]);
            }
            text.Append("\n\n");
            for (var i = before; i < text.Length; i++) size += text[i] < 0x80 ? 1 : 3;
        }
        return text.ToString();
    }

    private static string Identifier(Random random)
    {
        var prefix = Prefixes[random.Next(Prefixes.Length)];
        var year = random.Next(1996, 2026);
        return prefix switch
        {
            "ISO" or "ISO/IEC" or "IEC" => $"{prefix} {random.Next(1000, 60000)}-{random.Next(1, 9)}:{year}",
            "ITU-T Y." => $"{prefix}{random.Next(1000, 4999)}",
            "ETSI EN 303 " => $"{prefix}{random.Next(100, 999)}",
            "IEEE " => $"{prefix}{random.Next(1000, 2999)}.{random.Next(1, 9)}-{year}",
            _ => $"{prefix} {random.Next(1000, 45000)}.{random.Next(1, 9)}-{year}",
        };
    }
}
