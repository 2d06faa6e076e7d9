using System.Text;

namespace Plumbline.Tests.Conventions;

/// <summary>The text that a Razor page holds itself, outside of expressions: what stands between elements, and what attributes say to a reader.</summary>
internal static class RazorText
{
    private const char Value = '\u00A4';
    private static readonly string[] Statements = ["if", "foreach", "for", "switch", "while", "page", "model", "using", "inject", "functions", "namespace", "addTagHelper"];
    private static readonly string[] Told = [" title=\"", " aria-label=\"", " placeholder=\"", " alt=\"", " data-label=\""];
    private static readonly string[] Typed = ["code", "pre", "kbd"];

    /// <summary>Pieces of text with at least two Latin letters in a row, without what is typed as it stands (<c>code</c>).</summary>
    public static IEnumerable<string> Of(string page)
    {
        var text = Typed.Aggregate(WithoutExpressions(page), Without);
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var close = text.IndexOf('>', open);
            // A sign of comparison in code is no element.
            if (close < 0 || open + 1 >= text.Length || !(char.IsAsciiLetterLower(text[open + 1]) || text[open + 1] == '/')) continue;
            var element = text[open..close];
            foreach (var told in Told)
            {
                if (element.IndexOf(told, StringComparison.Ordinal) is var at && at >= 0 && element[(at + told.Length)..].Split('"')[0] is var said && HasWord(said)) yield return said;
            }
            var next = text.IndexOf('<', close);
            var between = text[(close + 1)..(next < 0 ? text.Length : next)];
            if (between.IndexOfAny(['{', '}', '@', ';', '=']) < 0 && HasWord(between)) yield return between.Trim();
        }
    }

    private static bool HasWord(string text)
    {
        var run = 0;
        var entity = false;
        foreach (var c in text)
        {
            entity = c == '&' || (entity && c != ';');
            run = char.IsAsciiLetter(c) && !entity ? run + 1 : 0;
            if (run == 2) return true;
        }
        return false;
    }

    private static string Without(string text, string element)
    {
        var kept = new StringBuilder();
        var at = 0;
        for (var open = Begin(text, element, 0); open >= 0; open = Begin(text, element, at))
        {
            kept.Append(text, at, open - at);
            var end = text.IndexOf($"</{element}>", open, StringComparison.Ordinal);
            at = end < 0 ? text.Length : end + element.Length + 3;
        }
        return kept.Append(text, at, text.Length - at).ToString();
    }

    private static int Begin(string text, string element, int from) => text.IndexOf("<" + element, from, StringComparison.Ordinal) is var at && at >= 0 && at + element.Length + 1 < text.Length && text[at + element.Length + 1] is '>' or ' ' ? at : -1;

    private static string WithoutExpressions(string page)
    {
        var text = new StringBuilder();
        for (var at = 0; at < page.Length;)
        {
            if (page[at] != '@' || at + 1 == page.Length)
            {
                text.Append(page[at++]);
                continue;
            }
            if (page[at + 1] == '*')
            {
                at = page.IndexOf("*@", at, StringComparison.Ordinal) + 2;
                continue;
            }
            var end = at + 1;
            while (end < page.Length && (char.IsLetterOrDigit(page[end]) || page[end] == '_')) end++;
            if (page[at + 1] != '(' && (end == at + 1 || Statements.Contains(page[(at + 1)..end])))
            {
                text.Append(page[at++]);
                continue;
            }
            text.Append(Value);
            at = EndOfExpression(page, end);
        }
        return text.ToString();
    }

    /// <summary>Behind the members, calls and indexes that go on from a name.</summary>
    private static int EndOfExpression(string page, int at)
    {
        while (at < page.Length)
        {
            if (page[at] is '(' or '[') at = EndOfBracket(page, at);
            else if (page[at] is '.' or '?' or '!' && NameAt(page, at) is var name && name > 0)
            {
                at = name;
                while (at < page.Length && (char.IsLetterOrDigit(page[at]) || page[at] == '_')) at++;
            }
            else break;
        }
        return at;
    }

    private static int NameAt(string page, int at)
    {
        while (at < page.Length && page[at] is '.' or '?' or '!') at++;
        return at < page.Length && (char.IsLetter(page[at]) || page[at] == '_') ? at : 0;
    }

    private static int EndOfBracket(string page, int at)
    {
        for (var depth = 0; at < page.Length; at++)
        {
            if (page[at] == '"')
            {
                for (at++; at < page.Length && page[at] != '"'; at++)
                {
                    if (page[at] == '\\') at++;
                }
            }
            else if (page[at] == '\'' && at + 2 < page.Length) at += page[at + 1] == '\\' ? 3 : 2;
            else if (page[at] is '(' or '[' or '{') depth++;
            else if (page[at] is ')' or ']' or '}' && --depth == 0) return at + 1;
        }
        return at;
    }
}
