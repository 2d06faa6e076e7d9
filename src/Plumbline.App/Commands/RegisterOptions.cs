using System.CommandLine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary>What verbs that use a register share; apart from <see cref="Options"/>, so that the others do not load it.</summary>
internal static class RegisterOptions
{
    /// <summary><c>--register</c>.</summary>
    public static Option<string?> Register() => new("--register")
    {
        Description = $"folder of the register, or postgresql://USER@HOST/DATABASE (default: {RegisterLocation.Variable}, else 'plumbline' in the user's data directory)",
        HelpName = "FOLDER",
    };

    /// <summary>The register that is meant.</summary>
    public static RegisterLocation Locate(string? option) => RegisterLocation.Resolve(option, Environment.GetEnvironmentVariable);

    /// <summary>Runs a verb; a register that cannot be used is exit 3 with the reason, an address that is refused exit 4.</summary>
    public static async Task<int> Guard(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (RegisterException unusable)
        {
            await Console.Error.WriteLineAsync($"plumbline: {unusable.Message}");
            return unusable.Problem == RegisterProblem.Refused ? ExitCode.Refused : ExitCode.RegisterUnusable;
        }
    }
}
