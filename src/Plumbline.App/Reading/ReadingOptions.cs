namespace Plumbline.App.Reading;

/// <summary>Limits of reading. They bound what a hostile file can cost; the defaults suit a machine with 4 GB.</summary>
public sealed class ReadingOptions
{
    /// <summary>Environment variable with the cap in megabytes (of 1,048,576 bytes).</summary>
    public const string MaxMegabytesVariable = "PLUMBLINE_MAX_FILE_MB";

    private const int UsualMegabytes = 256;
    private const int MostMegabytes = 1024;

    public static ReadingOptions Default { get; } = FromEnvironment(Environment.GetEnvironmentVariable);

    /// <summary>Largest input in bytes, and largest sum of unpacked parts of a DOCX or XLSX. Default 256 MB; at least 1, at most 1 GB.</summary>
    public long MaxBytes { get; init; } = UsualMegabytes * 1024L * 1024;

    /// <summary>Longest text given, in UTF-16 code units; what goes beyond it fails as too-large. Default 256 Mi; forms with text of their own are capped so.</summary>
    public int MaxCharacters { get; init; } = 256 * 1024 * 1024;

    /// <summary>Time limit of an outside program (pdftotext), wall clock and processor. Default 120 s.</summary>
    public TimeSpan OutsideTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Address space of an outside program in bytes. Default 1 GB.</summary>
    public long OutsideMemoryBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>The program that takes PDFs apart: a name looked up in PATH, or a path. Default <c>pdftotext</c>.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>CSS selector of the parts of a page that are read; null reads the main part.</summary>
    public string? Content { get; init; }

    /// <summary>The defaults with what the environment says instead; a value that is no number of 1 to 1024 is as if it were not there.</summary>
    internal static ReadingOptions FromEnvironment(Func<string, string?> variable) =>
        int.TryParse(variable(MaxMegabytesVariable), out var megabytes) && megabytes is >= 1 and <= MostMegabytes
            ? new ReadingOptions { MaxBytes = megabytes * 1024L * 1024 }
            : new ReadingOptions();
}
