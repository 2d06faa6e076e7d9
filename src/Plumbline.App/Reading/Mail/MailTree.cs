using System.Text;

namespace Plumbline.App.Reading.Mail;

/// <summary>Takes a mail apart into the parts to read and the parts attached (RFC 2046). Depth and number of parts are bounded.</summary>
internal sealed class MailTree
{
    private const int DeepestNesting = 20;
    private const int MostParts = 2000;

    private int _parts;

    /// <summary>To read, in order; of alternatives one.</summary>
    internal List<MailPart> Texts { get; } = [];

    internal List<MailPart> Attachments { get; } = [];

    internal void Add(MailHeaders headers, ReadOnlyMemory<byte> body, int depth = 0)
    {
        var part = new MailPart(headers, body);
        if (++_parts > MostParts || depth > DeepestNesting) return;
        if (part.Type == "message/rfc822" && depth < DeepestNesting)
        {
            var inner = MailHeaders.Read(part.Decoded(), out var innerHeaders);
            Add(innerHeaders, inner, depth + 1);
        }
        else if (!part.Type.StartsWith("multipart/", StringComparison.Ordinal) || headers.Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
        {
            (part.IsAttachment ? Attachments : Texts).Add(part);
        }
        else if (part.Type == "multipart/alternative")
        {
            AddBest(Split(body, boundary), depth);
        }
        else
        {
            foreach (var (innerHeaders, inner) in Split(body, boundary)) Add(innerHeaders, inner, depth + 1);
        }
    }

    /// <summary>Alternatives: the plain text, unless it is only a word to those who cannot see the HTML.</summary>
    private void AddBest(List<(MailHeaders Headers, ReadOnlyMemory<byte> Body)> alternatives, int depth)
    {
        var trees = alternatives.ConvertAll(alternative =>
        {
            var tree = new MailTree { _parts = _parts };
            tree.Add(alternative.Headers, alternative.Body, depth + 1);
            return tree;
        });
        var plain = trees.Find(tree => tree.Texts.Count > 0 && tree.Texts[0].Type == "text/plain");
        var html = trees.FindLast(tree => tree.Texts.Count > 0 && tree.Texts[0].Type == "text/html");
        var best = plain is not null && (html is null || !IsStub(plain)) ? plain : html ?? trees.Find(tree => tree.Texts.Count > 0);
        if (best is not null) Texts.AddRange(best.Texts);
        foreach (var tree in trees) Attachments.AddRange(tree.Attachments);
    }

    private static bool IsStub(MailTree plain)
    {
        var length = 0;
        foreach (var part in plain.Texts) length += Encoding.UTF8.GetString(part.Decoded().Span).Trim().Length;
        return length < 200;
    }

    private static List<(MailHeaders Headers, ReadOnlyMemory<byte> Body)> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        List<(MailHeaders, ReadOnlyMemory<byte>)> parts = [];
        var start = -1;
        for (var at = 0; at < body.Length && parts.Count < MostParts;)
        {
            var found = body.Span[at..].IndexOf(mark);
            if (found < 0) break;
            found += at;
            at = found + mark.Length;
            if (found > 0 && body.Span[found - 1] != '\n') continue;
            if (start >= 0) parts.Add(Part(body[start..found]));
            var line = body.Span[at..].IndexOf((byte)'\n');
            start = body.Span[at..].StartsWith("--"u8) || line < 0 ? -1 : at + line + 1;
            if (start < 0) return parts;
            at = start;
        }

        // A mail that was cut off has no closing mark.
        if (start >= 0 && start < body.Length) parts.Add(Part(body[start..]));
        return parts;
    }

    private static (MailHeaders Headers, ReadOnlyMemory<byte> Body) Part(ReadOnlyMemory<byte> bytes)
    {
        var body = MailHeaders.Read(bytes, out var headers);
        return (headers, body);
    }
}
