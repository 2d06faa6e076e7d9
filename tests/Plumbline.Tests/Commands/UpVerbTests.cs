using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Plumbline.Engine;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary>The first command of a new user, as a process.</summary>
public sealed class UpVerbTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task First_run_loads_samples_and_serves_and_a_second_adds_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(await Up(folder.Path), line => line.EndsWith("samples added", StringComparison.Ordinal));
        Assert.DoesNotContain(await Up(folder.Path), line => line.EndsWith("samples added", StringComparison.Ordinal));
    }

    [Fact]
    public async Task First_run_killed_before_the_samples_is_made_up_for_by_the_next()
    {
        using var folder = new TemporaryFolder();
        using (var store = RegisterStore.Open(new RegisterLocation(folder.Path), TimeProvider.System)) store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        Assert.Contains(await Up(folder.Path), line => line.EndsWith("samples added", StringComparison.Ordinal));
    }

    /// <summary>What the program says until it serves; then its home page is asked for and it is killed.</summary>
    private static async Task<IReadOnlyList<string>> Up(string register)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "up", "--register", register, "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var said = new List<string>();
        try
        {
            while (await process.StandardError.ReadLineAsync(limit.Token) is { } line)
            {
                said.Add(line);
                var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
                if (at < 0) continue;
                Assert.StartsWith("HTTP/1.1 200", await Home(new Uri(line[at..].Split(' ')[0]), limit.Token), StringComparison.Ordinal);
                return said;
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
        Assert.Fail("never served: " + string.Join('\n', said));
        return said;
    }

    private static async Task<string> Home(Uri site, CancellationToken cancelled)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port, cancelled);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {site.Authority}\r\nConnection: close\r\n\r\n"), cancelled);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(cancelled);
    }
}
