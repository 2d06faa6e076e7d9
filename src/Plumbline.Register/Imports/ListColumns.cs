namespace Plumbline.Register.Imports;

/// <summary>
/// The columns of lists of standards: the fields that a list can fill, and the names that the Chinese national platforms and usual English lists give them. A mapping
/// names the columns of other lists.
/// </summary>
internal static class ListColumns
{
    public const string Number = "number";

    /// <summary>Fields with the names of columns that stand for them, in the order of preference where a list has several.</summary>
    private static readonly (string Field, string[] Names)[] Known =
    [
        (Number, ["标准号", "标准编号", "标准代号", "国家标准编号", "国家标准号", "国标号", "行业标准编号", "行业标准号", "地方标准编号", "地方标准号", "团体标准编号", "团体标准号", "企业标准编号", "standard number", "standard no", "standard id", "standard", "reference", "identifier"]),
        ("title", ["标准名称", "国家标准名称", "项目名称", "名称", "title", "name", "standard title"]),
        ("title-zh", ["中文名称", "标准中文名称", "标准名称(中文)", "中文标准名称", "chinese title", "title (chinese)", "title.zh"]),
        ("title-en", ["英文名称", "标准英文名称", "标准名称(英文)", "英文标准名称", "english title", "title (english)", "title.en"]),
        ("title-fr", ["title.fr", "french title"]),
        ("replaces", ["代替标准号", "代替标准", "被代替标准号", "替代标准", "替代标准号", "代替国标号", "代替标准编号", "代替", "replaces", "supersedes", "replaced standard"]),
        ("replaced-by", ["被以下标准代替", "replaced by", "superseded by", "replacedby"]),
        ("released", ["发布日期", "发布时间", "批准日期", "批准发布日期", "颁布日期", "publication date", "published", "date of publication", "issue date", "released", "publicationdate"]),
        ("effective", ["实施日期", "实施时间", "生效日期", "effective date", "implementation date", "date of implementation", "effective"]),
        ("withdrawn", ["废止日期", "作废日期", "废止时间", "withdrawal date", "date of withdrawal", "withdrawn"]),
        ("confirmed", ["复审日期", "确认日期", "confirmation date", "confirmed"]),
        ("committee", ["归口单位", "归口", "归口部门", "归口单位名称", "技术归口单位", "技术归口", "标准化技术委员会", "全国专业标准化技术委员会", "technical committee", "committee", "ownercommittee"]),
        ("department", ["主管部门", "国务院行业主管部门", "competent authority", "responsible department", "department"]),
        ("status", ["标准状态", "状态", "国标状态", "status", "state"]),
        ("adopts", ["采用国际标准", "采标号", "采用国际标准号", "采用标准", "对应国际标准", "采标情况", "adopted international standard", "adopts", "adopted standard"]),
        ("cites", ["引用标准", "引用标准号", "规范性引用文件", "引用文件", "执行标准", "执行标准号", "normative references", "cited standards", "references to standards"]),
        ("degree", ["采标程度", "采用程度", "一致性程度", "一致性程度标识", "采标一致性程度", "degree of adoption", "degree", "conformity degree"]),
        ("ics", ["ics", "ics分类号", "国际标准分类号", "国际标准分类号(ics)", "ics号", "ics code", "icscode"]),
        ("ccs", ["ccs", "ccs分类号", "中国标准分类号", "中国标准分类号(ccs)", "中标分类号", "中标分类", "ccs code"]),
        ("plan", ["计划号", "计划编号", "项目编号", "计划项目编号", "plan number", "project number"]),
        ("edition", ["版次", "edition"]),
        ("stage", ["阶段代码", "stage", "stage code", "currentstage"]),
        ("language", ["语种", "language", "languages"]),
        ("version-language", ["外文版语种", "外文语种", "翻译语种", "译文语种", "language of version", "version language", "language version", "translated into"]),
        ("version-title", ["外文版名称", "外文名称", "标准外文名称", "标准名称(外文)", "外文版标准名称", "title of version", "version title"]),
        ("version-released", ["外文版发布日期", "外文版发布时间", "外文版公布日期", "外文版批准日期", "version published", "version publication date"]),
        ("version-plan", ["外文版计划号", "外文版计划编号", "外文版项目编号", "外文计划号", "version plan number"]),
        ("version-status", ["外文版状态", "外文版项目状态", "version status"]),
        ("version-en", ["英文版", "有无英文版", "是否有英文版", "英文版情况", "英文版状态", "english version"]),
        ("version-en-released", ["英文版发布日期", "英文版公布日期", "英文版发布时间", "english version published"]),
        ("url", ["链接", "网址", "url", "link", "address"]),
    ];

