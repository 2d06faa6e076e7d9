using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>A Chinese committee that a line names in full, without its number, which stands beside the name elsewhere before: 全国绳索标准化技术委员会（SAC/TC 588）.</summary>
internal static class NamedCommittee
{
    /// <summary>How far back the number of a committee is looked for.</summary>
    private const int Reach = 3000;

    /// <summary>Where the last name of a committee stands between two offsets of one line; empty where none does.</summary>
    public static TextSpan In(ReadOnlySpan<char> text, int line, int until)
    {
        var end = text[line..until].LastIndexOf("委员会");
        if (end < 0) return default;
        end += line + 3;
        var from = text[line..end].LastIndexOfAny(ChineseSecretariats.Ends) + line + 1;
        if (text[from..end].IndexOf("全国") is >= 0 and var nation) from += nation;
        return TextSpan.FromBounds(from, end);
    }

    /// <summary>The mention with the number in brackets behind the name, in the lines before an offset; null where there is none.</summary>
    public static FoundCommittee? Numbered(Recognition found, ReadOnlySpan<char> text, int before, ReadOnlySpan<char> name)
    {
        for (var at = Math.Max(0, before - Reach); text[at..before].IndexOf(name) is >= 0 and var hit;)
        {
            at += hit + name.Length;
            if (at < before && text[at] is '（' or '(' && SecretariatRecogniser.CommitteeFrom(found, at, 2) is { NamedOnly: false } coded) return coded;
        }
        return null;
    }
}
