namespace Plumbline.Engine.Identifiers;

/// <summary>oneM2M.</summary>
internal static class OneM2MFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
