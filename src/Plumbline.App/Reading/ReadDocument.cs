namespace Plumbline.App.Reading;

/// <summary>The text of a document. For plain text and Markdown it is the file's own text, line ends included, so that offsets are offsets of the file.</summary>
public sealed class ReadDocument : ReadResult
{
    public required string Text { get; init; }

    public required DocumentFormat Format { get; init; }

    /// <summary>As the document states it (title element, heading, subject, first line); null when it states none.</summary>
    public string? Title { get; init; }

    /// <summary><c>en</c>, <c>zh</c>, <c>mixed</c> (both), <c>other</c>, or null when there are too few letters to say.</summary>
    public string? Language { get; init; }

    /// <summary>Web name of the encoding of the bytes (<c>utf-8</c>, <c>gb18030</c>); null for forms that hold their own.</summary>
    public string? EncodingName { get; init; }

    /// <summary>What a reader should know: pages that are pictures, bytes that could not be decoded, sheets cut short. One sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Pages or sheets in order of the text; empty for forms without them.</summary>
    public IReadOnlyList<TextPart> Parts { get; init; } = [];

    /// <summary>Running heads and feet that were taken out of the text, each once; page numbers are dropped.</summary>
    public IReadOnlyList<string> HeadsAndFeet { get; init; } = [];
}
