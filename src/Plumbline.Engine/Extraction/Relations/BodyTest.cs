using System.Buffers;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Whether words name a body: an acronym, a name of the table of bodies, or words with a noun of bodies among them.</summary>
internal sealed class BodyTest(Knowledge knowledge)
{
    private const int Longest = 120;

    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        [
            "Committee", "Ministry", "Administration", "Commission", "Institut", "Association", "Bureau", "Agency", "Department", "Cent", "Alliance", "Academy", "University", "Company", "Co.", "Ltd",
            "Corporation", "Laborator", "Society", "Union", "Council", "Office", "Federation", "Organi", "Foundation", "College", "Inc", "GmbH", "School", "Hospital", "Authority", "Board", "Technologies",
        ], StringComparison.Ordinal);

    private static readonly SearchValues<char> HanEnds = SearchValues.Create("会院部局司委室厅所校学团社心厂站办盟行)）");

    private HashSet<string>? _known;

    public bool IsBody(string name)
    {
        if (name.Length is < 2 or > Longest) return false;
        if (name.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF')) return name.Length > 2 && (HanEnds.Contains(name[^1]) || Known.Contains(name));
        return IsAcronym(name) || name.AsSpan().ContainsAny(Nouns) || Known.Contains(name);
    }

    private HashSet<string> Known => _known ??= MakeKnown();

    private static bool IsAcronym(string name)
    {
        if (name.Length > 10) return false;
        var capitals = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c)) capitals++;
            else if (c is not ('-' or '&') && !char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c)) return false;
        }
        return capitals >= 2 && capitals * 2 >= name.Length;
    }

    private HashSet<string> MakeKnown()
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "China", "Germany", "Japan", "France", "Korea", "Italy", "India", "Huawei", "Siemens", "ZTE", "Haier" };
        foreach (var body in knowledge.Bodies)
        {
            foreach (var name in (ReadOnlySpan<string>)[body.Abbreviation, body.En, body.Zh]) if (name.Length > 1) names.Add(name);
        }
        return names;
    }
}
