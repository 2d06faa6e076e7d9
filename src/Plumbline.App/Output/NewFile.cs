namespace Plumbline.App.Output;

/// <summary>A file that appears under its name when it is whole, and never over another.</summary>
internal static class NewFile
{
    /// <exception cref="IOException">There is a file of this name, or it cannot be written; nothing is left then.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (File.Exists(path)) throw new IOException($"there is a file {path} already; nothing is overwritten, name another");
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: false);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
