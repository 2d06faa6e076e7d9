using System.CommandLine;
using System.Reflection;
using Plumbline.App.Commands;
using Plumbline.App.Pages;
using Xunit;

namespace Plumbline.Tests.Conventions;

/// <summary>Two times everywhere: what holds on a day, and what was known by a day, can be asked of every verb and page that reads the register.</summary>
public class ReadingVerbsTests
{
    /// <summary>Verbs that do not read what the register says of the world, each with what it does instead.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["up"] = "starts", ["account"] = "who may sign in", ["mcp"] = "tools take both times", ["serve"] = "pages take both times", ["add"] = "writes", ["import"] = "writes", ["decide"] = "writes", ["merge"] = "writes", ["split"] = "writes",
        ["recognise"] = "reads files", ["parse"] = "reads identifiers", ["check"] = "reads rulebooks", ["issue"] = "as of the day of the issue", ["lists"] = "names what 'list' asks", ["sources"] = "what is watched here", ["inbox"] = "what came in here", ["work"] = "works", ["jobs"] = "work to be done", ["jobs retry"] = "work to be done", ["jobs clear"] = "work to be done",
        ["rebuild"] = "writes", ["watch"] = "what comes from now on", ["backup"] = "copies every time", ["restore"] = "writes", ["verify"] = "checks every time", ["doctor"] = "checks every time",
        ["deposit show"] = "one receipt, which never changes; it takes --known-by", ["deposit check"] = "checks every time", ["deposit log"] = "the whole log", ["deposit key"] = "a key", ["deposit verify"] = "reads files",
    };

    [Fact]
    public void Every_verb_that_reads_takes_both_times()
    {
        var lacking = Leaves(Verbs.Root(), "").Where(v => !Others.ContainsKey(v.Name) && !Others.ContainsKey(v.Name.Split(' ')[0]))
            .SelectMany(v => ((string[])["--as-of", "--known-by"]).Where(o => !v.Command.Options.Any(x => x.Name == o || x.Aliases.Contains(o))).Select(o => $"{v.Name} lacks {o}"));
        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_page_that_reads_takes_both_times()
    {
        // Pages that show no statement about the world, or one that never changes.
        string[] others = ["Status", "Rules.Index", "Rules.Detail", "Rules.Batch", "Rules.Beside", "Lists.Index", "Lists.Keep", "Deposits.Detail", "Changes.Index", "Sources.Index", "Sources.Detail", "Inbox.Index", "Desk.Source", "Reference.Index", "Accounts.SignIn", "Accounts.Once", "Accounts.SignOut", "Accounts.Index", "Desk.Index", "Desk.History", "Desk.Decide", "Desk.Merge", "Desk.References", "Desk.Contradictions", "Watches.Index", "Watches.Detail", "Watches.Confirm", "Watches.Unsubscribe"];
        var pages = typeof(SitePage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SitePage)) && !t.IsAbstract);
        var lacking = pages.Select(t => (Name: t.FullName!["Plumbline.App.Pages.".Length..].Replace("Model", "", StringComparison.Ordinal), Type: t)).Where(p => !others.Contains(p.Name)).Select(p => (p.Name, Page: Made(p.Type)))
            .Where(p => !(p.Page.Parameters.Contains(SitePage.AsOfName) && p.Page.Parameters.Contains(SitePage.KnownByName)))
            .Select(p => $"{p.Name} takes {string.Join(", ", p.Page.Parameters)}");
        Assert.Empty(lacking);
    }

    private static SitePage Made(Type page)
    {
        var constructor = page.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)[0];
        return (SitePage)constructor.Invoke(new object?[constructor.GetParameters().Length]);
    }

    private static IEnumerable<(string Name, Command Command)> Leaves(Command parent, string path)
    {
        foreach (var command in parent.Subcommands.Where(c => !c.Hidden))
        {
            var name = (path + " " + command.Name).Trim();
            if (command.Subcommands.Count == 0) yield return (name, command);
            else foreach (var leaf in Leaves(command, name)) yield return leaf;
        }
    }
}
