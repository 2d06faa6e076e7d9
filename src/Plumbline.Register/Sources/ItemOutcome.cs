using Plumbline.Register.Documents;

namespace Plumbline.Register.Sources;

/// <summary>What came of asking for an item.</summary>
/// <param name="Item">The item as it was.</param>
/// <param name="Fetch">What came; <see cref="SourceFetch.Outcome"/> says what it is.</param>
public sealed record ItemOutcome(SourceItem Item, SourceFetch Fetch)
{
    /// <summary>ETag as sent, or null.</summary>
    public string? Etag { get; init; }

    /// <summary>When the server says that it changed last, or null.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The hash of its text, <see cref="TextPrint"/>; null where nothing was read.</summary>
    public string? Print { get; init; }

    /// <summary>Letters of its text.</summary>
    public int Letters { get; init; }

    /// <summary>The document that it is from now on; null where nothing is to be added.</summary>
    public NewDocument? Document { get; init; }

    /// <summary>What the inbox shows of it; null where it is nothing for the inbox.</summary>
    public InboxDraft? Inbox { get; init; }
}
