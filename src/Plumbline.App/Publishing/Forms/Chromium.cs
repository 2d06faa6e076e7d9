using Plumbline.App.Reading;

namespace Plumbline.App.Publishing.Forms;

/// <summary>Prints our own HTML to PDF by Chromium's command line: without scripts, without network (a policy in the page and no way out), with an empty profile, under limits.</summary>
internal static class Chromium
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    private static readonly ReadingOptions Limits = new() { OutsideTime = TimeSpan.FromSeconds(120), OutsideMemoryBytes = 1L << 45 };

    /// <summary>True where it is installed.</summary>
    public static bool IsHere => Program() is not null;

    /// <summary>The pages of an HTML document as PDF.</summary>
    /// <exception cref="BuildException">Chromium is missing, took too long or failed.</exception>
    public static byte[] Print(string html, CancellationToken cancelled)
    {
        var program = Program() ?? throw new BuildException("PDF needs Chromium, which is not installed: apt-get install -y --no-install-recommends chromium fonts-noto-cjk");
        var folder = Directory.CreateTempSubdirectory("plumbline-print-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "issue.html"), Path.Combine(folder, "issue.pdf"));
            File.WriteAllText(page, Guarded(html));
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
                "--disable-dev-shm-usage", "--mute-audio", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--lang=en",
                $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
            ];
            var outcome = BoundedProcess.Run(program, arguments, ReadOnlyMemory<byte>.Empty, Limits, output => output.CopyTo(Stream.Null), cancelled);
            if (outcome.TimedOut) throw new BuildException($"Chromium did not print the issue within {Limits.OutsideTime.TotalSeconds:N0} s; are its pictures too large?");
            if (!File.Exists(pdf)) throw new BuildException($"Chromium printed nothing (exit {outcome.ExitCode}): {LastLine(outcome.Errors)}");
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>With the rule that nothing runs and nothing is fetched as the first thing in its head, whatever the template says.</summary>
    private static string Guarded(string html)
    {
        const string Head = "<head>";
        var at = html.IndexOf(Head, StringComparison.OrdinalIgnoreCase);
        if (at < 0) throw new BuildException("print.html of the template has no <head>; write one with the title and the style in it");
        return html.Insert(at + Head.Length, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:\"/>");
    }

    private static string? Program() => Programs.Select(BoundedProcess.Find).OfType<string>().FirstOrDefault();

    private static string LastLine(string errors) => errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "it says nothing";

    /// <summary>A child of Chromium that has not ended yet may still write into its profile.</summary>
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // What is left lies in the system's folder for temporary files.
        }
    }
}
