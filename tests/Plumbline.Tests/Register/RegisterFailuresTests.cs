using Microsoft.Data.Sqlite;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Xunit;

namespace Plumbline.Tests.Register;

public class RegisterFailuresTests
{
    [Fact]
    public void A_failure_in_the_middle_leaves_no_half_of_a_document()
    {
        using var register = new TemporaryRegister();
        register.Add("First text with GB 18584-2001.");
        var before = register.Store.Sequence;
        // Nothing can be kept where the folder of snapshots is a file: the last step of adding fails.
        Directory.Delete(register.Location.Snapshots, recursive: true);
        File.WriteAllText(register.Location.Snapshots, "");
        var problem = Assert.Throws<RegisterException>(() => register.Add("Second text with GB 28481-2012."));
        Assert.Equal(RegisterProblem.Denied, problem.Problem);
        Assert.Equal(before, register.Store.Sequence);
        Assert.Single(register.Store.Documents(new()).Items);
        Assert.Null(register.Store.FindStandard("GB 28481-2012"));
        File.Delete(register.Location.Snapshots);
        Assert.Equal(AddOutcome.Added, register.Add("Second text with GB 28481-2012.").Outcome);
        Assert.NotNull(register.Store.FindStandard("GB 28481-2012"));
    }

    [Fact]
    public void An_interrupted_add_leaves_nothing()
    {
        using var register = new TemporaryRegister();
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        Assert.Throws<OperationCanceledException>(() => register.Store.Add(TemporaryRegister.Draft("Text."), interrupted.Token));
        Assert.Empty(register.Store.Documents(new()).Items);
        Assert.False(Directory.EnumerateFiles(register.Location.Snapshots, "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public void A_full_disk_is_said_to_be_full_and_nothing_is_kept()
    {
        using var register = new TemporaryRegister();
        register.Add("First text.");
        // SQLite's own limit of pages gives the error of a full disk.
        using (var connection = new SqliteConnection($"Data Source={register.Location.Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TRIGGER full BEFORE INSERT ON statements BEGIN SELECT RAISE(ABORT, 'stop'); END";
            command.ExecuteNonQuery();
        }
        Assert.Throws<RegisterException>(() => register.Add("Second text with GB 28481-2012."));
        Assert.Single(register.Store.Documents(new()).Items);
    }

    [Fact]
    public void A_register_of_a_later_version_is_refused()
    {
        using var register = new TemporaryRegister();
        using (var connection = new SqliteConnection($"Data Source={register.Location.Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }
        var problem = Assert.Throws<RegisterException>(() => register.Another());
        Assert.Equal(RegisterProblem.Newer, problem.Problem);
        Assert.Contains("999", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is no database at all, but long enough to be looked at as one............................................................")]
    [InlineData("short")]
    public void A_file_that_is_no_register_is_refused(string content)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-test-");
        try
        {
            var location = new RegisterLocation(folder.FullName);
            File.WriteAllText(location.Database, content);
            Assert.Equal(RegisterProblem.Damaged, Assert.Throws<RegisterException>(() => RegisterStore.Open(location, TimeProvider.System)).Problem);
            Assert.Equal(content, File.ReadAllText(location.Database));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-test-");
        try
        {
            var location = new RegisterLocation(folder.FullName);
            using (var connection = new SqliteConnection($"Data Source={location.Database};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "CREATE TABLE theirs (id INTEGER)";
                command.ExecuteNonQuery();
            }
            Assert.Equal(RegisterProblem.Damaged, Assert.Throws<RegisterException>(() => RegisterStore.Open(location, TimeProvider.System)).Problem);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_place_without_a_register_is_said_to_have_none()
    {
        var missing = new RegisterLocation(Path.Combine(Path.GetTempPath(), "plumbline-test-none"));
        Assert.Equal(RegisterProblem.Missing, Assert.Throws<RegisterException>(() => RegisterStore.Open(missing, TimeProvider.System, create: false)).Problem);
        Assert.False(Directory.Exists(missing.Folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_to_be_denied() =>
        Assert.Equal(RegisterProblem.Denied, Assert.Throws<RegisterException>(() => RegisterStore.Open(new RegisterLocation("/proc/plumbline"), TimeProvider.System)).Problem);

    [Theory]
    [InlineData("/asked", null, null, "/asked")]
    [InlineData(null, "/named", null, "/named")]
    [InlineData(null, null, "/data", "/data/plumbline")]
    [InlineData(null, null, "relative", "/home/me/.local/share/plumbline")]
    [InlineData(null, null, null, "/home/me/.local/share/plumbline")]
    public void The_register_is_what_was_asked_for_or_named_or_in_the_data_directory(string? option, string? variable, string? data, string folder)
    {
        var location = RegisterLocation.Resolve(option, name => name switch
        {
            RegisterLocation.Variable => variable,
            "XDG_DATA_HOME" => data,
            "HOME" => "/home/me",
            _ => null,
        });
        Assert.Equal(folder, location.Folder);
    }
}
