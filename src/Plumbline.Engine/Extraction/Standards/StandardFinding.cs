using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>A mention of a standard by its identifier.</summary>
public sealed record StandardFinding : Finding
{
    /// <summary>Empty for none.</summary>
    private readonly TextSpan _title;

    /// <summary>The identifier as normalised; as printed it is the text of the span.</summary>
    public required StandardId Id { get; init; }

    /// <summary>The dated edition that an undated mention stands for, as the same article or text names it; null where it names none or several.</summary>
    public StandardId? Resolved { get; init; }

    /// <summary>The international half of the dual number that was printed, where the mention is counted under its national half alone.</summary>
    internal StandardId? Dual { get; init; }

    /// <summary>Where the title stands that the text gives with it, or null.</summary>
    public TextSpan? Title
    {
        get => _title.Length > 0 ? _title : null;
        init => _title = value ?? default;
    }
}
