using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>A date of a text with what completed it.</summary>
/// <param name="Span">The date as printed, without introducing words.</param>
/// <param name="Date">The date, or the first of two.</param>
/// <param name="End">The last date of a range, included, or null.</param>
/// <param name="Note">What was filled in, or null.</param>
/// <param name="Basis">What it was completed from.</param>
internal readonly record struct DateMention(TextSpan Span, FuzzyDate Date, FuzzyDate? End, string? Note, DateBasis Basis);
