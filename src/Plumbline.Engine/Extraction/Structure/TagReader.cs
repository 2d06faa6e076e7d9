namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Topic tags: <c>#A #B</c>, <c>#A#B</c>, <c># A B</c>, at the end of a heading or on a line of their own; <c>Tags: A, B</c> and 关键词：A；B.
/// </summary>
internal static class TagReader
{
    private const int LongestTag = 80;

    private static readonly string[] Labels = ["tags", "tag", "keywords", "key words", "topics", "关键词", "标签", "关键字"];

    /// <summary>Where the tags of a line begin, or its length where it has none.</summary>
    public static int Start(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var next = line[at..].IndexOfAny('#', '＃');
            if (next < 0) break;
            at += next;
            if (Begins(line, at)) return at;
        }
        return line.Length;
    }

    /// <summary>True where a line holds tags only; adds them to <paramref name="tags"/>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isMarkdown">True where a hash mark and a blank make a heading of the text.</param>
    /// <param name="tags">Where they go.</param>
    public static bool TryReadLine(ReadOnlySpan<char> line, bool isMarkdown, List<string> tags)
    {
        line = line.Trim('*');
        if (line.Length is 0 or > 400) return false;
        if (line[0] is '#' or '＃')
        {
            if (isMarkdown && HeadingMark.Read(line).Level > 0) return false;
            return Add(line, tags);
        }
        foreach (var label in Labels)
        {
            if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[label.Length..].TrimStart();
            if (rest.Length == 0 || rest[0] is not (':' or '：')) continue;
            return Add(rest[1..], tags);
        }
        return false;
    }

    /// <summary>Adds the tags of a run such as <c>#A #B</c>; false, and nothing added, where one is too long to be a tag.</summary>
    public static bool Add(ReadOnlySpan<char> run, List<string> tags)
    {
        var before = tags.Count;
        var isHashed = run.IndexOfAny('#', '＃') >= 0;
        while (!run.IsEmpty)
        {
            var end = isHashed ? run.IndexOfAny('#', '＃') : run.IndexOfAny(",;，；、");
            var tag = (end < 0 ? run : run[..end]).Trim(" \t\u3000,;，；、*");
            if (tag.Length > LongestTag)
            {
                tags.RemoveRange(before, tags.Count - before);
                return false;
            }
            if (!tag.IsEmpty) tags.Add(tag.ToString());
            run = end < 0 ? default : run[(end + 1)..];
        }
        return tags.Count > before;
    }

    /// <summary>A tag begins at a hash mark that a letter or figure follows, at once or after a blank, and that is no part of "C#" or "#1 in".</summary>
    private static bool Begins(ReadOnlySpan<char> line, int at)
    {
        var word = at + 1;
        while (word < line.Length && line[word] == ' ') word++;
        if (word >= line.Length || !char.IsLetterOrDigit(line[word])) return false;
        var digits = word;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        if (digits > word && (digits == line.Length || line[digits] == ' ')) return false;
        return at == 0 || char.IsWhiteSpace(line[at - 1]) || word == at + 1;
    }
}
