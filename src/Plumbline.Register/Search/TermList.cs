using System.Collections.Frozen;
using Plumbline.Engine;

namespace Plumbline.Register.Search;

/// <summary>Turns English queries into Chinese ones by the terms and topics of <c>data/</c>: the longest term first, plural and singular alike.</summary>
public sealed class TermList
{
    /// <summary>Words of the longest term.</summary>
    private readonly int _longest;
    private readonly FrozenDictionary<string, string> _byEnglish;

    /// <summary>The terms of the knowledge; where two have the same English words, the first counts.</summary>
    public TermList(Knowledge knowledge)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (en, zh) in knowledge.Terms.Select(t => (t.En, t.Zh)).Concat(knowledge.Topics.Select(t => (t.En, t.Zh))))
        {
            // A row may hold several wordings: "标准 / 规范", "plan; project plan", "adoption (of a standard)".
            var chinese = zh.Split('/')[0].Trim();
            foreach (var wording in en.Split(';')) if (Key(Words(wording.Split('(')[0])) is { Length: > 0 } key) terms.TryAdd(key, chinese);
        }
        _byEnglish = terms.ToFrozenDictionary(StringComparer.Ordinal);
        _longest = terms.Keys.Max(k => k.Count(c => c == ' ') + 1);
    }

    /// <summary>The list that ships with the program.</summary>
    public static TermList BuiltIn { get; } = new(Knowledge.BuiltIn);

    /// <summary>The query in Chinese; null where it holds Chinese already, a phrase in quotation marks, or no term.</summary>
    public SearchTranslation? Translate(string query)
    {
        if (query.AsSpan().ContainsAnyInRange('\u2E80', '\u9FFF') || query.AsSpan().ContainsAny('"', '“', '*')) return null;
        var words = Words(query);
        var (parts, found) = (new List<string>(), new List<TranslatedTerm>());
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(_longest, words.Count - at);
            string? chinese = null;
            while (length > 0 && !_byEnglish.TryGetValue(Key(words.GetRange(at, length)), out chinese)) length--;
            if (chinese is not null) found.Add(new TranslatedTerm(string.Join(' ', words.GetRange(at, length)), chinese));
            parts.Add(chinese ?? words[at]);
            at += Math.Max(1, length);
        }
        return found.Count == 0 ? null : new SearchTranslation(string.Join(' ', parts), found);
    }

    private static List<string> Words(string text) => [.. text.Split([' ', '\t', '-', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Small letters, the last word in the singular, both spellings of -ise alike.</summary>
    private static string Key(IReadOnlyList<string> words)
    {
        var key = string.Join(' ', words).ToLowerInvariant().Replace("isation", "ization", StringComparison.Ordinal);
        return key.Length > 3 && key[^1] == 's' && key[^2] != 's' ? key[..^1] : key;
    }
}
