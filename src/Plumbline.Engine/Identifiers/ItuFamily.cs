namespace Plumbline.Engine.Identifiers;

/// <summary>ITU-T, ITU-R, CCITT.</summary>
internal static class ItuFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
