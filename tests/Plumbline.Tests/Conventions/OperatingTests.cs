using System.Text.Json;
using Plumbline.App.Operating;
using Xunit;

namespace Plumbline.Tests.Conventions;

/// <summary>What operators are told is held to the code: settings, figures, parts of others.</summary>
public class OperatingTests
{
    private static readonly string Operating = File.ReadAllText(Repository.PathOf("docs", "operating.md"));

    [Fact]
    public void Every_setting_is_documented_and_every_documented_one_is_read()
    {
        var part = Operating[Operating.IndexOf("## Settings", StringComparison.Ordinal)..Operating.IndexOf("```json", StringComparison.Ordinal)];
        var documented = part.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Equal(SettingsFile.Members, documented);
    }

    [Fact]
    public void The_settings_that_are_shown_are_read()
    {
        var start = Operating.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var settings = SettingsFile.Read(Operating[start..Operating.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.Equal(["standards.example"], settings.Hosts);
        Assert.Equal(2, settings.Proxies.Count);
        Assert.False(settings.OpenTexts);
    }

    [Theory]
    [InlineData("{\"hots\":[\"x\"]}", "there is no setting \"hots\"; there are register, urls")]
    [InlineData("{\"hosts\":\"x\"}", "\"hosts\" is a list of texts")]
    [InlineData("{\"texts\":\"all\"}", "\"quotes\" or \"open\"")]
    [InlineData("{\"requests-per-minute\":-1}", "0 for no limit")]
    [InlineData("{\"requests-per-minute\":\"9\"}", "a number")]
    [InlineData("{\"proxies\":[\"proxy.example\"]}", "no address of a proxy")]
    [InlineData("[]", "it is no object")]
    [InlineData("urls: x", "it is no JSON")]
    public void A_settings_file_that_is_wrong_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => SettingsFile.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_part_of_others_is_listed_in_its_version()
    {
        var listed = File.ReadAllLines(Repository.PathOf("THIRD-PARTY.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.All(listed, l => Assert.NotEqual("", l[3]));
        var locked = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories).Where(f => !f.Contains("/artifacts/", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var package in document.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject()))
            {
                if (package.Value.GetProperty("type").GetString() != "Project") locked.Add($"{package.Name} {package.Value.GetProperty("resolved").GetString()}");
            }
        }
        Assert.Equal(locked, new SortedSet<string>(listed.Select(l => $"{l[1]} {l[2]}"), StringComparer.Ordinal));
    }
}
