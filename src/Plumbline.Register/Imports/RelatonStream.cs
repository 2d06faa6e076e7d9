using System.Globalization;
using System.Text;

namespace Plumbline.Register.Imports;

/// <summary>
/// Takes a stream of YAML documents apart at the lines <c>---</c>, each of which is a record. A file with one document is one record under its own name; records of a stream are named by their
/// <c>id</c>, else by their identifier, so that one that is put before them changes none of the others.
/// </summary>
internal static class RelatonStream
{
    private const int LongestLine = 1 << 20;

    public static IEnumerable<ImportItem> Records(ImportItem file, int largest)
    {
        // Most files of an archive hold one record each: they are passed on as they are.
        if (file.Open is null && IsOne(file.Bytes.Span)) return [file];
        return Documents(file, largest);
    }

    private static bool IsOne(ReadOnlySpan<byte> text)
    {
        for (var at = 0; text[at..].IndexOf("\n---"u8) is >= 0 and var found; at += found + 4)
        {
            var behind = at + found + 4;
            // What stands before the first mark may be comments and directives only; that is looked at line by line.
            if (behind == text.Length || text[behind] is (byte)'\n' or (byte)'\r' or (byte)' ') return false;
        }
        return true;
    }

    private static IEnumerable<ImportItem> Documents(ImportItem file, int largest)
    {
        using var text = ImportText.Open(file.Open?.Invoke() ?? new MemoryStream(file.Bytes.ToArray(), writable: false));
        var names = new ItemNames();
        ImportItem? held = null;
        var found = 0;
        foreach (var document in Cut(text, largest))
        {
            // The first is only given when it is known whether it is the only one.
            if (held is not null) yield return held;
            found++;
            held = new ImportItem($"{file.Name}: {names.Of(document.Name ?? string.Create(CultureInfo.InvariantCulture, $"document {found}"))}", document.Bytes, document.Failure)
            {
                FirstLine = document.Line, Place = document.Failure is null ? null : string.Create(CultureInfo.InvariantCulture, $"line {document.Line}"),
            };
        }
        if (found == 1) held = file.Open is null ? file : held! with { Name = file.Name };
        yield return held ?? new ImportItem(file.Name, default, "the file is empty");
    }

    private static IEnumerable<Document> Cut(TextReader text, int largest)
    {
        var document = new StringBuilder();
        var (line, isEmpty, inIdentifiers) = (1, true, false);
        string? id = null, identifier = null, failure = null;
        foreach (var (number, printed) in ImportText.Lines(text, LongestLine))
        {
            if (printed is "---" or "..." || printed?.StartsWith("--- ", StringComparison.Ordinal) == true)
            {
                if (!isEmpty) yield return Cut();
                document.Clear();
                (line, isEmpty, inIdentifiers, id, identifier, failure) = (number + 1, true, false, null, null, null);
                if (printed.Length == 3) continue;
                line = number;
            }
            if (isEmpty && (string.IsNullOrWhiteSpace(printed) || printed[0] is '#' or '%'))
            {
                line = number + 1;
                continue;
            }
            isEmpty = false;
            if (failure is not null) continue;
            if (printed is null) failure = $"line {number} is longer than {LongestLine:N0} characters";
            else if (document.Length + printed.Length > largest) failure = $"the record has more than {largest:N0} characters";
            else document.Append(printed).Append('\n');
            if (printed is null) continue;
            if (printed.StartsWith("id: ", StringComparison.Ordinal)) id ??= Scalar(printed[4..]);
            else if (!char.IsWhiteSpace(printed.FirstOrDefault(' ')) && printed[0] != '-') inIdentifiers = printed.StartsWith("docid", StringComparison.Ordinal);
            else if (inIdentifiers && identifier is null && printed.AsSpan().TrimStart("- ") is var member && (member.StartsWith("id: ") || member.StartsWith("content: "))) identifier = Scalar(member[(member.IndexOf(' ') + 1)..].ToString());
        }
        if (!isEmpty) yield return Cut();

        Document Cut() => new(line, id ?? identifier, failure is null ? Encoding.UTF8.GetBytes(document.ToString()) : default, failure);
    }

    private static string? Scalar(string printed)
    {
        var value = printed.Trim().Trim('"', '\'');
        return value.Length is > 0 and <= 200 ? value : null;
    }

    private sealed record Document(int Line, string? Name, ReadOnlyMemory<byte> Bytes, string? Failure);
}
