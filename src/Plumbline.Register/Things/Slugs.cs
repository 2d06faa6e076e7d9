using System.Text;

namespace Plumbline.Register.Things;

/// <summary>Names in the address bar: lower case, letters and digits of any script, <c>.</c> kept, anything else a hyphen.</summary>
internal static class Slugs
{
    public static string Of(string name, int length = 160)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (slug.Length == length) break;
            if (char.IsLetterOrDigit(c) || (c == '.' && slug.Length > 0)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] is '-' or '.') slug.Length--;
        return slug.ToString();
    }
}
