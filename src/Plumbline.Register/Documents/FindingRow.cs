using System.Text.Json;
using Plumbline.Engine.Text;
using Plumbline.Register.Things;

namespace Plumbline.Register.Documents;

/// <summary>A row of <c>documents.findings</c>.</summary>
internal sealed class FindingRow
{
    public string Kind { get; init; } = "";
    public int Start { get; init; }
    public int Length { get; init; }
    public int Line { get; init; }
    public string Printed { get; init; } = "";
    public string Normal { get; init; } = "";
    public string? Article { get; init; }
    public double Confidence { get; init; }
    public string Rule { get; init; } = "";
    public string? Note { get; init; }
    public string? Details { get; init; }
    public string? ThingKind { get; init; }
    public string? ThingSlug { get; init; }
    public string Quote { get; init; } = "";
    public int QuoteStart { get; init; }
    public int QuoteLength { get; init; }

    public FoundItem Item => new()
    {
        Kind = Kind, Span = new TextSpan(Start, Length), Line = Line, Printed = Printed, Normal = Normal, Article = Article, Confidence = Confidence, Rule = Rule, Note = Note,
        Address = ThingSlug is null ? null : Addresses.Of(ThingKind!, ThingSlug), Quote = Quote, QuoteSpan = new TextSpan(QuoteStart, QuoteLength),
        Details = Details is null ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(Details)!,
    };
}
