using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Plumbline.Tests.Commands;

/// <summary>The built program as its users start it: <c>./plumbline VERB ...</c>.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static ProgramRun Of(params string[] arguments) => WithInput(null, arguments);

    public static ProgramRun WithInput(string? input, params string[] arguments) => WithBytes(input is null ? null : Encoding.UTF8.GetBytes(input), arguments);

    public static ProgramRun WithBytes(byte[]? input, params string[] arguments) => Run(input, Repository.PathOf("plumbline"), arguments);

    /// <summary>Runs the program where no file may grow beyond a size, as on a full disk; the signal is ignored, so that writing fails instead. The runtime keeps its own code out of files then.</summary>
    public static ProgramRun UnderLimit(long bytes, params string[] arguments) =>
        Run(null, "/bin/sh", ["-c", $"trap '' XFSZ; DOTNET_EnableWriteXorExecute=0 exec prlimit --fsize={bytes} \"$0\" \"$@\"", Repository.PathOf("plumbline"), .. arguments]);

    /// <summary>Runs the program with a variable of the environment.</summary>
    public static ProgramRun WithVariable(string name, string value, params string[] arguments) => Run(null, "/usr/bin/env", [$"{name}={value}", Repository.PathOf("plumbline"), .. arguments]);

    private static ProgramRun Run(byte[]? input, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (input is not null) process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, errors.Result);
    }
}
