namespace Plumbline.Engine.Identifiers;

/// <summary>3GPP specifications and reports.</summary>
internal static class ThreeGppFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
