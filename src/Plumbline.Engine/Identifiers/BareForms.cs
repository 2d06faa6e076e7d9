namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Identifiers that lists of one publisher print without its name or behind another word (<c>1703/D9</c>, <c>CIS/A/1345/DA</c>, <c>AWI IWA 39</c>).
/// Tried on a line that no family takes at its first character, and never in running text.
/// </summary>
internal static class BareForms
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        if (char.IsAsciiDigit(text[start]) && BritishFamily.ReadDraft(text, start, out end) is { } draft) return draft;
        if (char.IsAsciiDigit(text[start]) && IecCommitteeFamily.Read(text, start, out end) is { } paper) return paper;
        if ((text[start] is 'P' or 'C' || char.IsAsciiDigit(text[start])) && IeeeFamily.ReadBare(text, start, out end) is { } project) return project;
        return IsoIecFamily.ReadLeading(text, start, out end);
    }
}
