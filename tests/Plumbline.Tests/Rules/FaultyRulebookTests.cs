using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>A rulebook that cannot be used is refused with its place and what was expected.</summary>
public class FaultyRulebookTests
{
    private const string Sound = """
        rulebook: toy
        edition: 2021
        kind: decision-table
        title: {en: A toy, zh: 玩具}
        language: en
        status: {kind: draft, published: 2021-04-29, known_to: 2021-05-31}
        publications: {n: A newsletter}
        from: [n/1]
        inputs:
          - {name: age, type: integer, unit: years, least: 0, question: How old?}
          - {name: colour, type: choice, values: [red, blue], question: Which colour?}
        tables:
          - id: t
            question: May it be sold?
            hit_policy: unique
            inputs: [age, colour]
            from: [n/1]
            rules:
              - {id: young, when: {age: {"<": 3}, colour: red}, then: {sale: no}}
              - {id: old, when: {age: {">=": 3}}, then: {sale: yes}}
        cases:
          - {table: t, given: {age: 3}, by: [old], then: {sale: yes}}
        """;

    [Fact]
    public void The_sound_one_loads() => Assert.Equal("toy", Read(Sound).Rulebook.Id);

    [Theory]
    [InlineData("{\">=\": 3}}", "{\">=\": 2}}", 20, "rule 'old' can hold together with 'young'")]
    [InlineData("hit_policy: unique", "hit_policy: any", 15, "'any' is no hit_policy; expected is one of first, unique, collect")]
    [InlineData("then: {sale: yes}}\ncases", "then: {}}\ncases", 20, "an outcome is a mapping with at least one member")]
    [InlineData("given: {age: 3}", "given: {age: 2}", 22, "this test case fails: the case demands decided, the table answers cannot-decide")]
    [InlineData("given: {age: 3}", "given: {age: 3 months}", 22, "'months' is no unit that is known; age is in years")]
    [InlineData("given: {age: 3}", "given: {ages: 3}", 22, "'ages' is no input; expected is one of age, colour")]
    [InlineData("colour: red", "colour: green", 19, "'green' is no value that the rulebook knows; it knows red, blue")]
    [InlineData("edition: 2021", "edtion: 2021", 2, "'edtion' has no meaning here")]
    [InlineData("kind: draft", "kind: law", 6, "'law' is no kind; expected is one of draft")]
    [InlineData("published: 2021-04-29", "published: 29 April", 6, "'29 April' is no date")]
    [InlineData("id: old", "id: young", 20, "a rule 'young' is there already")]
    [InlineData("from: [n/1]\ninputs", "from: [m/1]\ninputs", 8, "'m' is no key of 'publications'")]
    [InlineData("title: {en: A toy, zh: 玩具}", "title: *toy", 4, "the alias *toy is not allowed")]
    [InlineData("type: integer, unit: years", "type: integer, unit: furlongs", 10, "'furlongs' is no unit that is known")]
    public void A_faulty_one_is_refused_with_line_column_and_what_was_expected(string part, string faulty, int line, string says)
    {
        Assert.Contains(part, Sound, StringComparison.Ordinal);
        var fault = Assert.Throws<RulebookException>(() => Read(Sound.Replace(part, faulty, StringComparison.Ordinal)));
        Assert.StartsWith($"toy.yaml, line {line}, column ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_never_decides_is_refused()
    {
        var hidden = Sound.Replace("hit_policy: unique", "hit_policy: first", StringComparison.Ordinal).Replace("{\"<\": 3}, colour: red", "{\">=\": 1}", StringComparison.Ordinal);
        Assert.Contains("rule 'old' never decides: 'young' stands before it", Assert.Throws<RulebookException>(() => Read(hidden)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_that_wait_for_each_other_are_refused()
    {
        var cycle = Sound.Replace("question: Which colour?}", "question: Which colour?}\n  - {name: sold, type: boolean, question: Sold?, computed: {table: t, output: sale}}", StringComparison.Ordinal).Replace("inputs: [age, colour]", "inputs: [age, colour, sold]", StringComparison.Ordinal);
        Assert.Contains("the tables t -> t wait for each other", Assert.Throws<RulebookException>(() => Read(cycle)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_that_wait_for_each_other_are_refused_by_name()
    {
        var two = Sound.Replace("question: Which colour?}", "question: Which colour?}\n  - {name: sold, type: boolean, question: Sold?, computed: {table: t, output: sale}}\n  - {name: taxed, type: boolean, question: Taxed?, computed: {table: u, output: tax}}", StringComparison.Ordinal)
            .Replace("inputs: [age, colour]", "inputs: [age, colour, taxed]", StringComparison.Ordinal)
            .Replace("cases:", "  - id: u\n    question: Is it taxed?\n    hit_policy: first\n    inputs: [sold]\n    from: [n/1]\n    rules:\n      - {id: tax, when: {sold: yes}, then: {tax: yes}}\ncases:", StringComparison.Ordinal);
        Assert.Contains("the tables t -> u -> t wait for each other", Assert.Throws<RulebookException>(() => Read(two)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_nested_lists_are_refused_at_once()
    {
        var fault = Assert.Throws<RulebookException>(() => Read("rulebook: toy\nopen: " + new string('[', 10_000)));
        Assert.Contains("line 2, column ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("nested deeper than", fault.Message, StringComparison.Ordinal);
    }

    private static RulebookFile Read(string text) => RulebookFile.Read("toy.yaml", new StringReader(text));
}
