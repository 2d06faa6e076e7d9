using System.Collections.Frozen;
using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Things;

/// <summary>
/// Names a law, rule or plan by its title, so that 《网络安全法》, 中华人民共和国网络安全法 and Cybersecurity Law of the People's Republic of China are one thing: width, case, blanks and the
/// name of the country do not count, a bracket at the end that tells the edition neither, and the names of <c>data/laws.csv</c> are those of one law.
/// </summary>
internal static class InstrumentKey
{
    private static readonly string[] Countries = ["of the people's republic of china", "of the prc", "of china"];

    private static readonly FrozenDictionary<string, string> Known = Read();

    public static ThingKey Of(string title)
    {
        var key = Fold(title);
        if (Known.TryGetValue(key, out var name)) key = name;
        return new ThingKey(ThingKinds.Instrument, key, Slugs.Of(key, 100));
    }

    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var law in Knowledge.BuiltIn.Laws)
        {
            foreach (var other in law.En.Split(';').Append(law.Short).Where(n => n.Length > 0)) names[Fold(other)] = Fold(law.Zh);
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A title as keys spell it.</summary>
    public static string Fold(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var printed in title)
        {
            var c = char.ToLowerInvariant(CharFold.Fold(printed));
            var at = HanVariants.Traditional.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0) c = HanVariants.Simplified[at];
            if (c is '’' or '‘') c = '\'';
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] is not ' ' and < '\u2E80') folded.Append(' ');
        }
        var key = folded.ToString().Trim().Trim('《', '》', '"', '“', '”', '*');
        if (key.StartsWith("中华人民共和国", StringComparison.Ordinal)) key = key[7..];
        if (key.StartsWith("the ", StringComparison.Ordinal)) key = key[4..];
        if (key.StartsWith("china's ", StringComparison.Ordinal)) key = key[8..];
        if (key.StartsWith("prc ", StringComparison.Ordinal)) key = key[4..];
        foreach (var country in Countries)
        {
            var at = key.IndexOf(country, StringComparison.Ordinal);
            if (at > 0) key = (key[..at].TrimEnd() + key[(at + country.Length)..]).Trim();
        }
        if (key.EndsWith(')') && key.LastIndexOf('(') is > 1 and var open && IsEdition(key.AsSpan(open))) key = key[..open].TrimEnd();
        return key.Length > 200 ? key[..200] : key.Length == 0 ? title : key;
    }

    /// <summary>(2017年修订), (2018 amendment), (修正).</summary>
    private static bool IsEdition(ReadOnlySpan<char> bracket) => bracket.Contains("修", StringComparison.Ordinal) || bracket.Contains("amend", StringComparison.Ordinal) || bracket.Contains("revis", StringComparison.Ordinal)
        || bracket.Contains("年", StringComparison.Ordinal) && bracket.Length < 9;
}
