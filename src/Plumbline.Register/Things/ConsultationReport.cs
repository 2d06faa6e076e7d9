using System.Text;
using System.Text.Json;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Things;

/// <summary>A call for comments as one document reports it: the members of its statement.</summary>
internal sealed record ConsultationReport(
    string Subject, string Key, string? By, string? Opens, string? Closes, string? Time, string? Zone, string? ClockNote, bool Extends, IReadOnlyList<string> Answer)
{
    public static ConsultationReport Of(string value)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, string>>(value)!;
        var subject = members.GetValueOrDefault("subject", "");
        return new ConsultationReport(subject, KeyOf(subject), members.GetValueOrDefault("by"), members.GetValueOrDefault("open"), members.GetValueOrDefault("close"), members.GetValueOrDefault("time"),
            members.GetValueOrDefault("zone"), members.GetValueOrDefault("clock_note"), members.ContainsKey("extends"), members.GetValueOrDefault("answer")?.Split('\n') ?? []);
    }

    /// <summary>True where the two may report one call: neither day contradicts the other's, or one puts the closing day off.</summary>
    public bool Agrees(ConsultationReport other) => Same(Opens, other.Opens) && (Extends || other.Extends || Same(Closes, other.Closes));

    /// <summary>Letters and digits only, in small and simplified ones; "the" and what only says that it is a draft for comments do not count.</summary>
    public static string KeyOf(string subject)
    {
        var key = new StringBuilder(subject.Length);
        foreach (var printed in subject)
        {
            var c = char.ToLowerInvariant(CharFold.Fold(printed));
            var at = HanVariants.Traditional.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0) c = HanVariants.Simplified[at];
            if (char.IsLetterOrDigit(c)) key.Append(c);
        }
        var folded = key.ToString();
        foreach (var draft in (ReadOnlySpan<string>)["征求意见稿", "draftforcomments", "draftforcomment"]) folded = folded.Replace(draft, "", StringComparison.Ordinal);
        return folded.StartsWith("the", StringComparison.Ordinal) && subject.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? folded[3..] : folded;
    }

    /// <summary>Days agree where one is missing or the coarser one holds the finer.</summary>
    private static bool Same(string? a, string? b) => a is null || b is null || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
}
