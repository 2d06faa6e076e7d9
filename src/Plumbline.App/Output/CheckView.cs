using System.Globalization;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Output;

/// <summary>An answer of a rulebook as verb and page give it to programs.</summary>
internal sealed record CheckView(string Rulebook, string Edition, string Kind, string Title, string? TitleZh, string Status, string StatusOn, IReadOnlyList<CheckValue> Given, IReadOnlyList<CheckTable> Tables, IReadOnlyList<string> Problems, IReadOnlyList<string> Open, IReadOnlyList<string> Sources)
{
    /// <summary>What the content of the rulebook answers: of each kind its own form; null where the rulebook has tables alone or its content was not asked.</summary>
    public object? Content { get; init; }

    /// <summary>What the register knows that may bear on indicators; the answer does not use it. Null where no committee is named.</summary>
    public ProposedEvidence? Proposed { get; init; }

    /// <summary>What has changed in a system against the edition before; null for the first, and for other kinds.</summary>
    public FrameworkDifference? Difference { get; init; }

    /// <summary>With what the content of the rulebook answers.</summary>
    public CheckView With(ContentAnswer? content) => content is null ? this : this with { Content = content, Problems = [.. Problems, .. content.Problems] };

    public static CheckView Of(RulebookAnswer answer, ReadOnlySpan<RuleFact> given, DateOnly on, IReadOnlyList<string> problems)
    {
        var book = answer.Rulebook;
        var values = new List<CheckValue>();
        var unanswered = new HashSet<string>();
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i].IsKnown) values.Add(new CheckValue(book.Inputs[i].Name, book.Inputs[i].Show(given[i])));
            else unanswered.Add(book.Inputs[i].Name);
        }
        return new CheckView(book.Id, book.Edition, KindWord(book.Kind), book.Title, book.TitleZh, book.Status.On(on), on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), values,
            [.. answer.Tables.Select(t => CheckTable.Of(t, unanswered))], [.. problems, .. answer.Problems], book.Open, [.. book.Sources.Select(s => s.ToString())]);
    }

    /// <summary>What changed in the sources since they were read for the rulebook, where the register has a newer version; empty where nothing did.</summary>
    public IReadOnlyList<string> Review { get; init; } = [];

    /// <summary>What the tables of this edition have changed against those of the edition before; null where no other edition is asked.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <summary>The answer with the words behind the citations of its rules.</summary>
    public CheckView With(IReadOnlyDictionary<string, IReadOnlyList<RuleQuote>> quotes) => this with { Tables = [.. Tables.Select(t => t with { Readings = [.. t.Readings.Select(r => r with { Rules = [.. r.Rules.Select(rule => rule.With(quotes))] })] })] };

    /// <summary>A kind as it is written in files and addresses: <c>decision-table</c>.</summary>
    public static string KindWord(RulebookKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}

/// <summary>A value that was given.</summary>
internal sealed record CheckValue(string Input, string Value);

/// <summary>The answer of a table.</summary>
internal sealed record CheckTable(string Id, string Question, string? QuestionZh, string State, IReadOnlyList<CheckReading> Readings, IReadOnlyList<CheckMissing> Missing, string? Open, string? Note)
{
    public static CheckTable Of(TableAnswer answer) => Of(answer, null);

    /// <param name="answer">The answer.</param>
    /// <param name="unanswered">Names of the inputs without a value, where counts are to say what they wait for.</param>
    public static CheckTable Of(TableAnswer answer, IReadOnlySet<string>? unanswered) => new(answer.Table.Id, answer.Table.Question, answer.Table.QuestionZh, RulebookCase.Word(answer.State),
        [.. answer.Readings.Select(r => CheckReading.Of(r))], [.. answer.Missing.Select(m => CheckMissing.Of(m, unanswered))], answer.Table.Open, answer.Table.Note);
}

/// <summary>The answer of one reading of the source.</summary>
internal sealed record CheckReading(string? Reading, string? ReadingText, string State, IReadOnlyList<CheckRule> Rules, IReadOnlyList<CheckRule> Excluded, IReadOnlyList<CheckRule> Possible, bool NoRulePossible)
{
    public static CheckReading Of(ReadingAnswer answer) => new(answer.Reading?.Id, answer.Reading?.Text, RulebookCase.Word(answer.State),
        [.. answer.Fired.Select(CheckRule.Of)], [.. answer.Excluded.Select(CheckRule.Of)], [.. answer.Possible.Select(CheckRule.Of)], answer.NoRulePossible);
}

/// <summary>A rule with its outcome, its conditions and where it is published. A member of the outcome is null where the source leaves it open.</summary>
internal sealed record CheckRule(string Id, IReadOnlyDictionary<string, object?> Outcome, IReadOnlyList<CheckCondition> Conditions, IReadOnlyList<string> Citations, string? Printed, string? Note, string? Open)
{
    /// <summary>The words behind the citations, where the register has them.</summary>
    public IReadOnlyList<CheckQuote> Quotes { get; init; } = [];

    public CheckRule With(IReadOnlyDictionary<string, IReadOnlyList<RuleQuote>> quotes) => quotes.TryGetValue(Id, out var own) ? this with { Quotes = [.. own.Select(CheckQuote.Of)] } : this;

    public static CheckRule Of(RuleHit hit) => new(hit.Rule.Id, hit.Rule.Outputs.ToDictionary(o => o.Name, o => o.IsOpen ? null : o.Values.Count == 1 ? (object)o.Values[0] : o.Values),
        [.. hit.Conditions.Select(CheckCondition.Of)], [.. hit.Rule.Citations.Select(c => c.ToString())], hit.Rule.Printed, hit.Rule.Note, hit.Rule.Open);
}

/// <summary>A condition and the value that decided it; <c>holds</c> is null where the value is missing.</summary>
internal sealed record CheckCondition(string Input, string Demanded, string? Value, bool? Holds)
{
    public static CheckCondition Of(ConditionResult result) => new(result.Input.Name, result.Condition.Show(result.Input), result.Value.IsKnown ? result.Input.Show(result.Value) : null,
        result.Truth switch { Truth.Yes => true, Truth.No => false, _ => null });
}

/// <summary>An input without a value, and whether a value could change the outcome.</summary>
internal sealed record CheckMissing(string Input, string Question, string? QuestionZh, bool ChangesOutcome, IReadOnlyList<string> Values, string? Unit, IReadOnlyList<string>? Counts)
{
    public static CheckMissing Of(MissingInput missing, IReadOnlySet<string>? unanswered) => new(missing.Input.Name, missing.Input.Question, missing.Input.QuestionZh, missing.ChangesOutcome, [.. missing.Input.Values.Select(v => v.Id)], missing.Input.Unit?.Symbol,
        missing.Input.CountOf.Count == 0 ? null : [.. missing.Input.CountOf.Where(c => unanswered?.Contains(c) != false)]);
}

/// <summary>What became of a citation in the register: <c>tied</c> with the words and their place, <c>nearest</c> with the sentence that comes nearest, <c>article</c> where only the cited article is known, <c>not-found</c> where the issue has none of its number.</summary>
internal sealed record CheckQuote(string Citation, string State, string? Quote, string? Title, string Address)
{
    /// <summary>The figure, day or name within the words.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Plumbline.Engine.Text.TextSpan Mark { get; init; }

    public static CheckQuote Of(RuleQuote quote) => new(quote.Citation, quote.State, quote.Quote, quote.Title, quote.Address) { Mark = quote.Mark };
}
