namespace Plumbline.Engine.Rules;

/// <summary>What a table answers, and why.</summary>
/// <param name="Table">The table.</param>
/// <param name="State">The kind of answer over all readings.</param>
/// <param name="Readings">The answer of each reading; one where the source has one reading.</param>
/// <param name="Missing">Inputs without a value, those first that would change the outcome.</param>
public sealed record TableAnswer(DecisionTable Table, AnswerState State, IReadOnlyList<ReadingAnswer> Readings, IReadOnlyList<MissingInput> Missing);

/// <summary>The answer of one reading of the source.</summary>
/// <param name="Reading">The reading; null where the source has one.</param>
/// <param name="State">The kind of answer.</param>
/// <param name="Fired">The rules that make it, with every condition and the value that decided it. Several under <see cref="HitPolicy.Collect"/>, or where a missing value decides only which of rules with the same outcome holds.</param>
/// <param name="Excluded">Rules of which a part holds and another does not, with the values that decided it.</param>
/// <param name="Possible">Where a missing value decides: the rules whose outcomes are possible.</param>
/// <param name="NoRulePossible">Where a missing value decides: true where one of the possible answers is that no rule holds.</param>
public sealed record ReadingAnswer(RuleReading? Reading, AnswerState State, IReadOnlyList<RuleHit> Fired, IReadOnlyList<RuleHit> Excluded, IReadOnlyList<RuleHit> Possible, bool NoRulePossible);

/// <summary>A rule with its conditions over the values given.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Conditions">Its conditions.</param>
public sealed record RuleHit(DecisionRule Rule, IReadOnlyList<ConditionResult> Conditions);

/// <summary>A condition and the value that decided it.</summary>
/// <param name="Input">The input.</param>
/// <param name="Value">The value; the missing one where it was not given.</param>
/// <param name="Condition">What was demanded.</param>
/// <param name="Truth">Whether it holds.</param>
public sealed record ConditionResult(RuleInput Input, RuleFact Value, RuleCondition Condition, Truth Truth);

/// <summary>An input without a value.</summary>
/// <param name="Input">The input.</param>
/// <param name="ChangesOutcome">True where there are values of the other missing inputs with which two values of this one lead to different outcomes.</param>
/// <param name="Certain">False where the table was too large to try all values; then <paramref name="ChangesOutcome"/> is true to be safe.</param>
public sealed record MissingInput(RuleInput Input, bool ChangesOutcome, bool Certain = true);
