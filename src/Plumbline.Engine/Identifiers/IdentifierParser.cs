using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>Reads a line that holds an identifier: a line of a list, an argument, a search.</summary>
public static class IdentifierParser
{
    /// <summary>The identifier of a line. Never throws, whatever the line holds; time is linear in its length.</summary>
    /// <param name="line">One line; blanks around it do not count.</param>
    /// <param name="strict">True where the whole line has to be one identifier; otherwise the first identifier anywhere in it is taken.</param>
    public static IdParse Parse(ReadOnlySpan<char> line, bool strict = false)
    {
        char[]? rented = null;
        var buffer = line.Length <= 256 ? stackalloc char[256] : (rented = ArrayPool<char>.Shared.Rent(line.Length));
        var folded = buffer[..line.Length];
        CharFold.Fold(line, folded);
        var result = Parse(line, folded, strict);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private static IdParse Parse(ReadOnlySpan<char> line, ReadOnlySpan<char> text, bool strict)
    {
        var start = 0;
        while (start < text.Length && text[start] == ' ') start++;
        if (start == text.Length) return new IdParse(null, [], "the line is empty", 0);
        var id = Routes.Read(text, start, line: true, out var end);
        if (id is null && BareForms.Read(text, start, out var bareEnd) is { } bare) (id, end) = (bare, bareEnd);
        if (strict)
        {
            if (id is null) return new IdParse(null, [], "no identifier", end);
            return text[end..].IsWhiteSpace() ? new IdParse(id, [], null, end) : new IdParse(null, [], "more than an identifier", end);
        }
        if (id is not null) return Follow(text, new IdMention(start, end, id));
        var mentions = IdentifierScanner.Find(line);
        return mentions.Count == 0 ? new IdParse(null, [], "no identifier", end) : Follow(text, mentions[0]);
    }

    /// <summary>The members of the list that the identifier opens, those with a prefix of their own among them.</summary>
    private static IdParse Follow(ReadOnlySpan<char> text, IdMention first)
    {
        if (first.End >= text.Length || IdentifierList.NextItem(text, first.End) == 0 && !IdentifierList.MayGoOn(text, first.End)) return new IdParse(first.Id, [], null, first.End);
        var found = new List<IdMention> { first };
        var end = first.End;
        while (true)
        {
            end += IdentifierList.Continue(text[end..], end, found);
            var item = IdentifierList.NextItem(text, end);
            if (item == 0 || Routes.Read(text, item, line: false, out var behind) is not { } id) break;
            found.Add(new IdMention(item, behind, id));
            end = behind;
        }
        return new IdParse(found[0].Id, found.Count == 1 ? [] : [.. found.Skip(1).Select(mention => mention.Id)], null, end);
    }
}
