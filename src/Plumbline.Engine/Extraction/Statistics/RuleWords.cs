using System.Buffers;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>Where a text sets rules and threatens with penalties: the words for it are looked for once a text, the sentence only where one of them is near.</summary>
internal sealed class RuleWords
{
    private const int Reach = 300;

    private static readonly string[] Rule = [" shall ", " must "];
    private static readonly string[] Penalty = [" fine", "penalt"];
    private static readonly string[] HanPenalty = ["罚款"];

    private static readonly SearchValues<string> RuleAnchors = SearchValues.Create(Rule, StringComparison.Ordinal);
    private static readonly SearchValues<string> PenaltyAnchors = SearchValues.Create(Penalty, StringComparison.Ordinal);
    private static readonly SearchValues<string> HanPenaltyAnchors = SearchValues.Create(HanPenalty, StringComparison.Ordinal);

    private readonly WordPlaces _rules;
    private readonly WordPlaces _penalties;
    private readonly WordPlaces _hanPenalties;

    public RuleWords(ReadOnlySpan<char> text)
    {
        _rules = new WordPlaces(text, Rule, RuleAnchors);
        _penalties = new WordPlaces(text, Penalty, PenaltyAnchors);
        _hanPenalties = new WordPlaces(text, HanPenalty, HanPenaltyAnchors);
    }

    /// <summary>True for the sums and shares that a law threatens with.</summary>
    public bool InPenalty(ReadOnlySpan<char> text, int start) => StandsInSentence(text, start, Math.Max(_penalties.LastBefore(start), _hanPenalties.LastBefore(start)));

    /// <summary>True in a sentence that sets a rule: there a number is a bound and not a figure.</summary>
    public bool InRule(ReadOnlySpan<char> text, int start) => StandsInSentence(text, start, _rules.LastBefore(start));

    private static bool StandsInSentence(ReadOnlySpan<char> text, int start, int word) =>
        word >= 0 && word >= start - Reach && word >= Phrases.SentenceStart(text, start, Reach);
}
