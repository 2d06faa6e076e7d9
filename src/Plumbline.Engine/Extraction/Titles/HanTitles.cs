using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// Chinese titles: between 《 and 》, and the heading of a text. The last characters say what it is, brackets at the end aside; where they
/// do not, the words before it do (国家标准《...》).
/// </summary>
internal static class HanTitles
{
    private const int Longest = 120;

    private static readonly (string Ending, string Kind)[] Endings =
    [
        ("条例", "regulation"), ("实施条例", "regulation"), ("法典", "law"), ("宪法", "law"), ("办法", "departmental-rule"), ("规定", "departmental-rule"), ("细则", "departmental-rule"),
        ("规则", "departmental-rule"), ("意见", "policy"), ("通知", "policy"), ("决定", "policy"), ("政策", "policy"), ("战略", "policy"), ("措施", "policy"), ("规划", "plan"), ("计划", "plan"), ("方案", "plan"), ("预案", "plan"), ("纲要", "plan"),
        ("路线图", "plan"), ("要点", "plan"), ("目录", "catalogue"), ("清单", "catalogue"), ("名录", "catalogue"), ("白皮书", "white-paper"), ("蓝皮书", "white-paper"), ("绿皮书", "white-paper"), ("报告", "report"),
        ("公告", "other"), ("通告", "other"), ("公报", "other"), ("章程", "other"), ("程序", "other"), ("制度", "other"), ("倡议", "other"), ("宣言", "other"), ("备忘录", "other"), ("协议", "other"), ("协定", "other"), ("令", "other"), ("函", "other"), ("批复", "other"), ("结论", "other"), ("公约", "other"), ("议定书", "other"), ("纪要", "other"),
        ("建设指南", "guideline"), ("实践指南", "guideline"), ("工作指南", "guideline"), ("行动指南", "guideline"), ("申报指南", "guideline"), ("手册", "guideline"),
    ];

    private static readonly (string Ending, string Kind)[] WeakEndings = [("指南", "guideline"), ("指引", "guideline"), ("导则", "guideline"), ("规范", "departmental-rule"), ("准则", "guideline")];

    /// <summary>Last words of titles of standards; behind a blank between Han characters (领域 对象 要求) they tell a standard.</summary>
    private static readonly string[] StandardEndings =
    [
        "要求", "规范", "方法", "指南", "导则", "通则", "总则", "准则", "规程", "规则", "术语", "词汇", "定义", "分类", "代码", "编码", "测定", "试验", "检测", "检验", "评价", "评估", "限值", "条件", "模型", "架构", "框架",
        "接口", "协议", "格式", "字典", "标识", "符号", "标准", "参数", "等级", "型号", "尺寸", "用语", "程序", "制度", "系统", "平台", "材料", "产品",
    ];

    /// <summary>Last words that tell a standard without a blank too: 汽车整车信息安全技术要求.</summary>
    private static readonly string[] SureEndings =
    [
        "技术要求", "技术规范", "技术条件", "技术规程", "技术规格", "试验方法", "测试方法", "检测方法", "检验方法", "测定方法", "测量方法", "评价方法", "评估方法", "通用要求", "通用规范", "安全要求", "安全规范", "排放标准", "质量标准",
    ];

    /// <summary>Forms to be filled in; 水表 and 电能表 are meters and have standards.</summary>
    private static readonly string[] Forms = ["意见表", "反馈表", "汇总表", "申请表", "申报表", "登记表", "信息表", "统计表", "推荐表", "审核表", "回执", "建议书", "任务书", "申请书", "承诺书", "委托书"];

    /// <summary>Ends of words such as 方法, 算法: no law.</summary>
    private static readonly SearchValues<char> BeforeLaw = SearchValues.Create("方办算语手做用疗看说谱度定色极烧验析测解流养片筛滴");

    public static void Find(Recognition found, ChunkedList<TitleMention> mentions)
    {
        var text = found.Text.Content.AsSpan();
        var next = 0;
        foreach (var sign in found.WideSigns.Of(WideSign.Title))
        {
            if (sign < next || Close(text, sign + 1) is not (> 0 and var close)) continue;
            var span = TextSpan.FromBounds(sign + 1, close);
            if (Read(text, span) is { } mention) mentions.Add(mention);
            next = close + 1;
        }
    }

    /// <summary>The heading of a Chinese text, where it ends as an instrument does: 医疗器械…办法, 关于…的通告.</summary>
    public static void FindHeading(ReadOnlySpan<char> text, ChunkedList<TitleMention> mentions)
    {
        var at = 0;
        for (var lines = 0; lines < 4 && at < text.Length; lines++)
        {
            var length = text[at..].IndexOf('\n');
            var line = length < 0 ? text[at..] : text.Slice(at, length);
            var words = line.Trim("#* \t\r\uFEFF\u3000");
            if (words.Length is >= 4 and <= 80 && words[0] is >= '\u3400' and <= '\u9FFF' && !words.Contains('《') && words.IndexOfAny('。', '，') < 0)
            {
                if (Kind(words) is { } kind && (words.Contains("关于", StringComparison.Ordinal) || kind != "other" && !words.Contains("发", StringComparison.Ordinal) && !words.Contains("公布", StringComparison.Ordinal))) mentions.Add(new TitleMention(new TextSpan(at + line.IndexOf(words, StringComparison.Ordinal), words.Length), TitleMark.Heading, TitleSort.Instrument, kind));
                return;
            }
            if (length < 0) return;
            at += length + 1;
        }
    }

