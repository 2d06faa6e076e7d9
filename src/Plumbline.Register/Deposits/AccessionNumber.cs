using System.Globalization;

namespace Plumbline.Register.Deposits;

/// <summary>
/// Number of a deposit, <c>D-2026-000123-45</c>: the year of the deposit in UTC, its place in the log counted from 1 over all years, and two check digits after ISO 7064 MOD 97-10 over the
/// digits before them (as in IBANs), which find every single wrong digit and every two neighbours that were swapped. A number is given once and never again.
/// </summary>
/// <param name="Year">Year of the deposit, four digits.</param>
/// <param name="Place">Place in the log, from 1; at least six digits are printed.</param>
public readonly record struct AccessionNumber(int Year, long Place)
{
    private const int YearDigits = 4;
    private const int PlaceDigits = 6;
    private const int CheckDigits = 2;

    /// <summary>Reads a number in any case and width, with or without its hyphens.</summary>
    /// <param name="typed">As people write it.</param>
    /// <param name="wrong">What is wrong with it, one sentence; null where nothing is.</param>
    public static AccessionNumber? Parse(string typed, out string? wrong)
    {
        wrong = $"'{typed}' is no accession number; one looks like {new AccessionNumber(2026, 1)}";
        if (typed.Length > 60) return null;
        var letters = new string([.. typed.Select(Narrow).Where(char.IsAsciiLetterOrDigit)]);
        if (letters.Length is < 1 + YearDigits + PlaceDigits + CheckDigits or > 24 || char.ToUpperInvariant(letters[0]) != 'D' || letters.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return null;
        var place = letters[(1 + YearDigits)..^CheckDigits];
        var number = new AccessionNumber(int.Parse(letters.AsSpan(1, YearDigits), CultureInfo.InvariantCulture), long.Parse(place, CultureInfo.InvariantCulture));
        if (number.Place < 1 || (place.Length > PlaceDigits && place[0] == '0')) return null;
        wrong = number.Digits == letters[1..] ? null : $"'{typed}' is no accession number: its check digits do not fit, so a digit is wrong or two are swapped";
        return wrong is null ? number : null;
    }

    /// <summary>The number as it is printed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"D-{Year:0000}-{Place:000000}-{Check:00}");

    private string Digits => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Place:000000}{Check:00}");

    private int Check
    {
        get
        {
            var rest = 0;
            foreach (var digit in string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Place:000000}00")) rest = ((rest * 10) + (digit - '0')) % 97;
            return 98 - rest;
        }
    }

    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
