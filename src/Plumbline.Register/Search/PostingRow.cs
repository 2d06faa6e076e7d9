namespace Plumbline.Register.Search;

/// <summary>The lists of a word in a part, as they are kept; those that were not asked for are empty.</summary>
internal sealed class PostingRow
{
    public string Word { get; init; } = "";
    public long Part { get; init; }
    public string? Whole { get; init; }
    public byte[] Entries { get; init; } = [];
    public byte[] Places { get; set; } = [];
}
