using System.Reflection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Plumbline.Register;

namespace Plumbline.App.Assistant;

/// <summary>Serves <see cref="AssistantTools"/> in the Model Context Protocol. Nothing is written into the register.</summary>
internal static class AssistantServer
{
    private const string Instructions =
        "Plumbline is a register of standards and technical regulation, first of all China's. Every fact comes with the words it rests on: quote them, with document and line. Addresses are paths of the site that 'plumbline serve' shows. "
        + "What is not in an answer is not known here; it may exist all the same. Identifiers may be written in any spelling (GB/T 35273-2020, gbt35273, SAC/TC260).";

    public static async Task Run(RegisterStore store, TimeProvider time, CancellationToken cancelled)
    {
        var tools = new AssistantTools(store, time);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "plumbline", Version = typeof(AssistantServer).Assembly.GetName().Version?.ToString(3) ?? "0" },
            ServerInstructions = Instructions,
            ToolCollection = [.. typeof(AssistantTools).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(m => m.GetCustomAttribute<McpServerToolAttribute>() is not null).Select(m => McpServerTool.Create(m, tools))],
        };
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancelled);
    }
}
