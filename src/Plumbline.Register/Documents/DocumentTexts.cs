using System.Buffers;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Engine.Text;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Documents;

/// <summary>Keeps texts in blocks, so that a passage of a large document is read without the rest of it.</summary>
internal static class DocumentTexts
{
    /// <summary>UTF-16 units; the pieces of a pair are never parted.</summary>
    private const int BlockLength = 1 << 13;

    /// <param name="insert">The statement <c>write.text</c>.</param>
    /// <param name="document">Number of the document.</param>
    /// <param name="text">Its text.</param>
    public static void Write(Prepared insert, long document, string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + BlockLength);
            if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
            insert.Run(document, start, end - start, text.Substring(start, end - start));
            start = end;
        }
    }

    /// <summary>The whole text.</summary>
    public static string Read(IDbConnection db, long document) => Read(db, document, new TextSpan(0, int.MaxValue));

    /// <summary>The part of the text that lies in a span.</summary>
    public static string Read(IDbConnection db, long document, TextSpan span) => Cut(db.All<BlockRow>("documents.text", new { id = document, from = span.Start, until = span.End }), span);

    /// <summary>Parts of texts, in the order of the spans; a server is asked once.</summary>
    public static List<string> Read(IDbConnection db, List<(long Document, TextSpan Span)> spans)
    {
        if (spans.Count == 0 || SqlText.Of(db).Store == Store.Sqlite) return spans.ConvertAll(s => Read(db, s.Document, s.Span));
        var blocks = db.All<BlockRow>("documents.texts", new
        {
            ids = spans.Select(s => s.Document).ToArray(), from = spans.Select(s => (long)s.Span.Start).ToArray(), until = spans.Select(s => (long)s.Span.End).ToArray(),
        }).ToLookup(b => b.DocumentId);
        return spans.ConvertAll(s => Cut([.. blocks[s.Document].Where(b => b.Start < s.Span.End && b.Start + b.Length > s.Span.Start)], s.Span));
    }

    private static string Cut(List<BlockRow> blocks, TextSpan span)
    {
        if (blocks is []) return "";
        if (blocks is [var only]) return only.Text.Substring(span.Start - only.Start, Math.Min(span.End, only.Start + only.Length) - span.Start);
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            var from = Math.Max(0, span.Start - block.Start);
            text.Append(block.Text, from, Math.Min(span.End - block.Start, block.Length) - from);
        }
        return text.ToString();
    }

    /// <summary>SHA-256 of the text as UTF-8, lower-case hexadecimal, without the whole text as bytes.</summary>
    public static string Hash(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Math.Min(BlockLength, text.Length)));
        for (var at = 0; at < text.Length; at += BlockLength)
        {
            var last = at + BlockLength >= text.Length;
            var length = encoder.GetBytes(text.AsSpan(at, Math.Min(BlockLength, text.Length - at)), bytes, flush: last);
            hash.AppendData(bytes, 0, length);
        }
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class BlockRow
    {
        public long DocumentId { get; init; }
        public int Start { get; init; }
        public int Length { get; init; }
        public string Text { get; init; } = "";
    }
}
