using System.Buffers;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Statements;

/// <summary>Tells where a sentence speaks of something of a standard and not of the standard: its translation, a video about it, a draft of it. What is said to be released is that, and the standard may be years older.</summary>
internal static class AboutAnother
{
    private const int Before = 80;
    private const int Behind = 16;

    /// <summary>Nouns that stand before "of" and the standard.</summary>
    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        [
            "video", "translation", "language version", "English version", "Chinese version", "French version", "bilingual version", "English edition", "interpretation", "explanation", "introduction", "commentary", "summary", "handbook", "guide to", "guide for",
            "draft", "amendment", "corrigendum", "exposure", "training", "publicity", "implementation guide", "text of the draft", "call for comments", "consultation on", "proposal",
        ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> HanNouns = SearchValues.Create(
        ["英文版", "外文版", "中文版", "译本", "译文", "翻译", "宣传", "宣贯", "解读", "视频", "征求意见稿", "草案", "送审稿", "报批稿", "修改单", "勘误", "实施指南", "释义"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Clauses = SearchValues.Create(",;:，；：。");

    public static bool Is(SourceText text, TextSpan sentence, StandardFinding standard)
    {
        var content = text.Content.AsSpan();
        var before = content[Math.Max(sentence.Start, standard.Span.Start - Before)..standard.Span.Start];
        // Another clause or another standard between the noun and this one.
        var cut = before.LastIndexOfAny(Clauses);
        if (cut >= 0) before = before[(cut + 1)..];
        var of = before.LastIndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && EndsWithNoun(before[..of])) return true;
        if (before.TrimEnd().EndsWith("guide to", StringComparison.OrdinalIgnoreCase) || before.TrimEnd().EndsWith("draft", StringComparison.OrdinalIgnoreCase) || before.Contains("amendment to ", StringComparison.OrdinalIgnoreCase)) return true;
        var from = standard.Title is { } title && title.Start >= standard.Span.End && title.End <= sentence.End ? title.End : standard.Span.End;
        var behind = content[from..Math.Max(from, Math.Min(sentence.End, from + Behind))];
        var stop = behind.IndexOfAny('，', '；', '。');
        return (stop < 0 ? behind : behind[..stop]).ContainsAny(HanNouns);
    }

    private static bool EndsWithNoun(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        return words[Math.Max(0, words.Length - 24)..].ContainsAny(Nouns);
    }
}
