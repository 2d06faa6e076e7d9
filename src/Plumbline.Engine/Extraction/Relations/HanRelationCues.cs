namespace Plumbline.Engine.Extraction.Relations;

/// <summary>The Chinese words of relations, each found by a sign that is rare in it, <see cref="WideSign.Relation"/>: 归口, 起草, 提出, 采用, 修改单, 转化, 对应, 支撑, 配套标准, 一致性程度.</summary>
internal static class HanRelationCues
{
    private static readonly string[] LabelEnds = ["管理单位", "上报单位", "单位", "部门"];

    /// <summary>The word that a sign at an offset belongs to.</summary>
    public static CueHit At(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var last = at > 0 ? text[at - 1] : '\0';
        return text[at] switch
        {
            '归' when next == '口' => Office(text, at, at + 2, RelationTypes.Jurisdiction),
            '草' when last == '起' => next == '人' ? CueHit.Nothing : Office(text, at - 1, at + 1, RelationTypes.DraftedBy),
            '提' when next == '出' => Office(text, at, at + 2, RelationTypes.ProposedBy),
            '采' when next == '用' => Adopt(text, at),
            '采' when next == '信' => new CueHit(RelationCue.ConvertedFrom, RelationTypes.ConvertedFrom, at, at + 2),
            '单' when last == '改' && at > 1 && text[at - 2] == '修' => Amendment(text, at - 2),
            '转' when next == '化' => Convert(text, at),
            '应' when last == '对' => Correspond(text, at),
            '撑' when last == '支' => new CueHit(RelationCue.Supports, RelationTypes.Supports, at - 1, at + 1),
            '套' when last == '配' && text[(at + 1)..].StartsWith("标准") && !text[(at + 1)..].StartsWith("标准体系") => new CueHit(RelationCue.HanSupports, RelationTypes.Supports, at - 1, at + 3),
            '致' when last == '一' && text[(at + 1)..].StartsWith("性程度") => Consistency(text, at),
            _ => CueHit.Nothing,
        };
    }

    /// <summary>归口单位：… is a label, 由…归口 a phrase.</summary>
    private static CueHit Office(ReadOnlySpan<char> text, int start, int end, string type)
    {
        var rest = text[end..Math.Min(text.Length, end + 12)];
        foreach (var label in LabelEnds)
        {
            if (!rest.StartsWith(label)) continue;
            var behind = rest[label.Length..].TrimStart(" \u3000");
            var length = rest.Length - behind.Length;
            if (behind.StartsWith("包括")) return new CueHit(RelationCue.Label, type, start, end + length + 2);
            return behind.Length > 0 && behind[0] is '：' or ':' or '为' or '是' or '\t' or '|' ? new CueHit(RelationCue.Label, type, start, end + length + 1) : CueHit.Nothing;
        }
        if (type == RelationTypes.Jurisdiction && rest.StartsWith("于")) return new CueHit(RelationCue.Label, type, start, end + 1);
        return new CueHit(RelationCue.HanBody, type, start, end);
    }

    private static CueHit Adopt(ReadOnlySpan<char> text, int at)
    {
        var (degree, length, note) = DegreeBefore(text[..at]);
        return new CueHit(RelationCue.Adopts, RelationTypes.Adopts, at - length, at + 2, degree, note);
    }

    private static (string? Degree, int Length, string? Note) DegreeBefore(ReadOnlySpan<char> before)
    {
        if (before.EndsWith("非等效")) return ("NEQ", 3, null);
        if (before.EndsWith("等同")) return ("IDT", 2, null);
        if (before.EndsWith("修改")) return ("MOD", 2, null);
        if (before.EndsWith("等效")) return ("EQV", 2, "等效 is no degree of GB/T 20000.2 since 2001");
        return before.EndsWith("参照") ? (null, 2, "参照采用 is no degree of GB/T 20000.2") : (null, 0, null);
    }

    /// <summary>第1号修改单, 第一号修改单; without a number nothing is said.</summary>
    private static CueHit Amendment(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - 8)..at];
        var sign = before.LastIndexOf('第');
        if (sign < 0) return CueHit.Nothing;
        var number = before[(sign + 1)..].Trim("号 \u3000");
        var digit = number.Length switch
        {
            1 when "一二三四五六七八九".IndexOf(number[0], StringComparison.Ordinal) is >= 0 and var n => (char)('1' + n),
            1 when char.IsAsciiDigit(number[0]) => number[0],
            _ => '\0',
        };
        return digit == '\0' ? CueHit.Nothing : new CueHit(RelationCue.HanAmendment, RelationTypes.Amends, at - before.Length + sign, at + 3, digit.ToString());
    }

    private static CueHit Convert(ReadOnlySpan<char> text, int at)
    {
        var rest = text[(at + 2)..Math.Min(text.Length, at + 8)];
        var (degree, length, _) = DegreeBefore(text[..at]);
        if (degree is not null) return new CueHit(RelationCue.Adopts, RelationTypes.Adopts, at - length, at + 2, degree);
        if (rest.StartsWith("自")) return new CueHit(RelationCue.ConvertedFrom, RelationTypes.ConvertedFrom, at, at + 3);
        if (rest.StartsWith("为") || rest.StartsWith("成")) return new CueHit(RelationCue.ConvertedInto, RelationTypes.ConvertedFrom, at, at + 3);
        return new CueHit(RelationCue.HanConverted, RelationTypes.ConvertedFrom, at, at + 2);
    }

    private static CueHit Correspond(ReadOnlySpan<char> text, int at) => new(RelationCue.Corresponds, RelationTypes.CorrespondsTo, at - 1, at + 1);

    private static CueHit Consistency(ReadOnlySpan<char> text, int at)
    {
        var end = at + 4;
        var rest = text[end..Math.Min(text.Length, end + 12)].TrimStart("：:为是“\" ");
        var degree = rest.StartsWith("非等效") ? "NEQ" : rest.StartsWith("等同") ? "IDT" : rest.StartsWith("修改") ? "MOD" : rest.StartsWith("等效") ? "EQV" : null;
        return degree is null ? CueHit.Nothing : new CueHit(RelationCue.HanDegree, RelationTypes.Adopts, at - 1, end, degree);
    }
}
