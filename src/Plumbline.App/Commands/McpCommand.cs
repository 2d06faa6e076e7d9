using System.CommandLine;
using Plumbline.App.Assistant;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline mcp</c>: tools for an assistant over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var command = new Command("mcp", "Serve tools to an assistant over standard input and output (Model Context Protocol).") { register };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(async () =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            await AssistantServer.Run(store, TimeProvider.System, cancelled);
            return ExitCode.Done;
        }));
        return command;
    }
}
