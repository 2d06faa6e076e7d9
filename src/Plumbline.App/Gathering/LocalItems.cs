using System.Globalization;
using System.Security.Cryptography;
using Plumbline.App.Reading;
using Plumbline.App.Reading.Mail;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>What lies in a folder or a mailbox of this machine, each with a mark that changes with it and a way to its bytes.</summary>
internal static class LocalItems
{
    private const int LongestKey = 500;

    /// <summary>The items with their marks and bytes, or why there are none.</summary>
    public static (IReadOnlyList<LocalItem> Items, SourceProblem? Problem) Of(Source source, CancellationToken cancelled) => source.Kind == SourceKinds.Folder ? OfFolder(source.Address, cancelled) : OfMailbox(source.Address, cancelled);

    private static (IReadOnlyList<LocalItem>, SourceProblem?) OfFolder(string folder, CancellationToken cancelled)
    {
        if (!Directory.Exists(folder)) return ([], new SourceProblem(SourceFaults.Ours, $"there is no folder {folder} on this machine"));
        var (items, problem) = (new List<LocalItem>(), (SourceProblem?)null);
        foreach (var input in InputFiles.Enumerate([folder]))
        {
            cancelled.ThrowIfCancellationRequested();
            if (input.Failure is { } failure)
            {
                problem ??= SourceProblems.Of(failure);
                continue;
            }
            if (items.Count == Listing.Most) break;
            var file = new FileInfo(input.Path);
            // A file that is gone by now is no item.
            if (file.Exists) items.Add(new LocalItem(new ListedItem(input.Path, Path.GetFileName(input.Path)), string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks}"), () => Load(input.Path, cancelled)));
        }
        return (items, problem);
    }

    private static (IReadOnlyList<LocalItem>, SourceProblem?) OfMailbox(string path, CancellationToken cancelled)
    {
        if (!File.Exists(path)) return ([], new SourceProblem(SourceFaults.Ours, $"there is no file {path} on this machine"));
        var (bytes, failure) = Load(path, cancelled);
        if (failure is not null) return ([], failure.Kind == ReadFailureCode.Empty ? null : SourceProblems.Of(failure));
        var items = new List<LocalItem>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mail in MboxFile.Split(bytes))
        {
            MailHeaders.Read(mail, out var headers);
            var hash = Convert.ToHexStringLower(SHA256.HashData(mail.Span));
            var key = headers["Message-ID"]?.Trim() is { Length: > 2 and < LongestKey } id ? id : hash;
            // Two mails of one number, or one twice: the bytes tell.
            if (!keys.Add(key) && !keys.Add(key = hash)) continue;
            if (items.Count == Listing.Most) break;
            var subject = CellText.Flat(MailText.Words(headers["Subject"]));
            items.Add(new LocalItem(new ListedItem($"{path}#{key}", subject.Length is > 0 and <= 300 ? subject : null, PlainDate.OfFeed(headers["Date"])), hash, () => (mail, null)));
        }
        return (items, null);
    }

    private static (ReadOnlyMemory<byte> Bytes, ReadFailure? Failure) Load(string path, CancellationToken cancelled)
    {
        var bytes = FileBytes.Load(path, ReadingOptions.Default, cancelled, out var failure);
        return (bytes, failure);
    }
}
