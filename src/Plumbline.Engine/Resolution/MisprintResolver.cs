using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.References;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Resolution;

/// <summary>
/// Two numbers with one title: GB/T 35237 beside GB/T 35273. Where publisher, part and year agree and the numbers differ by one digit or by two digits in the other order,
/// one of them is misprinted; which, is not decided here, the doubt and the other number are noted. What <see cref="Misprints"/> has mended is listed, too.
/// </summary>
internal static class MisprintResolver
{
    private const int ShortestTitle = 4;

    public static void Resolve(Recognition found, Knowledge knowledge)
    {
        var standards = found.StandardRows;
        Dictionary<(ulong, string, string?, string?), int>? byTitle = null;
        for (var i = 0; i < standards.Count; i++)
        {
            ref readonly var finding = ref standards.Row(i);
            if (finding.Note is { } note && note.StartsWith("printed ", StringComparison.Ordinal) && note.Contains("which stands beside it", StringComparison.Ordinal)) Add(found, finding, finding.Id.Normal, note);
            if (finding is not { Title: { Length: >= ShortestTitle } title, Id: { Family: not IdFamily.Plan, Number.Length: > 3 } id }) continue;
            byTitle ??= [];
            var key = (Hash(found.Text[title]), id.Publisher, id.Part, id.Year);
            if (!byTitle.TryGetValue(key, out var first))
            {
                byTitle[key] = i;
                continue;
            }
            if (!IsNear(standards.Row(first).Id.Number, id.Number)) continue;
            Doubt(found, first, id);
            Doubt(found, i, standards.Row(first).Id);
        }
    }

    private static void Doubt(Recognition found, int index, StandardId other)
    {
        ref var finding = ref found.StandardRows.Row(index);
        if (finding.Note is not null && finding.Note.Contains("misprint", StringComparison.Ordinal)) return;
        var note = $"perhaps a misprint of {other.Normal}, which has the same title";
        finding.Note = finding.Note is null ? note : $"{finding.Note}; {note}";
        finding.Confidence = Math.Min(finding.Confidence, 0.6);
        Add(found, finding, null, note);
    }

    private static void Add(Recognition found, in StandardMention finding, string? right, string note) => found.ReferenceRows.Add(new ReferenceRow
    {
        Span = finding.Span, ResolvesTo = right, Article = finding.Article, Rule = ReferenceRule.Misprint, Note = note, Confidence = right is null ? 0.5 : 0.7,
    });

    /// <summary>One digit differs, or two neighbours have changed places.</summary>
    private static bool IsNear(string one, string other)
    {
        if (one.Length != other.Length || one == other) return false;
        var first = 0;
        while (one[first] == other[first]) first++;
        var rest = one.AsSpan(first + 1).SequenceEqual(other.AsSpan(first + 1));
        return rest || first + 1 < one.Length && one[first] == other[first + 1] && one[first + 1] == other[first] && one.AsSpan(first + 2).SequenceEqual(other.AsSpan(first + 2));
    }

    /// <summary>Letters and digits of a title as one number, without case, width and blanks.</summary>
    private static ulong Hash(ReadOnlySpan<char> title)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in title)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            hash = unchecked((hash ^ char.ToLowerInvariant(CharFold.Fold(c))) * 1099511628211ul);
        }
        return hash;
    }
}
