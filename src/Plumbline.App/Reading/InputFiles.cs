namespace Plumbline.App.Reading;

/// <summary>What a user names on the command line, spread out to files: a file is itself, a folder all files in it and below, <c>-</c> standard input.</summary>
public static class InputFiles
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>
    /// One entry a file, in the order of the arguments; within a folder sorted by ordinal of the whole path, hidden files and folders (a name that begins
    /// with a full stop) left out, links to folders not followed. What cannot be listed is an entry with its failure, in its place, so that the others go on.
    /// </summary>
    public static IEnumerable<InputFile> Enumerate(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument == StandardInput || !Directory.Exists(argument))
            {
                yield return new InputFile(argument, null);
                continue;
            }

            foreach (var input in FilesUnder(argument)) yield return input;
        }
    }

    /// <summary>An own stack, not recursion: folders may be nested deeper than a thread's stack allows.</summary>
    private static IEnumerable<InputFile> FilesUnder(string top)
    {
        var waiting = new Stack<InputFile>();
        waiting.Push(new InputFile(top, null));
        while (waiting.TryPop(out var next))
        {
            if (next.Failure is not null || !IsFolder(next.Path, isTop: ReferenceEquals(next.Path, top)))
            {
                yield return next;
                continue;
            }

            var (entries, failure) = List(next.Path);
            if (failure is not null) yield return new InputFile(next.Path, failure);
            for (var i = entries.Length - 1; i >= 0; i--) waiting.Push(new InputFile(entries[i], null));
        }
    }

    private static bool IsFolder(string path, bool isTop)
    {
        var folder = new DirectoryInfo(path);
        return folder.Exists && (isTop || folder.LinkTarget is null);
    }

    private static (string[] Entries, ReadFailure? Failure) List(string folder)
    {
        try
        {
            var entries = Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = 0 })
                .Where(entry => !Path.GetFileName(entry).StartsWith('.') && !IsFolderLink(entry))
                .ToArray();
            Array.Sort(entries, StringComparer.Ordinal);
            return (entries, null);
        }
        catch (UnauthorizedAccessException)
        {
            return ([], new ReadFailure(ReadFailureCode.Denied, $"{folder}: no right to list this folder. Change its permissions or run as its owner."));
        }
        catch (DirectoryNotFoundException)
        {
            return ([], new ReadFailure(ReadFailureCode.NotFound, $"{folder}: the folder is gone."));
        }
        catch (IOException problem)
        {
            return ([], new ReadFailure(ReadFailureCode.InputError, $"{folder}: {problem.Message}"));
        }
    }

    private static bool IsFolderLink(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: not null };
}
