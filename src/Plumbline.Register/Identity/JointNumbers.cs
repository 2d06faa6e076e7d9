namespace Plumbline.Register.Identity;

/// <summary>
/// Other spellings of one number. Standards that ISO and IEC publish together are often cited by one of them: "ISO 27001:2013" is ISO/IEC 27001:2013. The two share one series of numbers, so the same
/// number and year cannot be two documents.
/// </summary>
internal static class JointNumbers
{
    public const string Rule = "same number and year: ISO and IEC number what they publish together in one series";

    private const string Joint = "ISO/IEC ";

    /// <summary>The same number under the publishers that may stand for each other; empty where there are none.</summary>
    public static IReadOnlyList<string> Of(string normal)
    {
        if (normal.StartsWith(Joint, StringComparison.Ordinal)) return ["ISO " + normal[Joint.Length..], "IEC " + normal[Joint.Length..]];
        return normal.StartsWith("ISO ", StringComparison.Ordinal) || normal.StartsWith("IEC ", StringComparison.Ordinal) ? [Joint + normal[4..]] : [];
    }

    /// <summary>True where a spelling is one that stands for another, and not the other that it stands for.</summary>
    public static bool IsShort(string normal) => !normal.StartsWith(Joint, StringComparison.Ordinal);
}
