using System.Globalization;

namespace Plumbline.App.Reading;

/// <summary>Numbers of notes: glued to a figure or an identifier as ordinary digits they would change it.</summary>
internal static class Superscript
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    internal static string Of(int number) => Of(number.ToString(CultureInfo.InvariantCulture));

    internal static string Of(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = char.IsAsciiDigit(source[i]) ? Digits[source[i] - '0'] : source[i];
    });
}
