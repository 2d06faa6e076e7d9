using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>What an edition changed against the one before.</summary>
public class EditionDifferenceTests
{
    private const string Head = """
        rulebook: ropes
        edition: 2017
        kind: decision-table
        title: Ropes
        language: en
        status: {kind: draft, published: 2017-04-29, known_to: 2017-05-31}
        publications: {n: A newsletter}
        from: [n/1]
        inputs:
          - {name: load, type: number, unit: GB, question: How much?}
          - {name: sort, type: choice, values: [hemp, wire, silk], question: Which sort?}
        tables:
          - id: t
            question: Is it covered?
            hit_policy: first
            inputs: [load, sort]
            from: [n/1]
            rules:

        """;

    private const string Tail = "cases:\n  - {table: t, given: {sort: hemp, load: 99}, by: [a]}\n";

    [Fact]
    public void Rules_added_removed_and_changed_are_told_apart_whatever_they_are_called()
    {
        var earlier = Read("      - {id: a, when: {sort: hemp, load: {\">=\": 12}}, then: {covered: yes, row: 1}}\n      - {id: b, when: {sort: wire}, then: {covered: yes, row: 2}}\n");
        var later = Read("      - {id: a, when: {sort: hemp, load: {\">=\": 20}}, then: {covered: yes, row: 1}}\n      - {id: c, when: {sort: silk}, then: {covered: no}}\n") with { Edition = "2023" };
        Assert.Equal(
            ["table t: a changed: load: at least 12 GB became at least 20 GB", "table t: c added: sort: silk -> covered: no", "table t: b removed: sort: wire -> covered: yes, row: 2"],
            EditionDifference.Of(earlier, later));
        var renamed = Read("      - {id: a, when: {sort: hemp, load: {\">=\": 12}}, then: {covered: yes, row: 1}}\n      - {id: z, when: {sort: wire}, then: {covered: yes, row: 3}}\n");
        Assert.Equal(["table t: z changed: row: 2 became 3"], EditionDifference.Of(earlier, renamed));
        Assert.Empty(EditionDifference.Of(earlier, earlier));
    }

    [Fact]
    public void An_edition_whose_rows_are_not_known_is_not_compared()
    {
        var changes = EditionDifference.Of(RulebookLibrary.Find("cnescp-2017")!.Rulebook, RulebookLibrary.Find("cnescp-2023")!.Rulebook);
        Assert.Contains("table coverage: the rules of edition 2017 are not stated by the source, so that they cannot be compared", changes);
        Assert.DoesNotContain(changes, c => c.Contains("row-1", StringComparison.Ordinal));
    }

    private static Rulebook Read(string rules) => RulebookFile.Read("ropes.yaml", new StringReader(Head + rules + Tail)).Rulebook;
}
