using System.Buffers;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>The words of replacing in English and Chinese.</summary>
internal static class ReplacementCues
{
    /// <summary>Beginnings of English cues; the Chinese ones have a sign each that is rare in them, <see cref="WideSign.Replacing"/>.</summary>
    public static readonly SearchValues<string> Anchors = SearchValues.Create(
        ["replac", "Replac", "supersed", "Supersed", "lace of", "withdrawn", "repeal", "abolish", "ompared with", "ompared to", "mended version", "evised version", "evision of ", "evises ", "evised as ", "evised into "], StringComparison.Ordinal);

    /// <summary>Where the Chinese word starts that a sign belongs to: 代替 has it second. The sign itself where it belongs to none.</summary>
    public static int HanStart(ReadOnlySpan<char> text, int sign) => text[sign] == '替' && sign > 0 && text[sign - 1] == '代' ? sign - 1 : sign;

    /// <summary>The cue that starts at an offset, and where its words end.</summary>
    public static ReplacementCue At(ReadOnlySpan<char> text, int at, out int end)
    {
        var rest = text[at..];
        end = at + 2;
        if (rest.StartsWith("代替") || rest.StartsWith("替代") || rest.StartsWith("取代"))
        {
            var before = text[Math.Max(0, at - 40)..at];
            var mark = before.LastIndexOfAny('，', '。', '\n');
            return before[(mark + 1)..].Contains("被", StringComparison.Ordinal) ? ReplacementCue.ReplacedBy : ReplacementCue.Replaces;
        }
        if (rest.StartsWith("废止")) return ReplacementCue.Ends;
        if (rest.StartsWith("相比")) return ReplacementCue.Compares;
        // 对旧标准的修订, 旧标准修订为新标准
        if (rest[0] == '订')
        {
            end = at + 1;
            if (at == 0 || text[at - 1] != '修') return ReplacementCue.None;
            return text[..(at - 1)].EndsWith("的") ? ReplacementCue.RevisionBefore : rest.StartsWith("订为") || rest.StartsWith("订成") ? ReplacementCue.RevisedAs : rest.StartsWith("订了") ? ReplacementCue.Revises : ReplacementCue.None;
        }
        if (rest[0] > '\u3000') return ReplacementCue.None;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        var word = text[at..end];
        var behind = text[end..Math.Min(text.Length, end + 24)];
        if (word is "lace")
        {
            end += " of".Length;
            return text[..at].EndsWith("in p") ? ReplacementCue.Replaces : ReplacementCue.None;
        }
        if (word is "withdrawn" || word.StartsWith("repeal") || word.StartsWith("abolish"))
        {
            // "which repeals the Measures" has the old one behind.
            return word is "repeals" or "repealing" or "repeal" or "abolishes" or "abolishing" ? ReplacementCue.Replaces
                : behind.StartsWith(" and replaced by ") || behind.StartsWith(" and superseded by ") ? ReplacementCue.None : ReplacementCue.Ends;
        }
        if (word.StartsWith("ompared"))
        {
            end += behind.StartsWith(" with") ? 5 : 3;
            return ReplacementCue.Compares;
        }
        if (word is "evision" or "evises")
        {
            end += word is "evision" ? " of".Length : 0;
            return ReplacementCue.Revises;
        }
        if (word is "evised" && (behind.StartsWith(" as ") || behind.StartsWith(" into "))) return ReplacementCue.RevisedAs;
        if (word is "evised" && behind.StartsWith(" version of ")) return ReplacementCue.Revises;
        if (word.StartsWith("mended") || word.StartsWith("evised"))
        {
            end += " version".Length;
            return ReplacementCue.Amended;
        }
        if (!(word.StartsWith("replac", StringComparison.OrdinalIgnoreCase) || word.StartsWith("supersed", StringComparison.OrdinalIgnoreCase))) return ReplacementCue.None;
        if (word.EndsWith("ment")) return behind.StartsWith(" of ") || behind.StartsWith(" for ") ? ReplacementCue.Replaces : ReplacementCue.None;
        if (word.EndsWith("ed") && behind.StartsWith(" by ") || behind.StartsWith(" with "))
        {
            end += behind.StartsWith(" by ") ? 4 : 6;
            return ReplacementCue.ReplacedBy;
        }
        // "was replaced" alone says nothing of what came; "which replaced GB 1" does.
        var before2 = text[Math.Max(0, at - 10)..at];
        return word.EndsWith("ed") && (before2.EndsWith("is ") || before2.EndsWith("was ") || before2.EndsWith("be ") || before2.EndsWith("been ") || before2.EndsWith("are ") || before2.EndsWith("were "))
            ? ReplacementCue.Ends : ReplacementCue.Replaces;
    }
}