    /// <summary>Names of fields, as a mapping names them.</summary>
    public static IReadOnlyList<string> Fields { get; } = Array.ConvertAll(Known, k => k.Field);

    /// <summary>Reads a mapping <c>number=标准号,title=标准名称</c>: columns by field.</summary>
    /// <exception cref="ArgumentException">It is none, or names a field that there is not, or one twice.</exception>
    public static IReadOnlyDictionary<string, string> Mapping(string text)
    {
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1) throw new ArgumentException($"'{pair}' is no mapping; write FIELD=COLUMN, parted by commas");
            var field = pair[..equals].Trim();
            if (!Fields.Contains(field)) throw new ArgumentException($"there is no field '{field}'; known are {string.Join(", ", Fields)}");
            if (!mapping.TryAdd(field, pair[(equals + 1)..].Trim())) throw new ArgumentException($"the field '{field}' is mapped twice");
        }
        return mapping;
    }

    /// <summary>
    /// Which column holds which field, by the row of headings. A field with a mapping takes the column of this name only; the others the first name known.
    /// Null where the row names no column of numbers.
    /// </summary>
    /// <exception cref="FormatException">A column that counts stands there twice.</exception>
    public static IReadOnlyList<(string Field, int Column)>? Of(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string>? mapping)
    {
        var folded = headings.Select(Fold).ToList();
        var columns = new List<(string, int)>();
        foreach (var (field, names) in Known)
        {
            string[] wanted = mapping is not null && mapping.TryGetValue(field, out var named) ? [named] : [.. names, field];
            foreach (var name in wanted)
            {
                var fold = Fold(name);
                var at = folded.IndexOf(fold);
                if (at < 0) continue;
                if (folded.IndexOf(fold, at + 1) is var again and >= 0) throw new FormatException($"the column '{headings[at]}' stands there twice, as column {at + 1} and {again + 1}");
                columns.Add((field, at));
                break;
            }
        }
        return columns.Exists(c => c.Item1 == Number) ? columns : null;
    }

    /// <summary>The column whose heading says that it holds numbers of standards, from 0; null where no heading does.</summary>
    public static int? NumberColumn(IReadOnlyList<string> headings)
    {
        var folded = headings.Select(Fold).ToList();
        foreach (var name in Known[0].Names)
        {
            if (folded.IndexOf(Fold(name)) is var at and >= 0) return at;
        }
        return null;
    }

    /// <summary>What a file without the wanted columns is told.</summary>
    public static string Missing(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string>? mapping)
    {
        var found = string.Join(", ", headings.Where(h => h.Length > 0).Take(40).Select(h => $"'{(h.Length > 40 ? h[..40] + "…" : h)}'"));
        var wanted = mapping is not null && mapping.TryGetValue(Number, out var named) ? $"the column '{named}'" : "a column of standard numbers";
        return $"{wanted} is not there; the file has {(found.Length == 0 ? "no columns" : found)}; known for numbers are {string.Join(", ", Known[0].Names)}; --columns number=COLUMN names another";
    }

    /// <summary>Headings are compared without blanks, line ends, marks at the end and differences of width and case.</summary>
    private static string Fold(string heading)
    {
        Span<char> kept = heading.Length <= 256 ? stackalloc char[heading.Length] : new char[heading.Length];
        var length = 0;
        foreach (var c in heading)
        {
            var plain = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (char.IsWhiteSpace(plain) || plain is '\uFEFF' or '_' or '*' or ':') continue;
            kept[length++] = char.ToLowerInvariant(plain);
        }
        return kept[..length].TrimEnd(".").ToString();
    }
}
