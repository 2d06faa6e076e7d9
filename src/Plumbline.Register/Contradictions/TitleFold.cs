using System.Text;
using Plumbline.Register.Search;

namespace Plumbline.Register.Contradictions;

/// <summary>What of a title counts when two are compared: letters and digits without case, width, accents, traditional forms and punctuation.</summary>
internal static class TitleFold
{
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var printed in title)
        {
            var c = SearchFold.Fold(printed);
            if (char.IsLetterOrDigit(c) && !SearchFold.IsTransparent(c)) SearchFold.AppendTo(key, c);
        }
        return key.ToString();
    }

    /// <summary>True where two titles say different things: neither is a part of the other.</summary>
    public static bool Differ(string one, string other) => one.Length > 0 && other.Length > 0 && !one.Contains(other, StringComparison.Ordinal) && !other.Contains(one, StringComparison.Ordinal);
}
