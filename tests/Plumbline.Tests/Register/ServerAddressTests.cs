using Npgsql;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Register;

public class ServerAddressTests
{
    [Theory]
    [InlineData("postgresql://plumbline@db.example.org/desk", "postgresql://plumbline@db.example.org/desk", 1)]
    [InlineData("postgres://db.example.org:5433/desk", "postgresql://db.example.org:5433/desk", 1)]
    [InlineData("postgresql://plumbline:se%40cret@one:5432,two:5433/desk?sslmode=verify-full&connect_timeout=5", "postgresql://plumbline@one:5432,two:5433/desk", 2)]
    [InlineData("postgresql://plumbline@one/desk?password=secret", "postgresql://plumbline@one/desk", 1)]
    public void An_address_is_shown_without_its_password_and_settings(string address, string shown, int hosts)
    {
        var server = ServerAddress.Parse(address);
        Assert.Equal((shown, hosts), (server.ToString(), server.Hosts));
        Assert.Equal(address.Contains("secret", StringComparison.Ordinal) || address.Contains("se%40cret", StringComparison.Ordinal), server.HasPassword);
    }

    [Fact]
    public void Parts_of_an_address_are_what_the_driver_is_given()
    {
        var driver = new NpgsqlConnectionStringBuilder(ServerAddress.Parse("postgresql://desk%20user:se%40cret@one:5432,two:5433/desk?sslmode=verify-full&connect_timeout=5").Connection);
        Assert.Equal(("one:5432,two:5433", "desk user", "se@cret", "desk", SslMode.VerifyFull, 5), (driver.Host, driver.Username, driver.Password, driver.Database, driver.SslMode, driver.Timeout));
    }

    [Theory]
    [InlineData("postgresql://", "names no host")]
    [InlineData("postgresql://user@host", "names no database")]
    [InlineData("postgresql://host/db?colour=red", "'colour' that is not known")]
    [InlineData("postgresql://host/db?sslmode=perhaps", "'perhaps' is no value of 'sslmode'")]
    [InlineData("postgresql://host/db?connect_timeout=long", "'long' is no value")]
    public void What_is_no_address_is_told(string address, string reason)
    {
        var wrong = Assert.Throws<RegisterException>(() => ServerAddress.Parse(address));
        Assert.Equal(RegisterProblem.Unsupported, wrong.Problem);
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_comes_from_the_environment_only()
    {
        const string Address = "postgresql://user:hidden@host/db";
        var refused = Assert.Throws<RegisterException>(() => RegisterLocation.Resolve(Address, _ => null));
        Assert.Equal(RegisterProblem.Refused, refused.Problem);
        Assert.Contains("PLUMBLINE_REGISTER", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", refused.Message, StringComparison.Ordinal);
        Assert.Equal("postgresql://user@host/db", RegisterLocation.Resolve(null, name => name == RegisterLocation.Variable ? Address : "/home/me").ToString());
        Assert.Equal("postgresql://user@host/db", RegisterLocation.Resolve("postgresql://user@host/db", name => name == "HOME" ? "/home/me" : null).ToString());
    }
}
