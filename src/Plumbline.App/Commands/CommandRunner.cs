using System.CommandLine;
using System.Runtime.InteropServices;

namespace Plumbline.App.Commands;

/// <summary>Runs the verb that the arguments name. Wrong usage is exit 2 with what was wrong and where help is.</summary>
internal static class CommandRunner
{
    public static int Run(RootCommand root, string[] args)
    {
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count == 0)
            {
                using var interrupted = new CancellationTokenSource();
                void Stop(PosixSignalContext signal)
                {
                    // The second time the system's own way is taken, which ends at once.
                    signal.Cancel = !interrupted.IsCancellationRequested;
                    interrupted.Cancel();
                }
                using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
                using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
                // Without a limit of the library's: what is being written is brought to its end, however long that takes.
                var how = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
                return parsed.InvokeAsync(how, interrupted.Token).GetAwaiter().GetResult();
            }
            foreach (var error in parsed.Errors) Console.Error.WriteLine($"plumbline: {error.Message}");
            Console.Error.WriteLine($"plumbline: '{HelpLine(parsed)}' shows how it is used");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("plumbline: interrupted; what was finished is kept, nothing is half-written");
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"plumbline: {problem.Message}");
            return ExitCode.SomeInputFailed;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"plumbline: this is a defect of Plumbline; please report it with these lines:\n{defect}");
            return ExitCode.SomeInputFailed;
        }
    }

    private static string HelpLine(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "plumbline --help" : $"plumbline {parsed.CommandResult.Command.Name} --help";
}
