namespace Plumbline.Engine.Identifiers;

/// <summary>National, sector, local, association and enterprise standards of China and their neighbours.</summary>
internal static class ChineseFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
