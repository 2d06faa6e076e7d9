namespace Plumbline.Engine.Identifiers;

/// <summary>DIN, NF, ASTM, UL, ANSI, SAE, NIST, GOST, KS, MIL.</summary>
internal static class NationalFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
