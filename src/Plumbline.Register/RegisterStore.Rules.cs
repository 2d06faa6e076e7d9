using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;

namespace Plumbline.Register;

/// <content>What the register knows of the sources of rulebooks.</content>
public sealed partial class RegisterStore
{
    /// <summary>The words behind the citations of a rulebook, by the names of its rules; nothing for rules of which no cited issue is here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RuleQuote>> RuleQuotes(Rulebook rulebook) => Ask(null, null, db => new RuleSources(db).Quotes(rulebook));

    /// <summary>Of each rulebook what changed in its sources and waits for review, in the order given; empty where nothing did.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RuleReviews(IReadOnlyList<Rulebook> rulebooks) => Ask(null, null, db =>
    {
        var sources = new RuleSources(db);
        return rulebooks.Select(sources.Changes).ToList();
    });

    /// <summary>What this register knows of a committee that may bear on the indicators of a rulebook; it answers none of them.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="committee">The committee as people write it: <c>SAC/TC260</c>.</param>
    /// <param name="on">What documents of later days say is left out; null for no such bound.</param>
    /// <returns>The evidence; null where the register knows no such committee.</returns>
    public ProposedEvidence? Propose(Rulebook rulebook, string committee, DateOnly? on = null) => Ask(on, null, db => CommitteeEvidence.Of(db, rulebook, committee, on ?? Today));
}
