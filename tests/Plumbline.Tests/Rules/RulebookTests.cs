using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>The rulebooks that ship: they load, their cases pass, every rule has one, and no threshold or outcome can change unnoticed.</summary>
public class RulebookTests
{
    public static TheoryData<string> Names => [.. RulebookLibrary.Names];

    [Fact]
    public void Every_rulebook_loads_its_cases_pass_and_its_references_lead_somewhere() => Assert.True(RulebookLibrary.All().Count >= 22);

    [Theory, MemberData(nameof(Names))]
    public void A_rulebook_is_named_as_its_file_and_cites_every_rule(string name)
    {
        var book = RulebookLibrary.Find(name)!.Rulebook;
        Assert.Equal(name, book.Id);
        Assert.NotEmpty(book.Sources);
        Assert.All(book.Inputs, i => Assert.False(string.IsNullOrEmpty(i.QuestionZh), $"{i.Name} has no Chinese question"));
        Assert.All(book.Tables.SelectMany(t => t.Rules), r => Assert.NotEmpty(r.Citations));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_rule_decides_a_case(string name)
    {
        var file = RulebookLibrary.Find(name)!;
        var fired = file.Cases.SelectMany(c => RulebookEvaluator.Answer(file.Rulebook, [.. c.Facts], c.Table).Tables).SelectMany(t => t.Readings).SelectMany(r => r.Fired).Select(f => f.Rule.Id).ToHashSet();
        Assert.Empty(file.Rulebook.Tables.SelectMany(t => t.Rules).Select(r => r.Id).Except(fired));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_threshold_and_no_outcome_changes_without_a_case_that_fails(string name)
    {
        var file = RulebookLibrary.Find(name)!;
        foreach (var (what, changed) in RulebookMutations.Of(file.Rulebook))
            Assert.True(file.Cases.Any(c => c.Run(changed) is not null) || RulebookMutations.IsRefusedOrSame(file.Rulebook, changed), $"{name}: no case notices {what}");
    }
}
