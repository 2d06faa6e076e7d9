namespace Plumbline.Engine.Identifiers;

/// <summary>Order of texts in which runs of digits count as numbers: 2 before 10, 064 beside 64.</summary>
internal static class NaturalOrder
{
    /// <summary>Less than, equal to or greater than zero; null is first.</summary>
    internal static int Compare(string? left, string? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var first = Run(left, ref i);
                var second = Run(right, ref j);
                if (first.Length != second.Length) return first.Length - second.Length;
                if (first.SequenceCompareTo(second) is var order and not 0) return order;
            }
            else
            {
                if (left[i] != right[j]) return left[i] - right[j];
                i++;
                j++;
            }
        }
        return (left.Length - i) - (right.Length - j);
    }

    /// <summary>The digits from here on without the zeros before them.</summary>
    private static ReadOnlySpan<char> Run(string text, ref int at)
    {
        while (at < text.Length && text[at] == '0') at++;
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(from, at - from);
    }
}
