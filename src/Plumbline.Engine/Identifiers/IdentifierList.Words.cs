using System.Collections.Frozen;

namespace Plumbline.Engine.Identifiers;

/// <content>What may stand behind a number that has no prefix of its own.</content>
internal static partial class IdentifierList
{
    /// <summary>Words that go on with a sentence about standards; any other word behind a bare number makes it a count ("200 firms").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Onward = new[]
    {
        "and", "or", "to", "through", "are", "is", "was", "were", "be", "been", "have", "has", "had", "in", "of", "for", "on", "as", "by", "with", "from", "at", "which", "that",
        "shall", "should", "must", "will", "would", "may", "can", "could", "do", "does", "apply", "applies", "define", "defines", "specify", "specifies", "describe", "describes",
        "require", "requires", "cover", "covers", "provide", "provides", "replace", "replaces", "supersede", "supersedes", "when", "where", "if", "but", "also", "respectively",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool GoesOn(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length) return true;
        if (text[end] is '%' or '年' or '项' or '个' or '种' or '条' or '家' or '多' or '余' or '万' or '亿' or '次' or '件' or '名' or '人' or '月' or '元' or '米' or '号') return false;
        var from = end;
        while (from < text.Length && text[from] == ' ') from++;
        var to = from;
        while (to < text.Length && char.IsAsciiLetter(text[to])) to++;
        return to == from || from > end && Onward.Contains(text[from..to]);
    }
}
