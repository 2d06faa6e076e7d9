using Plumbline.Register.Search;

namespace Plumbline.Register.Identity;

/// <summary>
/// Whether two names of events of one day say the same: the same words in the same order, but for articles, prepositions, the year of the day, plurals, and whether the sort of event stands before its subject or
/// behind it ("Forum on Ropes", "Ropes Forum"). Any other word makes another event.
/// </summary>
internal static class EventNames
{
    public const string Rule = "same day, same place or organiser, and the same words in the name";

    private static readonly HashSet<string> Small = ["the", "a", "an", "of", "on", "for", "and", "in", "at", "to", "with", "by", "its", "的", "st", "nd", "rd", "th"];

    private static readonly HashSet<string> Sorts =
        ["forum", "roundtable", "meeting", "conference", "workshop", "seminar", "symposium", "webinar", "training", "summit", "session", "dialogue", "congress", "ceremony", "plenary", "exhibition", "assembly", "lecture", "event"];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = "1", ["second"] = "2", ["third"] = "3", ["fourth"] = "4", ["fifth"] = "5", ["sixth"] = "6", ["seventh"] = "7", ["eighth"] = "8", ["ninth"] = "9", ["tenth"] = "10", ["eleventh"] = "11", ["twelfth"] = "12",
    };

    /// <summary>True where both name the same event.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <param name="day">The day of both.</param>
    public static bool AreOne(string one, string other, string day)
    {
        var (here, there) = (Words(one, day), Words(other, day));
        // One word alone ("the meeting") says too little.
        return here.Count == there.Count && here.Count > 1 && (here.SequenceEqual(there) || IsTurned(here, there) || IsTurned(there, here));
    }

    /// <summary>True where the second has the sort of event, with what stands before it, at its end instead of its beginning.</summary>
    private static bool IsTurned(List<string> one, List<string> other)
    {
        // "Third Forum on Ropes", "3rd Ropes Forum": the number stays in front.
        if (char.IsAsciiDigit(one[0][0]) && one[0] == other[0]) return one.Count > 2 && IsTurned(one[1..], other[1..]);
        for (var head = 1; head < one.Count; head++)
        {
            if (Sorts.Contains(one[head - 1]) && one.Skip(head).Concat(one.Take(head)).SequenceEqual(other)) return true;
        }
        return false;
    }

    private static List<string> Words(string name, string day)
    {
        var words = new List<string>();
        var behindYear = false;
        foreach (var piece in Pieces.Of(name))
        {
            var isYear = piece.Text == day[..4];
            if (!isYear && !Small.Contains(piece.Text) && !(behindYear && piece.Text == "年")) words.Add(Ordinals.GetValueOrDefault(piece.Text) ?? Singular(piece));
            behindYear = isYear;
        }
        return words;
    }

    private static string Singular(Piece piece) => piece.Kind == PieceKind.Word && piece.Text is { Length: > 3 } word && word[^1] == 's' && word[^2] != 's' ? word[..^1] : piece.Text;
}
