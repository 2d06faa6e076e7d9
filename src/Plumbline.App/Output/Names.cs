using System.Text;

namespace Plumbline.App.Output;

/// <summary>Names of enumerations as they are published: lower case with hyphens.</summary>
internal static class Names
{
    /// <summary><c>NationalMandatory</c> as <c>national-mandatory</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Cache<T>.Names.TryGetValue(value, out var name) ? name : Kebab(value.ToString());

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }
        return kebab.ToString();
    }

    private static class Cache<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(v => v, v => Kebab(v.ToString()));
    }
}
