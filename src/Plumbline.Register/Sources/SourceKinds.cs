namespace Plumbline.Register.Sources;

/// <summary>In what form things are published at a source.</summary>
public static class SourceKinds
{
    /// <summary>One page whose text is followed.</summary>
    public const string Page = "page";

    /// <summary>A page with links to items.</summary>
    public const string List = "list";

    /// <summary>RSS, Atom or JSON Feed.</summary>
    public const string Feed = "feed";

    /// <summary>A sitemap, or an index of sitemaps.</summary>
    public const string Sitemap = "sitemap";

    /// <summary>A folder of this machine.</summary>
    public const string Folder = "folder";

    /// <summary>A file of mails: <c>.eml</c> or mbox.</summary>
    public const string Mailbox = "mailbox";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Page, List, Feed, Sitemap, Folder, Mailbox];

    /// <summary>True for those that lie on this machine.</summary>
    public static bool IsLocal(string kind) => kind is Folder or Mailbox;
}
