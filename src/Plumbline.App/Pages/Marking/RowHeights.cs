using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Marking;

/// <summary>About how high text and notes will stand, in pixels: enough to decide whether another paragraph fits beside the notes.</summary>
internal static class RowHeights
{
    private const int TextLine = 27;
    private const int TextGap = 12;
    private const int NoteLine = 25;

    // Units are those of a Latin letter; a Han character is as wide as two.
    private const int UnitsPerTextLine = 70;
    private const int UnitsPerNoteLine = 30;

    public static int Of(TextBlock block, SourceText text)
    {
        var lines = 0;
        foreach (var line in text[block.Span].EnumerateLines()) lines += Lines(line, UnitsPerTextLine);
        return (lines * TextLine) + TextGap;
    }

    public static int Of(List<MarginNote> notes)
    {
        var lines = 0;
        foreach (var note in notes) lines += Lines(note.First.Normal + "  1234", UnitsPerNoteLine) + (note.First.Note is { } doubt ? Lines(doubt, UnitsPerNoteLine) : 0);
        return lines * NoteLine;
    }

    private static int Lines(ReadOnlySpan<char> text, int units)
    {
        var wide = 0;
        foreach (var c in text) wide += c > '\u2E80' ? 2 : 1;
        return Math.Max(1, (wide + units - 1) / units);
    }
}
