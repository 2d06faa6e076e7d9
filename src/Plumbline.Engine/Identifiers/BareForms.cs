namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Identifiers that are printed without their publisher in lists of one publisher (<c>1703/D9</c>, <c>100/3644</c>). Tried on a line
/// that no family takes at its first character, and never in running text.
/// </summary>
internal static class BareForms
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }
}
