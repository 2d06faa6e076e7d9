using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>What a list, feed or sitemap names.</summary>
/// <param name="Items">In its order, each address once.</param>
internal sealed record Listing(IReadOnlyList<ListedItem> Items)
{
    /// <summary>Most items of one source; what comes behind them is left out and said so.</summary>
    public const int Most = 50_000;

    /// <summary>What is wrong with it; items before that are taken all the same. Null where nothing is.</summary>
    public SourceProblem? Problem { get; init; }

    /// <summary>Texts that stand in a feed itself, by the address of their item.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Further sitemaps that this one names.</summary>
    public IReadOnlyList<Uri> Further { get; init; } = [];

    public static Listing Failed(string fault, string message) => new([]) { Problem = new SourceProblem(fault, message) };

    /// <summary>An address without its fragment; null for what is not of the web.</summary>
    public static string? AddressOf(Uri at, string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference) || !Uri.TryCreate(at, reference.Trim(), out var address) || address.Scheme is not ("http" or "https") || address.IdnHost.Length == 0 || address.UserInfo.Length > 0) return null;
        return address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
    }
}
