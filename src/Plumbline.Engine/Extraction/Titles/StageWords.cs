namespace Plumbline.Engine.Extraction.Titles;

/// <summary>The words of a status column.</summary>
internal static class StageWords
{
    private static readonly (string Word, string Status)[] Words =
    [
        ("under development", "under-development"), ("being developed", "under-development"), ("in development", "under-development"), ("under preparation", "under-development"), ("in preparation", "under-development"),
        ("being prepared", "under-development"), ("under formulation", "under-development"), ("being formulated", "under-development"), ("under drafting", "under-development"), ("drafting", "under-development"),
        ("under revision", "under-development"), ("being revised", "under-development"), ("in revision", "under-development"), ("ongoing", "under-development"), ("in progress", "under-development"), ("under research", "under-development"),
        ("approved project", "under-development"), ("project approved", "under-development"),
        ("call for comments", "draft"), ("draft for comments", "draft"), ("for comments", "draft"), ("under review", "draft"), ("under approval", "draft"), ("submitted for approval", "draft"), ("draft", "draft"),
        ("to be developed", "planned"), ("to be formulated", "planned"), ("to be prepared", "planned"), ("to be drafted", "planned"), ("to be revised", "planned"), ("planned", "planned"), ("planning", "planned"), ("proposed", "planned"),
        ("to be established", "planned"), ("pre-research", "planned"),
        ("has been published", "published"), ("published", "published"), ("has been released", "published"), ("released", "published"), ("issued", "published"), ("in force", "published"), ("implemented", "published"), ("in effect", "published"), ("current", "published"), ("valid", "published"),
        ("制定中", "under-development"), ("制订中", "under-development"), ("在研", "under-development"), ("研制中", "under-development"), ("在制定", "under-development"), ("正在制定", "under-development"), ("修订中", "under-development"),
        ("在编", "under-development"), ("编制中", "under-development"), ("起草中", "under-development"), ("起草", "under-development"), ("已立项", "under-development"), ("立项", "under-development"),
        ("征求意见", "draft"), ("征求意见稿", "draft"), ("审查", "draft"), ("送审稿", "draft"), ("报批", "draft"), ("报批稿", "draft"), ("报批中", "draft"),
        ("待制定", "planned"), ("拟制定", "planned"), ("待研制", "planned"), ("拟研制", "planned"), ("待制订", "planned"), ("拟制订", "planned"), ("规划中", "planned"), ("待立项", "planned"), ("拟立项", "planned"), ("计划制定", "planned"), ("待修订", "planned"), ("预研", "planned"),
        ("已发布", "published"), ("现行", "published"), ("已实施", "published"), ("发布", "published"), ("已颁布", "published"), ("即将实施", "published"),
    ];

    /// <summary>The status that a whole cell names, or null.</summary>
    public static string? Of(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim(" \t\r\n()（）*.。");
        if (cell.Length is 0 or > 24) return null;
        foreach (var (word, status) in Words)
        {
            if (cell.Equals(word, StringComparison.OrdinalIgnoreCase)) return status;
        }
        return null;
    }

    /// <summary>The status with which words end behind a blank; <paramref name="length"/> is what is left of them before it.</summary>
    public static string? AtEnd(ReadOnlySpan<char> words, out int length)
    {
        words = words.TrimEnd();
        length = words.Length;
        string? best = null;
        foreach (var (word, status) in Words)
        {
            var before = words.Length - word.Length;
            if (before < 0 || before >= length || !words.EndsWith(word, StringComparison.OrdinalIgnoreCase) || before > 0 && !char.IsWhiteSpace(words[before - 1])) continue;
            // "Guide to valves in force" is a title that goes on: a status has a capital or is Chinese.
            if (words[before] < 128 && !char.IsAsciiLetterUpper(words[before]) && before > 0 && words[before - 1] != '\n') continue;
            (best, length) = (status, before);
        }
        return best;
    }
}
