namespace Plumbline.Engine.Identifiers;

/// <summary>RFC, BCP, STD, FYI and drafts of the IETF.</summary>
internal static class IetfFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
