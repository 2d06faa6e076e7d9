using System.Text.Json;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Documents;

/// <summary>A row of <c>documents.passages</c>.</summary>
internal sealed class PassageRow
{
    public long DocumentId { get; init; }
    public int Ordinal { get; init; }
    public string Kind { get; init; } = "";
    public int Start { get; init; }
    public int Length { get; init; }
    public string? Number { get; init; }
    public string? Title { get; init; }
    public string? Section { get; init; }
    public int? HeadingStart { get; init; }
    public int HeadingLength { get; init; }
    public int? BackgroundStart { get; init; }
    public int BackgroundLength { get; init; }
    public bool Takeaway { get; init; }
    public string Tags { get; init; } = "[]";
    public string Urls { get; init; } = "[]";
    public string? Slug { get; init; }

    public Passage Passage => new()
    {
        Ordinal = Ordinal, Kind = Kind, Number = Number, Title = Title, Section = Section, Span = new TextSpan(Start, Length),
        Heading = HeadingStart is { } heading ? new TextSpan(heading, HeadingLength) : null,
        Background = BackgroundStart is { } background ? new TextSpan(background, BackgroundLength) : null,
        Takeaway = Takeaway, Tags = JsonSerializer.Deserialize<string[]>(Tags)!, Urls = JsonSerializer.Deserialize<string[]>(Urls)!, Slug = Slug,
    };
}
