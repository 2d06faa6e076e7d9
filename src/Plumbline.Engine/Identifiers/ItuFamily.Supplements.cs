using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Annexes, appendices, amendments, corrigenda, errata, addenda and supplements of a recommendation, each with a date of its own:
/// <c>(2001) Amd. 1 (02/2002)</c>, <c>(2003) Cor. 1 Err. 1 (06/2005)</c>.
/// </summary>
internal static partial class ItuFamily
{
    private enum Counter
    {
        Digits,
        Letter,
        Roman,
        None,
    }

    /// <summary>Spelling met, normal spelling, what follows; longer spellings first.</summary>
    private static readonly (string Word, string Normal, Counter Counter)[] SupplementTypes =
    [
        ("Amd", "Amd.", Counter.Digits), ("Amendment", "Amd.", Counter.Digits), ("Cor", "Cor.", Counter.Digits), ("Corr", "Cor.", Counter.Digits),
        ("Corrigendum", "Cor.", Counter.Digits), ("Technical Cor", "Technical Cor.", Counter.Digits), ("Technical Corrigendum", "Technical Cor.", Counter.Digits),
        ("Err", "Err.", Counter.Digits), ("Erratum", "Err.", Counter.Digits), ("Add", "Add.", Counter.Digits), ("Addendum", "Add.", Counter.Digits),
        ("Suppl", "Suppl.", Counter.Digits), ("Supplement", "Suppl.", Counter.Digits), ("Sup", "Suppl.", Counter.Digits), ("Annex", "Annex", Counter.Letter),
        ("App", "App.", Counter.Roman), ("Appendix", "App.", Counter.Roman), ("attachment", "attachment", Counter.None), ("series Suppl", "series Suppl.", Counter.Digits),
    ];

    private static ImmutableArray<Supplement> Supplements(ref IdCursor c)
    {
        ImmutableArray<Supplement> found = [];
        while (found.Length < 6)
        {
            var mark = c.At;
            if (!(c.Blanks() || c.Take('/')) || ReadSupplement(ref c) is not { } supplement)
            {
                c.At = mark;
                break;
            }
            found = found.Add(supplement);
        }
        return found;
    }

    private static Supplement? ReadSupplement(ref IdCursor c)
    {
        var mark = c.At;
        foreach (var (word, normal, counter) in SupplementTypes)
        {
            c.At = mark;
            if (c.Next != word[0] || !c.Take(word) || char.IsAsciiLetter(c.Next)) continue;
            c.Take('.');
            var behind = c.At;
            c.Blanks();
            string? number = null;
            if (counter == Counter.None) c.At = behind;
            else if ((number = Count(ref c, counter)) is null) continue;
            Date(ref c, out var year, out var month);
            return new Supplement(normal, number, year, Month: month);
        }
        return null;
    }

    private static string? Count(ref IdCursor c, Counter counter)
    {
        var mark = c.At;
        switch (counter)
        {
            case Counter.Digits:
                if (!c.Digits(1, 3)) return null;
                break;
            case Counter.Letter:
                if (!char.IsAsciiLetterUpper(c.Next)) return null;
                c.At++;
                c.Digits(1, 2);
                // Annex C+: a further version of annex C.
                if (c.Next == '+' && c.Ahead(1) is ' ' or '\0') c.At++;
                break;
            default:
                while (c.Next is 'I' or 'V' or 'X') c.At++;
                if (c.At == mark) return null;
                break;
        }
        if (!c.AtBreak) return null;
        if (counter == Counter.Roman && !c.Take(" Software")) c.Take(" test vectors");
        return c.Since(mark).ToString();
    }
}
