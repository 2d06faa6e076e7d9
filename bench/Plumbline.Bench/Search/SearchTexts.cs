using System.Text;

namespace Plumbline.Bench;

/// <summary>
/// Catalogue records and texts of our own for searching at scale, with words that stand in nearly every passage, in some and in few, in English and Chinese; the same number gives the
/// same text. Texts name only standards and committees of the records.
/// </summary>
internal static class SearchTexts
{
    /// <summary>English, Chinese and mixed; words that are everywhere and words that are rare; phrases, beginnings, identifiers in several spellings; and what is nowhere.</summary>
    public static readonly string[] Queries =
    [
        "standard", "标准", "ropes", "检验", "数据安全", "national 标准", "revised standard", "\"test reports\"", "working group", "market 数据安全", "征求意见稿", "\"notice of adoption\"", "keeping of ropes",
        "SAC/TC 260", "ISO/TC 12", "GB/T", "GB/T 900123-2003", "GBT 900123", "900123", "ISO 900200:2000", "ISO900201", "2005", "办法", "安", "信息安全管理", "网络 安全 protection", "protect*", "harbour lanterns", "灯具",
        "港口灯具", "\"港口 灯具\"", "lanterns 灯具 GB/T", "colou*", "kelp", "海带 kelp", "measurement uncertainty", "不确定度", "ＧＢ/Ｔ 标准", "nothing at all here", "无此词语",
    ];

    private static readonly string[] English =
    [
        "The working group discussed how conformity assessment should treat equipment that is already on the market. ", "Members agreed that test reports issued earlier remain valid for one more year. ",
        "Several participants asked for a closer alignment of national requirements with the revised standard. ", "Laboratories reported that sample preparation takes most of the time. ",
        "The draft was sent out with a notice of adoption, and comments were asked for within two months. ", "Measurement uncertainty has to be stated beside the result. ",
        "Makers of ropes keep the records of each batch, and the keeping of ropes is described in an annex. ", "The protection of workers goes before the protection of goods. ",
    ];

    private static readonly string[] Chinese =
    [
        "会议讨论了产品上市前的检验要求以及企业提交资料的方式，与会专家提出了修改意见。", "有关部门发布了管理办法（征求意见稿），向社会公开征求意见。", "该标准规定了数据安全的基本要求，适用于网络运营者。", "测量结果应当给出不确定度。",
        "信息安全管理体系的建立应当与企业的规模相适应。", "国家标准的复审周期一般不超过五年。", "网络设备的生产企业应当建立检验制度。", "起草单位包括研究机构、检测机构和生产企业。",
    ];

    private static readonly string[] Rare = ["Harbour lanterns are lit at dusk. ", "港口灯具应当防水。", "Kelp is dried before it is weighed. ", "海带在称量前应当晾干。", "The colour of the coating is measured at three places. ", "Colouring matter is not allowed. "];

    /// <summary>Record <paramref name="n"/> in Relaton's YAML: every fourth is Chinese, and each has a committee.</summary>
    public static string Record(int n)
    {
        var (year, chinese) = (2000 + (n % 23), n % 4 == 3);
        var title = (n % 50) switch { 7 => $"Harbour lanterns, part {n}", 11 => "港口灯具 第" + n + "部分", _ => chinese ? $"绳索检验方法 {n % 97} 数据安全" : $"Keeping of ropes in {n % 97} ways" };
        return $"""
            title:
            - content: {title}
              language: [{(title[0] > 0x2E80 ? "zh" : "en")}]
              type: main
            docid:
            - id: {Identifier(n)}
              type: {(chinese ? "GB" : "ISO")}
              primary: true
            date:
            - type: published
              value: {year}-09
            ext:
              editorialgroup:
                technical_committee:
                - name: {Committee(n)}
            """;
    }

    /// <summary>A document of about so many passages, each of some two thousand characters, published on a day that several share.</summary>
    public static (string Text, string Date) Document(int n, int passages, int records)
    {
        var random = new Random(n);
        var text = new StringBuilder($"Bulletin {n}\n\n");
        for (var p = 0; p < passages; p++)
        {
            var chinese = random.Next(3) == 0;
            var end = text.Length + (chinese ? 2_020 : 2_060);
            while (text.Length < end)
            {
                var choice = random.Next(400);
                if (choice == 0) text.Append(Rare[random.Next(Rare.Length)]);
                else if (choice < 8) text.Append(chinese ? $"见{Identifier(random.Next(records))}。" : $"See {Identifier(random.Next(records))}. ");
                else if (choice < 10) text.Append(chinese ? $"由{Committee(random.Next(records))}归口。" : $"It was written by {Committee(random.Next(records))}. ");
                else text.Append(chinese ? Chinese[Skewed(random, Chinese.Length)] : English[Skewed(random, English.Length)]);
            }
            text.Append("\n\n");
        }
        return (text.ToString(), new DateOnly(2010, 1, 1).AddDays(n % 300 * 7).ToString("yyyy-MM-dd"));
    }

    private static string Identifier(int n) => n % 4 == 3 ? $"GB/T {900_000 + n}-{2000 + (n % 23)}" : $"ISO {900_000 + n}:{2000 + (n % 23)}";

    private static string Committee(int n) => n % 7 == 0 ? "SAC/TC 260" : $"ISO/TC {1 + (n % 30)}";

    /// <summary>The first ones often, the last ones seldom.</summary>
    private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 2.5));
}
