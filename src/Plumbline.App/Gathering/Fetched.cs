namespace Plumbline.App.Gathering;

/// <summary>What an address answered.</summary>
/// <param name="Address">Where the answer came from, behind all redirects.</param>
/// <param name="Status">200, or 304 where nothing is new since what was asked for.</param>
/// <param name="Bytes">The body, unpacked; empty for 304.</param>
internal sealed record Fetched(Uri Address, int Status, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Content-Type as sent, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>The charset that the header states, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>ETag as sent, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>When the server says that the page changed last, or null.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The headers as they came, a line each.</summary>
    public string Headers { get; init; } = "";

    /// <summary>True where the page is as it was.</summary>
    public bool IsUnchanged => Status == 304;

    /// <summary>A name for the document: the address itself, which says where it is from.</summary>
    public string Name => Address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
