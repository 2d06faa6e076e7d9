namespace Plumbline.Engine.Extraction.Structure;

/// <summary>A line with something on it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Start">Offset of its first character that is no blank.</param>
/// <param name="End">Offset behind its last character that is no blank.</param>
/// <param name="Gap">Empty lines between it and the line before it in the list; heads, feet and page numbers count as empty.</param>
internal readonly record struct TextLine(int Number, int Start, int End, int Gap)
{
    public int Length => End - Start;
}
