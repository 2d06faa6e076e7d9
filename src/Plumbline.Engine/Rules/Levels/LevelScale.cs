namespace Plumbline.Engine.Rules.Levels;

/// <summary>
/// The levels of an index system, the best first, by which those evaluated are ranked: those of one target (table <c>international-target</c>), below them disqualification (table <c>overall</c>).
/// The source makes no level of the whole out of the levels of targets, so none is worked out.
/// </summary>
public sealed class LevelScale
{
    /// <summary>What is below all levels, as rulebooks write it.</summary>
    public const string Disqualification = "Disqualification";

    private const string LevelTable = "international-target", LevelMember = "target_level", WholeTable = "overall", WholeMember = "overall", SituationTable = "consequences";

    private readonly Rulebook _rulebook;

    private LevelScale(Rulebook rulebook, DecisionTable levels)
    {
        _rulebook = rulebook;
        Levels = [.. levels.Rules.Select(rule => Member(rule, LevelMember)).OfType<string>().Distinct(), Disqualification];
        LevelQuestion = levels.Question;
    }

    /// <summary>The levels, the best first; the last is <see cref="Disqualification"/>.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>What the level says.</summary>
    public string LevelQuestion { get; }

    /// <summary>The scale of a rulebook; null where it has none to rank by.</summary>
    public static LevelScale? Of(Rulebook rulebook) => rulebook.Kind == RulebookKind.IndexSystem && Table(rulebook, LevelTable) is { } levels && Table(rulebook, WholeTable) is not null ? new LevelScale(rulebook, levels) : null;

    /// <summary>True where an input decides about disqualification.</summary>
    /// <param name="input">Place of the input in the rulebook.</param>
    public bool DecidesTheWhole(int input) => Table(_rulebook, WholeTable)!.Uses(input);

    /// <summary>Where one of those evaluated stands.</summary>
    /// <param name="facts">A value for each input of the rulebook, missing ones too.</param>
    /// <param name="whole">False where nobody was asked about disqualification: then the level of the target stands alone.</param>
    public LevelStanding Standing(ReadOnlySpan<RuleFact> facts, bool whole)
    {
        var level = Ask(facts, LevelTable, out var problem);
        if (problem is not null) return new LevelStanding(null, null, Levels, [], problem);
        var overall = whole ? Ask(facts, WholeTable, out _) : null;
        var stated = overall is { State: AnswerState.Decided } ? Outcome(overall, WholeMember) : null;
        if (Ask(facts, SituationTable, out _) is { State: AnswerState.Decided } situation)
        {
            var happened = situation.Readings[0].Fired[0].Conditions.Select(c => $"{c.Input.Name} = {c.Input.Show(c.Value)}").First();
            return stated is null or Disqualification
                ? new LevelStanding(Disqualification, Disqualification, [Disqualification], [], happened)
                : new LevelStanding(null, stated, Levels, [], $"{happened} is given, but the targets come to: {stated}");
        }
        if (stated == Disqualification) return new LevelStanding(Disqualification, Disqualification, [Disqualification], [], null);
        List<string> possible = [.. level!.State == AnswerState.Decided ? [Outcome(level, LevelMember)!] : Possible(level)];
        var missing = new List<string>();
        if (level.State != AnswerState.Decided) Miss(level, facts, missing);
        string? why = null;
        if (overall is not null && stated is null)
        {
            Miss(overall, facts, missing);
            possible.Add(Disqualification);
            if (overall.State == AnswerState.NotStated) why = overall.Readings[0].Fired is [var rule, ..] ? $"{string.Join(", ", rule.Conditions.Select(c => $"{c.Input.Name} = {c.Input.Show(c.Value)}"))}: {rule.Rule.Open ?? "not stated by the source"}" : "not stated by the source";
        }
        return possible.Count == 1 ? new LevelStanding(possible[0], stated, possible, [], null) : new LevelStanding(null, stated, [.. Levels.Where(possible.Contains)], missing, why);
    }

    private TableAnswer? Ask(ReadOnlySpan<RuleFact> facts, string table, out string? problem)
    {
        var answer = RulebookEvaluator.Answer(_rulebook, facts, table);
        problem = answer.Problems.Count > 0 ? string.Join("; ", answer.Problems) : null;
        return answer.Tables.Count > 0 ? answer.Tables[0] : null;
    }

    /// <summary>The levels that missing values leave open.</summary>
    private static IEnumerable<string> Possible(TableAnswer answer) => answer.Readings.SelectMany(r => r.Fired.Concat(r.Possible)).Select(hit => Member(hit.Rule, LevelMember)).OfType<string>();

    /// <summary>The values that would change the answer; of a count those of its parts that are not given.</summary>
    private void Miss(TableAnswer answer, ReadOnlySpan<RuleFact> facts, List<string> missing)
    {
        foreach (var one in answer.Missing.Where(m => m.ChangesOutcome))
        {
            if (one.Input.CountOf.Count == 0) missing.Add(one.Input.Name);
            foreach (var part in one.Input.CountOf)
            {
                if (!facts[_rulebook.Place(part)].IsKnown) missing.Add(part);
            }
        }
    }

    private static DecisionTable? Table(Rulebook rulebook, string id) => rulebook.Tables.FirstOrDefault(t => t.Id == id);

    private static string? Outcome(TableAnswer answer, string member) => answer.Readings[0].Fired is [var hit, ..] ? Member(hit.Rule, member) : null;

    private static string? Member(DecisionRule rule, string name) => rule.Outputs.FirstOrDefault(o => o.Name == name) is { Values: [var value, ..] } ? value : null;
}
