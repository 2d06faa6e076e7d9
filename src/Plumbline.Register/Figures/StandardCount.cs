namespace Plumbline.Register.Figures;

/// <summary>How many standards have one value of what they are counted by.</summary>
/// <param name="By"><c>level</c>, <c>obligation</c>, <c>status</c>, <c>ics</c> (field of two digits), <c>committee</c> or <c>year</c>.</param>
/// <param name="Value">The value; <c>not stated</c> where a standard has none. One with several ICS fields counts in each.</param>
/// <param name="Number">How many.</param>
public sealed record StandardCount(string By, string Value, int Number);
