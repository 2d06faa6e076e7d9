namespace Plumbline.Register.Figures;

/// <summary>Rates of one field, reckoned from the links that this register knows.</summary>
/// <param name="Field">Field of the ICS, two digits; <c>all</c> for all fields; <c>not stated</c>.</param>
/// <param name="International">Base of conversion: series of international standards with a current edition, neither withdrawn nor superseded.</param>
/// <param name="Converted">Those of which some edition is adopted by a Chinese standard that is not withdrawn.</param>
/// <param name="Adoptions">Base of consistency: adoptions by Chinese standards that are not withdrawn or superseded, with both years known.</param>
/// <param name="Current">Those that adopt the current edition.</param>
public sealed record AdoptionRate(string Field, int International, int Converted, int Adoptions, int Current)
{
    /// <summary>Part of the international standards that is adopted, in percent with one decimal; null where the base is 0.</summary>
    public decimal? ConversionPercent => Percent(Converted, International);

    /// <summary>Part of the adoptions that is up to date, in percent with one decimal; null where the base is 0.</summary>
    public decimal? ConsistencyPercent => Percent(Current, Adoptions);

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1);
}
