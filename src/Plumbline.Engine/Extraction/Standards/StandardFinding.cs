using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>A mention of a standard by its identifier.</summary>
public sealed record StandardFinding : Finding
{
    /// <summary>The identifier as normalised; as printed it is the text of the span.</summary>
    public required StandardId Id { get; init; }

    /// <summary>Where the title stands that the text gives with it, or null.</summary>
    public TextSpan? Title { get; init; }
}
