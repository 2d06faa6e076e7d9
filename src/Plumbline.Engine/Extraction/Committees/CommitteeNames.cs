using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>The table of committees by name, in English and Chinese, without the words that every name has.</summary>
internal sealed class CommitteeNames
{
    private readonly Dictionary<string, CommitteeId> _english = [];
    private readonly Dictionary<string, CommitteeId> _chinese = [];
    private readonly HashSet<CommitteeId> _known = [];

    public CommitteeNames(IEnumerable<CommitteeRow> rows)
    {
        foreach (var row in rows)
        {
            if (CommitteeId.Parse(row.Committee).Value is not { } id) continue;
            _known.Add(id);
            AddWithBracket(_chinese, row.Zh, id, ChineseKey);
            // Names of subcommittees and groups are told apart by their parent only: "Data security" is no name of a committee.
            if (id.Levels.Length == 1) AddWithBracket(_english, row.En, id, EnglishKey);
        }
        foreach (var (name, committee) in ShortNames) _chinese.TryAdd(name, CommitteeId.Parse(committee).OrThrow());
    }

    /// <summary>Short names that are used in speech and in news (own knowledge, unverified), as keys.</summary>
    private static readonly (string Name, string Committee)[] ShortNames =
        [("信安", "SAC/TC 260"), ("网安", "SAC/TC 260"), ("信标", "SAC/TC 28"), ("汽标", "SAC/TC 114"), ("金标", "SAC/TC 180"), ("通标", "SAC/TC 485")];

    /// <summary>True where the committee stands in the table.</summary>
    public bool Knows(CommitteeId id) => _known.Contains(id);

    /// <summary>The committee of an English name such as <c>National Technical Committee on Tea of SAC</c>, or null.</summary>
    public CommitteeId? English(ReadOnlySpan<char> name) => EnglishKey(name) is { Length: > 0 } key ? _english.GetValueOrDefault(key) : null;

    /// <summary>The committee of a Chinese name such as <c>全国汽车标准化技术委员会</c>, or null.</summary>
    public CommitteeId? Chinese(ReadOnlySpan<char> name) => ChineseKey(name) is { Length: > 0 } key ? _chinese.GetValueOrDefault(key) : null;

    private static void AddWithBracket(Dictionary<string, CommitteeId> table, string name, CommitteeId id, KeyMaker key)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            table.TryAdd(key(name), id);
            return;
        }
        table.TryAdd(key(name.AsSpan(0, open)), id);
        var inner = name.AsSpan(open + 1).TrimEnd(')').Trim();
        if (inner.StartsWith("was ")) inner = inner[4..];
        if (inner.StartsWith("原")) inner = inner[1..];
        if (inner.Length > 3) table.TryAdd(key(inner), id);
    }

    private delegate string KeyMaker(ReadOnlySpan<char> name);

    private static string ChineseKey(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.StartsWith("全国")) name = name[2..];
        var sub = "";
        var at = name.IndexOf("标准化技术委员会");
        if (at > 0 && at + 8 < name.Length)
        {
            sub = "/" + Cut(name[(at + 8)..]);
            name = name[..at];
        }
        return Cut(name) + sub;
    }

    private static string Cut(ReadOnlySpan<char> name)
    {
        foreach (var ending in ChineseEndings)
        {
            if (name.EndsWith(ending)) return name[..^ending.Length].ToString();
        }
        return name.ToString();
    }

    private static readonly string[] ChineseEndings =
        ["分技术委员会", "标准化技术委员会", "标准化委员会", "技术委员会", "分委员会", "分标委会", "分标委", "标委会", "标委", "工作组", "委员会", "分会"];

    private static string EnglishKey(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[128];
        var length = 0;
        for (var at = 0; at < name.Length;)
        {
            var start = at;
            while (at < name.Length && char.IsLetter(name[at])) at++;
            var word = name[start..at];
            if (word.IsEmpty)
            {
                at++;
                continue;
            }
            if (IsCommon(word) || length + word.Length > key.Length) continue;
            foreach (var c in word) key[length++] = char.ToLowerInvariant(c);
        }
        return key[..length].ToString();
    }

    private static bool IsCommon(ReadOnlySpan<char> word)
    {
        foreach (var common in CommonWords)
        {
            if (word.Equals(common, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static readonly string[] CommonWords =
    [
        "National", "Technical", "Committee", "Standardization", "Standardisation", "Standards", "Standard", "Administration", "China", "SAC", "Chinese",
        "of", "on", "for", "the", "and", "in", "s",
    ];
}
