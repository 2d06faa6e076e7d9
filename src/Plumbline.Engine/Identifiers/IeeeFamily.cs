namespace Plumbline.Engine.Identifiers;

/// <summary>IEEE, AIEE, IRE.</summary>
internal static class IeeeFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
