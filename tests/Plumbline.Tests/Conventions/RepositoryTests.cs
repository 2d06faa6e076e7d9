using System.Diagnostics;
using Xunit;

namespace Plumbline.Tests.Conventions;

/// <summary>What the repository holds: nothing of this machine, nothing unfinished, SQL that explains itself.</summary>
public class RepositoryTests
{
    [Fact]
    public void Nothing_names_a_machine_path_or_is_left_unfinished()
    {
        // Written in two halves so that this file does not find itself.
        string[] words = ["/wo" + "rk/", "/ro" + "ot/", "TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "Skip" + " = \""];
        foreach (var file in TrackedFiles().Where(f => !f.EndsWith(".lock.json", StringComparison.Ordinal) && !f.Contains("/lib/", StringComparison.Ordinal)))
        {
            if (Path.GetExtension(file) is ".png" or ".ico" or ".woff2") continue;
            var text = File.ReadAllText(Repository.PathOf(file));
            foreach (var word in words) Assert.False(text.Contains(word, StringComparison.Ordinal), $"{file} holds {word}");
        }
    }

    [Fact]
    public void Every_statement_in_SQL_files_is_named_and_explained()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", "Plumbline.Register"), "*.sql", SearchOption.AllDirectories))
            Assert.StartsWith("--", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_knowledge_has_a_source()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("data"), "*.csv"))
        {
            var table = Engine.Text.CsvTable.Read(File.ReadAllText(file));
            Assert.All(table.Select("source"), row => Assert.False(string.IsNullOrWhiteSpace(row[0]), $"{Path.GetFileName(file)} has a row without a source"));
        }
    }

    [Fact]
    public void Packages_are_pinned_and_locked()
    {
        foreach (var project in Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("Version=", File.ReadAllText(project), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), $"{project} has no lock file");
        }
    }

    private static IEnumerable<string> TrackedFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files"]) { RedirectStandardOutput = true })!;
        var names = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return names.Where(n => File.Exists(Repository.PathOf(n)));
    }
}
