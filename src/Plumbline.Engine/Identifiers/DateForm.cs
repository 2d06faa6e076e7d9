namespace Plumbline.Engine.Identifiers;

/// <summary>How a draft's cover writes the date that stands in the fields of its identifier.</summary>
/// <param name="Sign">What stands between the draft and its date: a comma and a blank, a blank, a low line or a hyphen.</param>
/// <param name="Letters">Of the month's name; 0 where it is in full.</param>
/// <param name="YearDigits">2 or 4.</param>
/// <param name="Tight">True where month and year were glued together; they are printed apart.</param>
internal sealed record DateForm(string Sign, int Letters, int YearDigits, bool Tight);
