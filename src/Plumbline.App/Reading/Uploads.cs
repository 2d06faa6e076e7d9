using System.Buffers;
using Plumbline.App.Gathering;

namespace Plumbline.App.Reading;

/// <summary>Files, folders, archives (.zip, .tar, .tar.gz, .tgz), addresses and standard input, loaded one after the other.</summary>
internal static class Uploads
{
    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly string[] Archives = [".zip", ".tar", ".tar.gz", ".tgz"];

    /// <summary>One entry a file, in the order of the arguments; what cannot be loaded is an entry with its failure, in its place.</summary>
    public static IEnumerable<Upload> Of(IEnumerable<string> arguments, CancellationToken cancelled)
    {
        using var gate = new Gate(GateLimits.FromEnvironment(Environment.GetEnvironmentVariable));
        foreach (var input in InputFiles.Enumerate(arguments))
        {
            cancelled.ThrowIfCancellationRequested();
            if (IsAddress(input.Path)) yield return Fetch(gate, input.Path, cancelled);
            else if (input.Failure is { } failure) yield return new Upload(input.Path, Path.GetFileName(input.Path), default, failure);
            else if (!IsArchive(input.Path)) yield return Load(input.Path, cancelled);
            else foreach (var upload in Unpack(input.Path)) yield return upload;
        }
    }

    /// <summary>True for <c>https://example.org/a</c> and other schemes, which the gate refuses with the reason.</summary>
    private static bool IsAddress(string path) => path.IndexOf("://", StringComparison.Ordinal) is > 0 and var at && path.AsSpan(0, at).IndexOfAnyExcept(SchemeLetters) < 0 && !File.Exists(path);

    private static Upload Fetch(Gate gate, string address, CancellationToken cancelled)
    {
        try
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return new Upload(address, address, default, new ReadFailure(ReadFailureCode.Refused, $"{address} is no address that can be read."));
            var page = gate.Fetch(uri, null, cancelled).GetAwaiter().GetResult();
            return new Upload(address, page.Name, page.Bytes, null, page.Charset);
        }
        catch (GateException failure)
        {
            return new Upload(address, address, default, new ReadFailure(CodeOf(failure.Code), failure.Message));
        }
    }

    private static ReadFailureCode CodeOf(GateFailureCode code) => code switch
    {
        GateFailureCode.Refused => ReadFailureCode.Refused,
        GateFailureCode.Insecure => ReadFailureCode.Insecure,
        GateFailureCode.TimedOut => ReadFailureCode.TimedOut,
        GateFailureCode.TooLarge => ReadFailureCode.TooLarge,
        GateFailureCode.Broken => ReadFailureCode.Broken,
        GateFailureCode.Status => ReadFailureCode.ServerError,
        _ => ReadFailureCode.Unreachable,
    };

    private static bool IsArchive(string path) => path != InputFiles.StandardInput && Array.Exists(Archives, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && File.Exists(path);

    private static Upload Load(string path, CancellationToken cancelled)
    {
        ReadFailure? failure;
        if (path != InputFiles.StandardInput) return new Upload(path, Path.GetFileName(path), FileBytes.Load(path, ReadingOptions.Default, cancelled, out failure), failure);
        using var input = Console.OpenStandardInput();
        return new Upload(path, "standard input", FileBytes.Load(input, "standard input", ReadingOptions.Default, cancelled, out failure), failure);
    }

    /// <summary>Hidden files, and what some systems put beside files, are left out as in folders.</summary>
    private static IEnumerable<Upload> Unpack(string path)
    {
        foreach (var item in RecordFiles.Of([path], name => !name.EndsWith('/') && !name.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX")))
        {
            var inside = item.Name == path ? path : $"{path}/{item.Name}";
            yield return new Upload(inside, Path.GetFileName(item.Name), item.Bytes, item.Failure is { } reason ? new ReadFailure(ReadFailureCode.Broken, $"{inside}: {reason}.") : null);
        }
    }
}
