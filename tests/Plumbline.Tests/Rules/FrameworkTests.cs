using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>Standards systems: faulty trees are refused with their place, editions are compared.</summary>
public class FrameworkTests
{
    private const string Head = """
        rulebook: toy
        edition: 2021
        kind: framework
        title: A toy
        language: en
        status: {kind: method, known_to: 2021-05-31}
        publications: {n: A newsletter}
        from: [n/1]

        """;

    private const string Foot = "answers:\n  - {ask: {node: none}, state: cannot-decide, gives: {problem: is no node}}\n";

    [Theory]
    [InlineData("content: {tree: [a, {node: b, children: [c, C]}]}", "line 9, column ", "'C' stands twice below the same node")]
    [InlineData("content: {nodes: [{id: a, name: A, under: b}, {id: b, name: B, under: c}, {id: c, name: C, under: a}]}", "line 9, column ", "the nodes a -> b -> c -> a are under each other")]
    [InlineData("content: {nodes: [{id: a, name: A, under: a}]}", "line 9, column ", "the nodes a -> a are under each other")]
    [InlineData("content: {nodes: [{id: a, name: A}, {id: a, name: B}]}", "line 9, column ", "a node 'a' is there already")]
    [InlineData("content: {nodes: [{id: a, name: A, under: z}]}", "line 9, column ", "'z' is no node")]
    [InlineData("content: {register: nowhere}", "line 9, column ", "'nowhere' is no entry of 'frameworks'")]
    [InlineData("content: {tree: [a], stages: {published: [b]}}", "line 9, column ", "0 nodes begin with 'b'; one is expected")]
    [InlineData("content: {tree: [a], stages: {done: [a]}}", "line 9, column ", "'done' is no stage; expected is one of published")]
    public void A_faulty_tree_is_refused_with_its_place(string content, string place, string says)
    {
        var fault = Assert.Throws<RulebookException>(() => Read(Head + content + "\n" + Foot));
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_nodes_each_under_the_one_before_are_refused()
    {
        var nodes = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"    - {{id: n{i}, name: N{i}{(i == 0 ? "" : $", under: n{i - 1}")}}}\n"));
        Assert.Contains("nested deeper than 64 levels", Assert.Throws<RulebookException>(() => Read(Head + "content:\n  nodes:\n" + nodes + Foot)).Message, StringComparison.Ordinal);
        var turned = string.Concat(Enumerable.Range(0, 10_000).Reverse().Select(i => $"    - {{id: n{i}, name: N{i}{(i == 0 ? "" : $", under: n{i - 1}")}}}\n"));
        Assert.Contains("nested deeper than 64 levels", Assert.Throws<RulebookException>(() => Read(Head + "content:\n  nodes:\n" + turned + Foot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_ten_thousand_nodes_are_refused()
    {
        var nodes = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"    - {{id: n{i}, name: N{i}}}\n"));
        Assert.Contains("line 10011, column ", Assert.Throws<RulebookException>(() => Read(Head + "content:\n  nodes:\n" + nodes + Foot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flat_list_makes_the_tree_in_the_order_of_the_list()
    {
        var system = (FrameworkContent)Read(Head + "content: {nodes: [{id: c, name: C, under: b}, {id: a, name: A}, {id: b, name: B, under: a}, {id: d, name: D, under: a}]}\n" + Foot).Rulebook.Content!;
        Assert.Equal(["A", "A / B", "A / B / C", "A / D"], system.Nodes().Select(n => n.Path));
    }

    [Fact]
    public void Editions_are_compared_and_what_stands_elsewhere_has_moved()
    {
        var (old, now) = (System("A / B / C; A / D; E"), System("A / B; F / C; E; A / G"));
        var difference = FrameworkDifference.Of(old, now);
        Assert.Equal(["F", "A / G"], difference.Added.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["A / D"], difference.Removed);
        Assert.Equal([new MovedNode("C", "A / B / C", "F / C")], difference.Moved);
        Assert.Equal(3, difference.Same);
        var none = FrameworkDifference.Of(old, old);
        Assert.Equal((0, 0, 0, 5), (none.Added.Count, none.Removed.Count, none.Moved.Count, none.Same));
    }

    [Fact]
    public void The_editions_of_vehicles_differ_as_the_source_says()
    {
        var difference = FrameworkDifference.Of((FrameworkContent)RulebookLibrary.Find("vehicles-2018")!.Rulebook.Content!, (FrameworkContent)RulebookLibrary.Find("vehicles-2023")!.Rulebook.Content!);
        Assert.Equal(["Relevant Standards", "Relevant Standards / communication protocols", "Relevant Standards / interface"], difference.Removed);
        Assert.Equal(["Product and Technology Applications / automobile chips"], difference.Added);
    }

    private static FrameworkContent System(string paths)
    {
        var all = paths.Split("; ").SelectMany(p => p.Split(" / ").Select((_, i) => string.Join(" / ", p.Split(" / ").Take(i + 1)))).Distinct().ToList();
        return FrameworkContent.Of([.. all.Where(p => !p.Contains('/', StringComparison.Ordinal)).Select(p => Node(p, all))], []);
    }

    private static SystemNode Node(string path, List<string> all) =>
        new(path.Split(" / ")[^1], [.. all.Where(p => p.StartsWith(path + " / ", StringComparison.Ordinal) && !p[(path.Length + 3)..].Contains('/', StringComparison.Ordinal)).Select(p => Node(p, all))]);

    private static RulebookFile Read(string text) => RulebookFile.Read("toy.yaml", new StringReader(text));
}
