namespace Plumbline.Engine.Identifiers;

/// <summary>ISO, IEC, CISPR, joint publications, guides, IWA.</summary>
internal static class IsoIecFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
