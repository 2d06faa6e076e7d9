using System.Collections.Frozen;
using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Things;

/// <summary>
/// Names a body so that State Administration for Market Regulation, SAMR, 国家市场监督管理总局 and 市场监管总局 are one thing: the names, short names and abbreviations of <c>data/bodies.csv</c>,
/// without case, width, blanks and traditional forms. An earlier name leads to its successor where no body of its own has it.
/// </summary>
internal static class BodyKey
{
    private const int LongestName = 200;
    private static readonly FrozenDictionary<string, ThingKey> Names = Read();

    /// <summary>A body of the tables by any of its names; null where the tables have none.</summary>
    public static ThingKey? Known(string? name)
    {
        if (name is not { Length: > 1 and <= LongestName }) return null;
        if (Names.TryGetValue(Fold(name), out var body)) return body;
        // An abbreviation in brackets behind the name.
        return name[^1] is ')' or '）' && name.LastIndexOfAny(['(', '（']) is > 1 and var open && Names.TryGetValue(Fold(name[..open]), out body) ? body : null;
    }

    /// <summary>A body by its name, a known one or one that is named so for the first time; null where the words are too long for a name, or name several.</summary>
    public static ThingKey? Of(string name) =>
        Known(name) ?? (name.Length is > 1 and <= LongestName && name.AsSpan().IndexOfAny('/', ';', '；') < 0 ? new ThingKey(ThingKinds.Body, name, Slugs.Of(name, 100)) : null);

    public static ThingKey Of(BodyRow row)
    {
        var name = row.En.Length > 0 ? row.En : row.Zh;
        return new ThingKey(ThingKinds.Body, name, Slugs.Of(row.Abbreviation.Length > 0 ? row.Abbreviation : name));
    }

    private static FrozenDictionary<string, ThingKey> Read()
    {
        var names = new Dictionary<string, ThingKey>(StringComparer.Ordinal);
        foreach (var row in Knowledge.BuiltIn.Bodies)
        {
            foreach (var name in (ReadOnlySpan<string>)[row.En, row.Zh, row.Abbreviation]) Add(names, name, Of(row));
        }
        foreach (var row in Knowledge.BuiltIn.Bodies) foreach (var name in Several(row.Also)) Add(names, name, Of(row));
        foreach (var row in Knowledge.BuiltIn.Bodies) foreach (var name in Several(row.EarlierNames)) Add(names, name, Of(row));
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, ThingKey> names, string name, ThingKey body)
    {
        if (Fold(name) is { Length: > 1 } key) names.TryAdd(key, body);
    }

    /// <summary>Names parted by semicolons; a Chinese name with an English one or an abbreviation behind it is both. What stands in brackets is no name.</summary>
    private static IEnumerable<string> Several(string cell)
    {
        foreach (var part in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Contains('(', StringComparison.Ordinal)) continue;
            yield return part;
            var blank = part.IndexOf(' ', StringComparison.Ordinal);
            if (blank <= 0 || part[0] < '\u2E80') continue;
            yield return part[..blank];
            yield return part[(blank + 1)..];
        }
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var printed in name)
        {
            var c = char.ToLowerInvariant(CharFold.Fold(printed));
            var at = HanVariants.Traditional.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0) c = HanVariants.Simplified[at];
            if (char.IsLetterOrDigit(c)) folded.Append(c is 'z' ? 's' : c);
            else if (folded.Length > 0 && folded[^1] is not ' ' and < '\u2E80') folded.Append(' ');
        }
        var key = folded.ToString().Trim();
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
