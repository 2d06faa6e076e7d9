namespace Plumbline.App.Commands;

/// <summary>Files that verbs write: what stands under the name stays until the new file is whole; a full disk or an interruption leaves it as it was.</summary>
internal static class OutFile
{
    public static void Write(string path, Action<Stream> write) => Write(path, (string unfinished) =>
    {
        using var file = File.Create(unfinished);
        write(file);
        file.Flush(flushToDisk: true);
    });

    /// <param name="path">The name in the end.</param>
    /// <param name="write">Writes a file of the name that it is given.</param>
    public static void Write(string path, Action<string> write)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            write(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
