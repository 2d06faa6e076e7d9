using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>Reads a line that holds an identifier: a line of a list, an argument, a search.</summary>
public static class IdentifierParser
{
    /// <summary>
    /// The identifier of a line. Never throws, whatever the line holds; time is linear in its length.
    /// </summary>
    /// <param name="line">One line; blanks around it do not count.</param>
    /// <param name="strict">True where the whole line has to be one identifier; otherwise the first identifier anywhere in it is taken.</param>
    public static IdParse Parse(ReadOnlySpan<char> line, bool strict = false)
    {
        char[]? rented = null;
        var folded = line.Length <= 256 ? stackalloc char[256] : (rented = ArrayPool<char>.Shared.Rent(line.Length));
        folded = folded[..line.Length];
        CharFold.Fold(line, folded);
        var result = ParseFolded(folded, strict);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private static IdParse ParseFolded(ReadOnlySpan<char> text, bool strict)
    {
        var start = 0;
        while (start < text.Length && text[start] == ' ') start++;
        if (start == text.Length) return new IdParse(null, [], "the line is empty", 0);
        var id = Routes.Read(text, start, line: true, out var end) ?? BareForms.Read(text, start, out end);
        if (id is null) return new IdParse(null, [], "no identifier", end);
        if (strict && !text[end..].Trim().IsEmpty) return new IdParse(null, [], "more than an identifier", end);
        return new IdParse(id, [], null, end);
    }
}
