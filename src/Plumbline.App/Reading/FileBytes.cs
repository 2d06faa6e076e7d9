namespace Plumbline.App.Reading;

/// <summary>Whole inputs into memory, no further than the cap, with failures in words.</summary>
internal static class FileBytes
{
    private const int ChunkBytes = 1 << 20;

    internal static ReadOnlyMemory<byte> Load(string path, ReadingOptions options, CancellationToken cancellation, out ReadFailure? failure)
    {
        failure = null;
        try
        {
            if (Directory.Exists(path))
            {
                failure = new ReadFailure(ReadFailureCode.Unsupported, $"{path} is a folder, not a file: give it to a command that takes folders.");
                return default;
            }

            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            var length = RegularLength(path, handle);
            if (length <= 0)
            {
                // Pipes and /proc files state no length: read to the end.
                using var stream = new FileStream(handle, FileAccess.Read, 1);
                return Load(stream, path, options, cancellation, out failure);
            }

            if (length > options.MaxBytes)
            {
                failure = TooLarge(path, length, options);
                return default;
            }

            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var filled = 0;
            while (filled < bytes.Length)
            {
                cancellation.ThrowIfCancellationRequested();
                var read = RandomAccess.Read(handle, bytes.AsSpan(filled, Math.Min(16 * ChunkBytes, bytes.Length - filled)), filled);
                if (read == 0) break;
                filled += read;
            }

            return bytes.AsMemory(0, filled);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = new ReadFailure(ReadFailureCode.NotFound, $"{path}: no such file. Check the name and the folder.");
        }
        catch (UnauthorizedAccessException)
        {
            failure = new ReadFailure(ReadFailureCode.Denied, $"{path}: no right to read it. Change its permissions or run as its owner.");
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or NotSupportedException)
        {
            failure = new ReadFailure(ReadFailureCode.InputError, $"{path}: {problem.Message}");
        }

        return default;
    }

    internal static ReadOnlyMemory<byte> Load(Stream stream, string label, ReadingOptions options, CancellationToken cancellation, out ReadFailure? failure)
    {
        failure = null;
        var bytes = new byte[64 * 1024];
        var filled = 0;
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (filled == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, options.MaxBytes + 1));
                var read = stream.Read(bytes.AsSpan(filled, (int)Math.Min(Math.Min(ChunkBytes, bytes.Length - filled), options.MaxBytes + 1 - filled)));
                if (read == 0) return bytes.AsMemory(0, filled);
                filled += read;
                if (filled > options.MaxBytes)
                {
                    failure = TooLarge(label, null, options);
                    return default;
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            failure = new ReadFailure(ReadFailureCode.InputError, $"{label}: {problem.Message}");
            return default;
        }
    }

    internal static ReadFailure TooLarge(string label, long? length, ReadingOptions options)
    {
        var size = length is { } known ? $"{known:N0} bytes" : "the input";
        return new ReadFailure(ReadFailureCode.TooLarge, $"{label}: {size} is over the cap of {options.MaxBytes:N0} bytes. Split it, or raise the cap.");
    }

    private static long RegularLength(string path, Microsoft.Win32.SafeHandles.SafeFileHandle handle)
    {
        if ((File.GetAttributes(path) & FileAttributes.Device) != 0) return 0;
        try
        {
            return RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            return 0;
        }
    }
}
