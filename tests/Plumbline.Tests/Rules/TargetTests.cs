using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Targets;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>Targets beside figures, over random ones: a target is met or missed only where no figure that agrees with what is known could say otherwise.</summary>
public class TargetTests
{
    private static readonly DateOnly Deadline = new(2025, 12, 31);

    [Fact]
    public void A_verdict_is_that_of_every_course_that_goes_through_the_figure()
    {
        var random = new Random(2025);
        for (var n = 0; n < Counts.Of(3_000, 100_000); n++)
        {
            var target = new PlanTarget("t", "standards", random.Next(2) == 0 ? TargetComparator.MoreThan : TargetComparator.AtLeast, 10, "standards", "2025");
            var on = Deadline.AddDays(random.Next(-5, 6));
            var measured = on.AddDays(-random.Next(0, 6));
            var value = random.Next(8, 13);
            var row = Assert.Single(((TargetsAnswer)TargetsContent.Of("p", [target]).Answer(new ContentQuestion(new Dictionary<string, string> { ["t"] = $"{value}@{measured:yyyy-MM-dd}" }, on))).Targets);
            // Counts never fall: before the day measured there were from 0 to the value, after it from the value to any number.
            var most = measured >= Deadline ? value : 1000;
            var least = measured <= Deadline ? value : 0;
            var possible = new HashSet<bool>();
            for (var atEnd = least; atEnd <= most; atEnd = atEnd < 20 ? atEnd + 1 : 1001) possible.Add(target.IsSatisfiedBy(atEnd));
            var expected = possible.Count == 1 ? possible.Single() ? TargetVerdict.Met : on > Deadline ? TargetVerdict.Missed : TargetVerdict.Open : on > Deadline ? TargetVerdict.CannotDecide : TargetVerdict.Open;
            Assert.True(expected == row.Verdict, $"{value} on {measured}, asked on {on}: {row.Verdict}, expected {expected}");
        }
    }

    [Fact]
    public void What_a_register_counts_shows_that_a_target_is_met_and_never_that_it_is_missed()
    {
        var plan = TargetsContent.Of("p", [new PlanTarget("t", "standards", TargetComparator.MoreThan, 10, "standards", "2025")]);
        TargetVerdict Of(long counted, DateOnly on) => ((TargetsAnswer)plan.Answer(new ContentQuestion(new Dictionary<string, string>(), on) { Counted = new Dictionary<string, long> { ["t"] = counted } })).Targets[0].Verdict;
        Assert.Equal(TargetVerdict.Met, Of(11, Deadline));
        Assert.Equal(TargetVerdict.Open, Of(10, Deadline));
        Assert.Equal(TargetVerdict.CannotDecide, Of(0, Deadline.AddDays(1)));
    }

    [Fact]
    public void A_target_that_is_a_part_of_itself_is_refused()
    {
        const string Text = """
            rulebook: toy
            edition: 2021
            kind: targets
            title: A toy
            language: en
            status: {kind: method, known_to: 2021-05-31}
            publications: {n: A newsletter}
            from: [n/1]
            content: {title: P, targets: [{id: a, metric: m, comparator: "=", value: 2, unit: items, parts: [b]}, {id: b, metric: m, comparator: "=", value: 1, unit: items, parts: [a]}]}
            answers:
              - {gives: {a: open}}
            """;
        Assert.Contains("line 9, column 10: the target 'a' is a part of itself", Assert.Throws<RulebookException>(() => RulebookFile.Read("toy.yaml", new StringReader(Text))).Message, StringComparison.Ordinal);
    }
}
