using System.Globalization;
using Plumbline.Engine.Rules;

namespace Plumbline.App.Output;

/// <summary>A count of an index system as a bar: how many are met, how many are not given yet, and from where which level is reached.</summary>
/// <param name="Question">What is counted.</param>
/// <param name="Met">How many are met.</param>
/// <param name="Open">How many more could be met: they are not given.</param>
/// <param name="Most">All.</param>
/// <param name="Levels">From which count on which outcome holds, in order.</param>
internal sealed record IndexBar(string Question, int Met, int Open, int Most, IReadOnlyList<(int From, string Outcome)> Levels)
{
    /// <summary>The bars of an index system; none for other kinds.</summary>
    public static List<IndexBar> Of(Rulebook book, ReadOnlySpan<RuleFact> given)
    {
        var bars = new List<IndexBar>();
        for (var place = 0; book.Kind == RulebookKind.IndexSystem && place < book.Inputs.Count; place++)
        {
            var input = book.Inputs[place];
            if (input is not { Type: InputType.Integer, Most: { } most }) continue;
            int met = 0, open = 0;
            foreach (var part in input.CountOf)
            {
                var fact = given[book.Place(part)];
                if (!fact.IsKnown) open++;
                else met += fact.Choice;
            }
            if (given[place].IsKnown) (met, open) = ((int)given[place].Number, 0);
            else if (input.CountOf.Count == 0) (met, open) = (0, (int)most);
            var at = place;
            var levels = book.Tables.Where(t => t.Uses(at)).SelectMany(t => t.Rules).SelectMany(r => r.Conditions.Where(c => c.Input == at && c.Least > 0).Select(c => ((int)Math.Ceiling(c.Least!.Value), Outcome: r.Outputs[0].Text))).OrderBy(l => l.Item1).ToList();
            if (levels.Count > 0) bars.Add(new IndexBar(input.Question, met, open, (int)most, levels));
        }
        return bars;
    }

    /// <summary>The bar in words.</summary>
    public string Said => string.Create(CultureInfo.InvariantCulture, $"{Met} of {Most} met{(Open > 0 ? $", {Open} not given" : "")}; {string.Join(", ", Levels.Select(l => $"{l.Outcome} from {l.From}"))}");
}
