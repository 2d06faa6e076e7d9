using System.CommandLine;

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
                Console.CancelKeyPress += (_, pressed) =>
                {
                    pressed.Cancel = true;
                    interrupted.Cancel();
                };
                return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, interrupted.Token).GetAwaiter().GetResult();
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
        catch (IOException broken) when (broken.HResult == BrokenPipe)
        {
            // The reader of our output went away, as in 'plumbline ... | head'.
            return ExitCode.Done;
        }
    }

    private const int BrokenPipe = 32;

    private static string HelpLine(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "plumbline --help" : $"plumbline {parsed.CommandResult.Command.Name} --help";
}
