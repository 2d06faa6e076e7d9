using System.Runtime.InteropServices;
using Plumbline.App.Reading;
using Plumbline.Register;

namespace Plumbline.App.Doctor;

/// <summary>Looks at what the program leans on outside itself. A missing part costs the feature that it serves, nothing else.</summary>
internal static class MachineChecks
{
    private const long FewBytes = 1L << 30;

    private static readonly string[] ChineseFonts =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "/System/Library/Fonts/PingFang.ttc",
    ];

    public static List<Examined> Run(RegisterLocation location) =>
    [
        new("runtime", Verdict.Good, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}", ""),
        Program("poppler", ["pdftotext"], "PDF documents are not read", "sudo apt-get install poppler-utils"),
        Program("chromium", ["chromium", "chromium-browser", "google-chrome"], "nothing is printed to PDF", "sudo apt-get install chromium"),
        Fonts(),
        Program("postgresql", ["psql", "/usr/lib/postgresql/15/bin/postgres"], "a shared register is not tested on this machine; one file needs nothing", "sudo apt-get install postgresql-15"),
        .. location.Server is null ? [Disk(location)] : Array.Empty<Examined>(),
    ];

    private static Examined Program(string name, string[] programs, string cost, string install) => programs.Select(BoundedProcess.Find).FirstOrDefault(path => path is not null) is { } found
        ? new(name, Verdict.Good, found, "")
        : new(name, Verdict.Note, $"not found: {cost}", install);

    private static Examined Fonts() => Array.Find(ChineseFonts, File.Exists) is { } font
        ? new("chinese fonts", Verdict.Good, font, "")
        : new("chinese fonts", Verdict.Note, "not found: Chinese in printed documents is boxes; pages in a browser use the reader's own fonts", "sudo apt-get install fonts-noto-cjk");

    private static Examined Disk(RegisterLocation location)
    {
        var folder = location.Folder;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent) folder = parent;
        try
        {
            var free = new DriveInfo(folder).AvailableFreeSpace;
            return free < FewBytes
                ? new("disk", Verdict.Note, $"{free >> 20:N0} MB are free for {location.Folder}", "make room before adding more")
                : new("disk", Verdict.Good, $"{free >> 30:N0} GB are free for {location.Folder}", "");
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new("disk", Verdict.Note, $"free room for {location.Folder} is not known: {unknown.Message}", "");
        }
    }
}
