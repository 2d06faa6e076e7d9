namespace Plumbline.Engine.Identifiers;

/// <summary>W3C.</summary>
internal static class W3CFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
