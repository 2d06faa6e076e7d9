namespace Plumbline.Engine.Extraction.Committees;

/// <summary>A body that is said to hold the secretariat of a committee.</summary>
public sealed record SecretariatFinding : Finding
{
    /// <summary>The committee in normal form, or its name where the text gives no code.</summary>
    public required string Committee { get; init; }

    /// <summary>The body as named.</summary>
    public required string Body { get; init; }
}
