using System.Text;

namespace Plumbline.Tests.Conventions;

/// <summary>
/// The wordings that sources ask of <c>Words</c>: literals in <c>W["..."]</c>, <c>words["..."]</c>, <c>W.Html("...")</c> and, in <c>Words.*.cs</c>, <c>this["..."]</c>,
/// whether they stand there alone, as branches of a condition or as arms of a switch; and <c>{0} many</c> of <c>W.Count(number, "one", "many")</c>.
/// </summary>
internal static class AskedWordings
{
    /// <summary>Each wording with the file that asks for it.</summary>
    public static Dictionary<string, string> All()
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(Repository.PathOf("src", "Plumbline.App"), "*.cs*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" && !f.Contains("/obj/", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var name = Path.GetFileName(file);
            foreach (var begin in (string[])["W[", "words[", "W.Html(", "words.Html(", .. name.StartsWith("Words.", StringComparison.Ordinal) ? (string[])["this["] : []])
            {
                foreach (var at in Places(text, begin))
                {
                    foreach (var wording in Literals(text, at + begin.Length)) asked.TryAdd(wording, name);
                }
            }
            foreach (var begin in (string[])["W.Count(", "words.Count("])
            {
                foreach (var at in Places(text, begin))
                {
                    if (Arguments(text, at + begin.Length) is [_, ['"', ..], ['"', .., '"'] many]) asked.TryAdd("{0} " + many[1..^1], name);
                }
            }
        }
        return asked;
    }

    private static IEnumerable<int> Places(string text, string begin)
    {
        for (var at = text.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(begin, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '.')) yield return at;
        }
    }

    /// <summary>Values among the literals of the first argument: those behind the bracket, <c>?</c>, <c>:</c> or <c>=></c>; patterns of a switch are none.</summary>
    private static List<string> Literals(string text, int at)
    {
        var found = new List<string>();
        var before = '[';
        for (var depth = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"')
            {
                var literal = Literal(text, ref at);
                if (before is '[' or '?' or ':' or '>') found.Add(literal);
                before = '"';
                continue;
            }
            if (c is '[' or '(' or '{') depth++;
            else if (c is ']' or ')' or '}') { if (depth-- == 0) break; }
            else if (c == ',' && depth == 0) break;
            if (!char.IsWhiteSpace(c)) before = c is '>' && text[at - 1] != '=' ? '<' : c;
        }
        return found;
    }

    private static List<string> Arguments(string text, int at)
    {
        var arguments = new List<string>();
        var from = at;
        for (var depth = 0; at < text.Length; at++)
        {
            if (text[at] == '"') { _ = Literal(text, ref at); continue; }
            if (text[at] is '(' or '[' or '{') depth++;
            else if (text[at] is ')' or ']' or '}' && depth-- == 0) break;
            else if (text[at] == ',' && depth == 0)
            {
                arguments.Add(text[from..at].Trim());
                from = at + 1;
            }
        }
        arguments.Add(text[from..Math.Min(at, text.Length)].Trim());
        return arguments;
    }

    /// <summary>What a literal says; afterwards the place is that of its last sign.</summary>
    private static string Literal(string text, ref int at)
    {
        var said = new StringBuilder();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\') at++;
            said.Append(text[at]);
        }
        return said.ToString();
    }
}
