using System.Globalization;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>
/// The order that promulgates a law: 中华人民共和国主席令第五十三号, 国务院令第390号, 总局令（第47号）; <c>Order No. 53 of the President</c>, <c>Decree No. 588 of the State Council</c>.
/// </summary>
/// <param name="Number">Normal form, Chinese numbers in digits: 主席令第53号.</param>
/// <param name="By">Who gave the order, or null.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record LawOrder(string Number, string? By, TextSpan Span)
{
    private const string Republic = "中华人民共和国";

    /// <summary>The first order between two offsets, or null.</summary>
    public static LawOrder? Find(ReadOnlySpan<char> text, TextSpan region)
    {
        for (var at = region.Start; at < region.End;)
        {
            var next = text[at..region.End].IndexOf('令');
            if (next < 0) break;
            at += next;
            if (Han(text, region, at) is { } order) return order;
            at++;
        }
        return Latin(text, region);
    }

    private static LawOrder? Han(ReadOnlySpan<char> text, TextSpan region, int at)
    {
        var here = at + 1;
        while (here < region.End && here - at < 24 && (char.IsWhiteSpace(text[here]) || text[here] is '（' or '(' or '〔' or '[' or '#' or '*')) here++;
        var year = "";
        if (here + 4 < region.End && char.IsAsciiDigit(text[here]) && text[here..Math.Min(region.End, here + 6)].IndexOf('年') == 4)
        {
            year = $"{text[here..(here + 4)]}年";
            here += 5;
        }
        if (here >= region.End || text[here] != '第') return null;
        here++;
        while (here < region.End && text[here] == ' ') here++;
        if (!LawNumbers.TryRead(text, ref here, out var number)) return null;
        while (here < region.End && text[here] == ' ') here++;
        if (here >= region.End || text[here] is not ('号' or '號')) return null;
        var start = at;
        while (start > region.Start && at - start < 30 && (LawText.IsHan(text[start - 1]) && text[start - 1] is not ('、' or '，' or '》' or '）' or '（') || text[start - 1] is ' ')) start--;
        var by = LawText.OneLine(text[start..at]);
        foreach (var cue in (ReadOnlySpan<string>)["以", "经", "根据", "由", "日", "原"])
        {
            var cut = by.LastIndexOf(cue, StringComparison.Ordinal);
            if (cut >= 0 && cut + cue.Length < by.Length) by = by[(cut + cue.Length)..];
        }
        var issuer = by.StartsWith(Republic, StringComparison.Ordinal) && by.Length > Republic.Length ? by[Republic.Length..] : by;
        return new LawOrder(string.Create(CultureInfo.InvariantCulture, $"{issuer}令{year}第{number}号"), issuer.Length > 1 ? issuer : null, TextSpan.FromBounds(start, here + 1));
    }

    private static LawOrder? Latin(ReadOnlySpan<char> text, TextSpan region)
    {
        foreach (var noun in (ReadOnlySpan<string>)["Order", "Decree", "ORDER", "DECREE"])
        {
            for (var at = region.Start; at < region.End;)
            {
                var next = text[at..region.End].IndexOf(noun);
                if (next < 0) break;
                var start = at + next;
                at = start + noun.Length;
                if (start > 0 && char.IsLetter(text[start - 1])) continue;
                var behind = text[at..Math.Min(region.End, at + 120)];
                var mark = behind.IndexOf("No", StringComparison.OrdinalIgnoreCase);
                if (mark < 0 || behind[..mark].ContainsAny(".;)")) continue;
                var here = at + mark + 2;
                while (here < region.End && text[here] is '.' or ' ' or '\u00A0') here++;
                if (!LawNumbers.TryReadLatin(text, ref here, out var number)) continue;
                var of = LawText.OneLine(behind[..mark].Trim());
                if (of.StartsWith("of the ", StringComparison.OrdinalIgnoreCase)) of = of[7..];
                else if (text[here..region.End].StartsWith(" of the ", StringComparison.Ordinal))
                {
                    var end = here + 8;
                    while (end < region.End && text[end] is not (',' or ';' or ')' or '\n') && !text[end..region.End].StartsWith(" on ", StringComparison.Ordinal) && !text[end..region.End].StartsWith(" and ", StringComparison.Ordinal)) end++;
                    of = LawText.OneLine(text[(here + 8)..end]);
                    here = end;
                }
                else of = "";
                var name = noun is "ORDER" or "Order" ? "Order" : "Decree";
                return new LawOrder(string.Create(CultureInfo.InvariantCulture, $"{name} No. {number}{(of.Length > 0 ? $" of the {of}" : "")}"), of.Length > 0 ? of : null, TextSpan.FromBounds(start, here));
            }
        }
        return null;
    }
}
