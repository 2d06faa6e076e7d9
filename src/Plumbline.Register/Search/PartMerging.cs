namespace Plumbline.Register.Search;

/// <summary>
/// Which parts of the index are taken together. A question reads a row for each word and part, so there should be few; but what is taken together is written anew, so each entry should be only a few times: eight parts
/// of about a size become one of the next, up to a size that stays.
/// </summary>
internal static class PartMerging
{
    /// <summary>Bounds of the sizes in bytes, each eight times the one before; parts of the last or more stay.</summary>
    private static readonly long[] Sizes = [32 << 10, 256 << 10, 2 << 20];

    /// <summary>Parts up to this size are taken together where the index is put in order.</summary>
    private const long TidySize = 16 << 20;

    private const int Together = 8;

    private const int FewGone = 64;

    /// <summary>The parts to be taken together next, while the index is written; empty for none.</summary>
    public static IReadOnlyList<PartRow> Next(IReadOnlyList<PartRow> parts)
    {
        // What is gone is read with every question.
        if (parts.FirstOrDefault(p => p.Gone >= p.Entries || (p.Gone > FewGone && p.Gone * 4 > p.Entries)) is { } thin) return [thin];
        return parts.GroupBy(Level).Where(g => g.Key < Sizes.Length && g.Count() >= Together).OrderBy(g => g.Key).FirstOrDefault()?.ToList() ?? [];
    }

    /// <summary>The parts to be taken together next, where the index is put in order after much was written; empty where it is.</summary>
    public static IReadOnlyList<PartRow> Tidy(IReadOnlyList<PartRow> parts)
    {
        var some = new List<PartRow>();
        foreach (var part in parts.Where(p => p.Size < TidySize / 2).OrderBy(p => p.Size))
        {
            if (some.Sum(p => p.Size) + part.Size > TidySize) break;
            some.Add(part);
        }
        return some.Count > 1 ? some : [];
    }

    private static int Level(PartRow part) => Array.FindIndex(Sizes, s => part.Size < s) is var level and >= 0 ? level : Sizes.Length;
}