    /// <summary>Kind of instrument by the last characters of a title, brackets aside; null where they say nothing.</summary>
    public static string? Kind(ReadOnlySpan<char> title)
    {
        var bare = Bare(title);
        if (bare.EndsWith("征求意见") || bare.EndsWith("反馈意见")) return null;
        foreach (var (ending, kind) in Endings) if (bare.EndsWith(ending)) return kind;
        if (bare.StartsWith("中华人民共和国") && bare[^1] == '法') return "law";
        // A method has a blank before it (绳缆 拉伸法), a law has none.
        return bare.Length >= 3 && bare[^1] == '法' && bare.IndexOfAny(' ', '\u3000') < 0 && !BeforeLaw.Contains(bare[^2]) ? "law" : null;
    }

    /// <summary>A title without the brackets at its end.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> title)
    {
        title = title.Trim();
        while (title.Length > 2 && title[^1] is ')' or '）' && title.LastIndexOfAny('(', '（') is > 0 and var open) title = title[..open].TrimEnd();
        return title;
    }

    private static int Close(ReadOnlySpan<char> text, int from)
    {
        var depth = 1;
        var rest = text[from..Math.Min(text.Length, from + Longest)];
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '《') depth++;
            else if (rest[i] == '》' && --depth == 0) return i == 0 ? -1 : from + i;
            else if (rest[i] == '\n' && i + 1 < rest.Length && rest[i + 1] == '\n') return -1;
        }
        return -1;
    }

    private static TitleMention? Read(ReadOnlySpan<char> text, TextSpan span)
    {
        var title = text[span.Start..span.End];
        if (HasStandardForm(title)) return new TitleMention(span, TitleMark.Han, TitleSort.Standard, "");
        if (Kind(title) is { } strong) return new TitleMention(span, TitleMark.Han, TitleSort.Instrument, strong);
        var bare = Bare(title);
        foreach (var form in Forms) if (bare.EndsWith(form)) return null;
        if (IsStandard(text, span)) return new TitleMention(span, TitleMark.Han, TitleSort.Standard, "");
        foreach (var (ending, kind) in WeakEndings)
        {
            if (bare.EndsWith(ending)) return new TitleMention(span, TitleMark.Han, TitleSort.Instrument, kind);
        }
        return null;
    }

    /// <summary>领域 对象 要求: the blanks of a title of a standard, or a last word that only standards have.</summary>
    private static bool HasStandardForm(ReadOnlySpan<char> title)
    {
        var bare = Bare(title);
        foreach (var ending in SureEndings) if (bare.EndsWith(ending)) return true;
        var blank = bare.LastIndexOfAny(' ', '\u3000');
        if (blank < 2 || !IsHan(bare[blank - 1]) || bare.StartsWith("关于") || bare.IndexOfAny('“', '”') >= 0) return false;
        foreach (var ending in StandardEndings) if (bare.EndsWith(ending)) return true;
        return false;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>标准 stands before the title in its sentence, or right behind it; or the title before it in the list is one.</summary>
    private static bool IsStandard(ReadOnlySpan<char> text, TextSpan span)
    {
        var before = text[Math.Max(0, span.Start - 120)..span.Start];
        var stop = before.LastIndexOfAny('。', '\n', '；');
        if (stop >= 0) before = before[(stop + 1)..];
        var behind = text[span.End..Math.Min(text.Length, span.End + 24)];
        stop = behind.IndexOfAny('。', '\n', '，');
        if (stop >= 0) behind = behind[..stop];
        var near = before[Math.Max(0, before.Length - 40)..];
        return near.Contains("标准《", StringComparison.Ordinal) || SpeaksOfStandards(near) || SpeaksOfStandards(behind) && !behind.StartsWith("》和《");
    }

    /// <summary>标准 as a word of its own: neither of a body (标准化, 标准委, 标准院) nor of a system of standards.</summary>
    private static bool SpeaksOfStandards(ReadOnlySpan<char> words)
    {
        if (words.Contains("标准化", StringComparison.Ordinal)) return false;
        for (var at = 0; at < words.Length;)
        {
            var hit = words[at..].IndexOf("标准");
            if (hit < 0) return false;
            at += hit + 2;
            if (at >= words.Length || words[at] is not ('委' or '院' or '体' or '局' or '司' or '技' or '创' or '工' or '管')) return true;
        }
        return false;
    }
}
