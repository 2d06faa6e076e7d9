using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>
/// The title that a text states right beside an identifier.
/// <code>
/// behind  = id [lead] marked | id dash words | id words | "（" words "）"     ; lead: ":" "-" "," "titled" "entitled" "named"
/// before  = marked ["("] id | words "(" id
/// marked  = "quotes" | *italic* | 《...》 | [link](...)
/// </code>
/// Words without marks end at the end of a sentence or clause; in the middle of a sentence they are believed only in title case,
/// where the identifier opens its line or behind a dash (not a colon) also in sentence case.
/// </summary>
internal static partial class TitleBeside
{
    private const int MaxTitle = 300;

    /// <summary>Where the title of the identifier from <paramref name="start"/> to <paramref name="end"/> stands, or null.</summary>
    internal static TextSpan? Find(ReadOnlySpan<char> text, int start, int end)
    {
        if (end < text.Length && text[end] == '\n' && OnNextLine(text, start, end) is { } below) return below;
        if (end < text.Length && text[end] is '\n' or '。' or '、' or '；' && !Closes(text, start)) return null;
        var lead = ReadLead(text, end, out var at);
        if (lead != Lead.Comma && Enclosed(text, start, end, at) is { } enclosed) return enclosed;
        var marked = at < text.Length ? Marked(text, at) : null;
        var before = lead is Lead.None or Lead.Comma ? Before(text, start, end) : null;
        if (marked is null && lead == Lead.Word && at < text.Length && text[at] is '"' or '“') marked = Unclosed(text, at + 1);
        if (marked is not null && !(before is not null && lead == Lead.Comma)) return marked;
        if (before is not null) return before;
        if (lead == Lead.Comma && !OpensLine(text, start)) return Apposed(text, at);
        return Words(text, start, at, lead);
    }

    private enum Lead
    {
        None,
        Comma,
        Dash,
        Colon,
        Word,
    }

    private static bool Closes(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] is '(' or '（' or '》' or '”' or '"';

    /// <summary>Blanks, dashes, a colon or comma, "titled"; <paramref name="at"/> is the first character of what may be the title.</summary>
    private static Lead ReadLead(ReadOnlySpan<char> text, int end, out int at)
    {
        at = Blanks(text, end);
        var lead = Lead.None;
        if (at < text.Length && CharFold.Fold(text[at]) is ',' && text[at] == ',')
        {
            lead = Lead.Comma;
            at = Blanks(text, at + 1);
        }
        else
        {
            while (at < text.Length && CharFold.Fold(text[at]) is '-' or ':') (lead, at) = (CharFold.Fold(text[at]) == ':' ? Lead.Colon : Lead.Dash, at + 1);
            if (lead != Lead.None) at = Blanks(text, at);
        }
        foreach (var word in (ReadOnlySpan<string>)["titled", "entitled", "named", "called"])
        {
            if (!text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            at = Blanks(text, at + word.Length);
            return Lead.Word;
        }
        return lead;
    }

    private static int Blanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u3000') at++;
        return at;
    }

    /// <summary>Identifier and title inside one pair of marks: [IEEE 2142.1-2021 Title](#), *ITU-T H.1 - Title*, 《GB/T 1-2020 题》.</summary>
    private static TextSpan? Enclosed(ReadOnlySpan<char> text, int start, int end, int at)
    {
        if (start == 0 || at == text.Length || at == end) return null;
        var close = Closer(text[start - 1]);
        if (close == '\0' || text[at] is '[' or '"' or '“' or '《' or '(' or '（' || text[at] == close) return null;
        return Trimmed(text, at, Find(text, at, close));
    }

    /// <summary>A title in marks of its own.</summary>
    private static TextSpan? Marked(ReadOnlySpan<char> text, int at)
    {
        var open = text[at];
        if (open is '(' or '（') return Bracketed(text, at);
        var close = Closer(open);
        if (close == '\0') return null;
        while (at + 1 < text.Length && text[at + 1] == open) at++;
        return Trimmed(text, at + 1, Find(text, at + 1, close));
    }

    /// <summary>titled "Requirements for ropes. The standard ...": a mark that is never closed; the title ends with its sentence.</summary>
    private static TextSpan? Unclosed(ReadOnlySpan<char> text, int at)
    {
        var length = SentenceCaseLength(text, at, stopAtComma: false);
        return Enough(text, at, length) ? Trimmed(text, at, at + length) : null;
    }

    /// <summary>(Title) behind the identifier, unless the brackets hold a remark.</summary>
    private static TextSpan? Bracketed(ReadOnlySpan<char> text, int at)
    {
        var close = Find(text, at + 1, text[at] == '(' ? ')' : '）');
        var inner = Trimmed(text, at + 1, close);
        if (inner is not { } span) return null;
        if (text[span.Start] == '《') return Marked(text, span.Start);
        var words = text.Slice(span.Start, span.Length);
        if (Han(words[0])) return null;
        return TitleCaseLength(text, span.Start) >= span.Length ? span : null;
    }

    /// <summary>Offset of the closing mark within reach and in the same paragraph, or -1.</summary>
    private static int Find(ReadOnlySpan<char> text, int at, char close)
    {
        var reach = text[at..Math.Min(text.Length, at + MaxTitle)];
        var found = reach.IndexOf(close);
        return found < 0 || reach[..found].IndexOf("\n\n") >= 0 ? -1 : at + found;
    }

    private static TextSpan? Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        if (end < 0) return null;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '_' or ',' or '-' or '—' or '–' or ':')) end--;
        // The mark that closes what another opens before the identifier.
        if (end > start && text[end - 1] is '"' or '”' && text[start..(end - 1)].IndexOfAny('"', '“') < 0) end--;
        return end - start >= (start < text.Length && Han(text[start]) ? 2 : 5) ? TextSpan.FromBounds(start, end) : null;
    }

    private static char Closer(char open) => open switch
    {
        '"' => '"',
        '“' => '”',
        '「' => '」',
        '《' => '》',
        '[' => ']',
        '*' => '*',
        _ => '\0',
    };

    private static bool Han(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>True where only a bullet, a number or a cell's border stands before the identifier on its line.</summary>
    internal static bool OpensLine(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > 0 && start - at < 12 && text[at - 1] is ' ' or '\u3000' or '-' or '–' or '—' or '•' or '·' or '●' or '▪' or '■' or '◆' or '*' or '(' or ')' or '.' or '|' or '\t' or '、' or '（' or '）' or (>= '0' and <= '9')) at--;
        return at == 0 || text[at - 1] == '\n';
    }
}
