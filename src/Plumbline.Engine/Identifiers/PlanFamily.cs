namespace Plumbline.Engine.Identifiers;

/// <summary>Chinese plan numbers: <c>20194267-T-469</c>, <c>2010-2102T-FZ</c>.</summary>
internal static class PlanFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        return null;
    }

    internal static string Format(StandardId id) => string.Concat(id.Publisher, " ", id.Number);
}
