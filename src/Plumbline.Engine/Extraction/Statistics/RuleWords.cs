using Plumbline.Engine.Extraction.Quantities;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>Where a text sets rules and threatens with penalties: the sentence is looked for only where one of the words for it is near.</summary>
internal sealed class RuleWords(FigureWords words)
{
    private const int Reach = 300;

    /// <summary>True for the sums and shares that a law threatens with.</summary>
    public bool InPenalty(ReadOnlySpan<char> text, int start) => StandsInSentence(text, start, words.Penalties.LastBefore(start));

    /// <summary>True in a sentence that sets a rule: there a number is a bound and not a figure.</summary>
    public bool InRule(ReadOnlySpan<char> text, int start) => StandsInSentence(text, start, words.Rules.LastBefore(start));

    private static bool StandsInSentence(ReadOnlySpan<char> text, int start, int word) =>
        word >= 0 && word >= start - Reach && word >= Phrases.SentenceStart(text, start, Reach);
}
