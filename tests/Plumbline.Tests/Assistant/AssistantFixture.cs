using ModelContextProtocol.Client;
using Plumbline.App;
using Plumbline.Engine;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Assistant;

/// <summary>The verb <c>mcp</c> as a process of its own over a register with starter data and the samples, asked by the client of the SDK.</summary>
public sealed class AssistantFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public McpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using (var store = RegisterStore.Open(new RegisterLocation(_folder.Path), TimeProvider.System))
        {
            store.LoadStarter(Knowledge.BuiltIn);
            Samples.Load(store, CancellationToken.None);
        }
        Client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "plumbline", Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "mcp", "--register", _folder.Path],
            ShutdownTimeout = TimeSpan.FromMinutes(2),
        }), new McpClientOptions { InitializationTimeout = TimeSpan.FromMinutes(5) });
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _folder.Dispose();
    }
}
