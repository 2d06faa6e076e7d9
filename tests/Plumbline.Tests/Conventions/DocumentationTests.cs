using Plumbline.App.Commands;
using Xunit;

namespace Plumbline.Tests.Conventions;

/// <summary>Documentation is held to the code: what the program offers is described, and what is described is offered.</summary>
public class DocumentationTests
{
    private static readonly string Commands = File.ReadAllText(Repository.PathOf("docs", "commands.md"));

    [Fact]
    public void Every_verb_has_a_heading_in_the_page_of_commands_and_every_heading_a_verb()
    {
        var verbs = Verbs.Root().Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Order().ToArray();
        var headings = Commands.Split('\n').Where(l => l.StartsWith("## `", StringComparison.Ordinal)).Select(l => l[4..].Split('`', ' ')[0]).Order().ToArray();
        Assert.Equal(verbs, headings);
    }

    [Fact]
    public void Every_option_of_a_verb_is_described_under_its_heading()
    {
        foreach (var verb in Verbs.Root().Subcommands)
        {
            var start = Commands.IndexOf($"## `{verb.Name}", StringComparison.Ordinal);
            var next = Commands.IndexOf("\n## ", start + 3, StringComparison.Ordinal);
            var part = Commands[start..(next < 0 ? Commands.Length : next)];
            foreach (var option in verb.Options.Where(o => !o.Hidden && o.Name is not ("--help" or "--version")))
                Assert.Contains($"`{option.Name}", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_first_page_shows_the_two_commands_and_a_picture_that_is_there()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.Contains("./run", readme, StringComparison.Ordinal);
        Assert.Contains("./test", readme, StringComparison.Ordinal);
        foreach (var link in Links(readme).Concat(Links(Commands).Select(l => "docs/" + l)).Where(l => !l.Contains("://", StringComparison.Ordinal)))
            Assert.True(Path.Exists(Repository.PathOf(link.Split('#')[0])), $"the link {link} leads nowhere");
    }

    private static IEnumerable<string> Links(string markdown)
    {
        for (var at = markdown.IndexOf("](", StringComparison.Ordinal); at >= 0; at = markdown.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var link = markdown[(at + 2)..markdown.IndexOf(')', at)];
            if (!link.StartsWith('#')) yield return link;
        }
    }
}
