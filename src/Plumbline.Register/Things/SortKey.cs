using System.Text;

namespace Plumbline.Register.Things;

/// <summary>Keys that sort as people expect: numbers by value, so that TC 28 stands before TC 260.</summary>
internal static class SortKey
{
    private const int Digits = 10;

    public static string Of(string normal)
    {
        var key = new StringBuilder(normal.Length + Digits);
        for (var at = 0; at < normal.Length;)
        {
            var end = at;
            while (end < normal.Length && char.IsAsciiDigit(normal[end])) end++;
            if (end == at)
            {
                key.Append(char.ToUpperInvariant(normal[at++]));
                continue;
            }
            key.Append('0', Math.Max(0, Digits - (end - at))).Append(normal, at, end - at);
            at = end;
        }
        return key.ToString();
    }
}
