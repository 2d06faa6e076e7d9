using System.Text;

namespace Plumbline.Register.Things;

/// <summary>Names in the address bar: lower case, letters and digits, <c>.</c> kept, anything else a hyphen.</summary>
internal static class Slugs
{
    /// <param name="name">What is to be named.</param>
    /// <param name="length">The longest slug.</param>
    /// <param name="ascii">True leaves letters of other scripts out, so that the address needs no encoding.</param>
    public static string Of(string name, int length = 160, bool ascii = false)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (slug.Length == length) break;
            if ((ascii ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c)) || (c == '.' && slug.Length > 0)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] is '-' or '.') slug.Length--;
        return slug.ToString();
    }
}
