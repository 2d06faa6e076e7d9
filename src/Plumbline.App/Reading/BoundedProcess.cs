using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Plumbline.App.Reading;

/// <summary>
/// An outside program under limits: address space and processor seconds by the shell's ulimit, wall clock by a timer, input from memory, output as it comes.
/// The child is killed when the limit is reached, when reading is cancelled, and when its output is not read to the end.
/// </summary>
internal static class BoundedProcess
{
    private const string Shell = "/bin/sh";
    private const int LongestErrorText = 4096;

    /// <summary>What is left when the program has ended.</summary>
    /// <param name="ExitCode">As the system gave it; 128 and more after a signal.</param>
    /// <param name="Errors">The first part of its error output.</param>
    /// <param name="TimedOut">Killed at the wall clock limit.</param>
    internal sealed record Outcome(int ExitCode, string Errors, bool TimedOut);

    /// <summary>Full path of a program in PATH, or null.</summary>
    internal static string? Find(string program)
    {
        if (program.Contains('/')) return File.Exists(program) ? program : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end; <paramref name="read"/> gets its output while it runs.</summary>
    internal static Outcome Run(
        string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, ReadingOptions options, Action<Stream> read, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Shell) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var kilobytes = (options.OutsideMemoryBytes / 1024).ToString(CultureInfo.InvariantCulture);
        var seconds = Math.Ceiling(options.OutsideTime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        foreach (var argument in (string[])["-c", "ulimit -v \"$1\"; ulimit -t \"$2\"; shift 2; exec \"$@\"", "sh", kilobytes, seconds, program, .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";

        using var process = new Process { StartInfo = start };
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && errors.Length < LongestErrorText) errors.AppendLine(text.Length > 500 ? text[..500] : text);
        };
        process.Start();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(options.OutsideTime);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var killing = linked.Token.Register(() => Kill(process));
        var feeding = Task.Run(() => Feed(process, input), CancellationToken.None);
        try
        {
            read(process.StandardOutput.BaseStream);
        }
        finally
        {
            // When all was read the child has ended or is about to; else nobody will read the rest.
            if (!process.WaitForExit(TimeSpan.FromSeconds(1))) Kill(process);
            process.WaitForExit();
            feeding.Wait(CancellationToken.None);
        }

        cancellation.ThrowIfCancellationRequested();
        return new Outcome(process.ExitCode, errors.ToString(), limit.IsCancellationRequested);
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child ended without reading all of it: its exit code and messages say why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
