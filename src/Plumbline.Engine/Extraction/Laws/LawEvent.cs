using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>One step in the life of a law as its text tells it.</summary>
/// <param name="Action">adopted, approved, ordered, promulgated, revised or effective.</param>
/// <param name="Date">When, or null where the text does not say a day that can be told.</param>
/// <param name="By">Who adopted or promulgated it, or null.</param>
/// <param name="Number">Number of the order: <c>主席令第53号</c>, <c>Decree No. 588 of the State Council</c>; or null.</param>
/// <param name="Decision">Title of the decision that revised it, or null.</param>
/// <param name="Ordinal">Which revision it says it is, from 1; 0 where it does not say.</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Note">What was resolved (<c>on the day of promulgation</c>), or null.</param>
public sealed record LawEvent(string Action, FuzzyDate? Date, string? By, string? Number, string? Decision, int Ordinal, TextSpan Span, string? Note);
