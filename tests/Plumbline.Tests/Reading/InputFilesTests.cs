using Plumbline.App.Reading;
using Xunit;

namespace Plumbline.Tests.Reading;

public class InputFilesTests
{
    [Fact]
    public void A_folder_is_its_files_sorted_with_those_below_and_without_hidden_ones()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["b.txt", "a/z.txt", "a/.hidden", ".git/config", "c/d/e.txt", "A.txt"]) folder.Write(name, "x");
        Assert.Equal(["A.txt", "a/z.txt", "b.txt", "c/d/e.txt"], InputFiles.Enumerate([folder.Path]).Select(file => Path.GetRelativePath(folder.Path, file.Path)));
    }

    [Fact]
    public void Arguments_keep_their_order_and_a_file_that_is_not_there_keeps_its_place()
    {
        using var folder = new TemporaryFolder();
        var (one, two) = (folder.Write("1.txt", "x"), folder.Write("2.txt", "x"));
        Assert.Equal([two, "-", "/no/such/file", one], InputFiles.Enumerate([two, "-", "/no/such/file", one]).Select(file => file.Path));
    }

    [Fact]
    public void A_hidden_file_that_is_named_is_meant()
    {
        using var folder = new TemporaryFolder();
        var hidden = folder.Write(".notes", "x");
        Assert.Equal(hidden, Assert.Single(InputFiles.Enumerate([hidden])).Path);
    }

    [Fact]
    public void A_link_to_a_folder_above_does_not_lead_in_circles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/b.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), folder.Path);
        Assert.Single(InputFiles.Enumerate([folder.Path]));
    }

    [Fact]
    public void A_folder_without_rights_is_named_and_the_others_go_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "root may read every folder");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        folder.Write("locked/a.txt", "x");
        folder.Write("open.txt", "x");
        File.SetUnixFileMode(Path.Combine(folder.Path, "locked"), UnixFileMode.None);
        var files = InputFiles.Enumerate([folder.Path]).ToList();
        File.SetUnixFileMode(Path.Combine(folder.Path, "locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal("denied", files[0].Failure?.Code);
        Assert.Null(files[1].Failure);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_folder_given_as_a_file_have_their_reasons()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("not-found", Assert.IsType<ReadFailure>(Reads.File(Path.Combine(folder.Path, "none.txt"))).Code);
        Assert.Equal("unsupported", Assert.IsType<ReadFailure>(Reads.File(folder.Path)).Code);
    }

    [Fact]
    public void A_file_that_states_no_length_is_read_to_its_end() =>
        Assert.Contains("VmPeak", Assert.IsType<ReadDocument>(Reads.File("/proc/self/status")).Text);
}
