using System.IO.Compression;
using System.Xml;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>The pages that a sitemap names (sitemaps.org 0.9), with the day on which each changed; an index names further sitemaps. Both may be packed with gzip.</summary>
internal static class SitemapReader
{
    private const long MostUnpacked = 64L * 1024 * 1024;

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true };

    public static Listing Read(ReadOnlyMemory<byte> bytes, Uri at)
    {
        var (items, further, seen) = (new List<ListedItem>(), new List<Uri>(), new HashSet<string>(StringComparer.Ordinal));
        try
        {
            using var stream = Unpacked(bytes);
            using var xml = XmlReader.Create(stream, Reading);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName is not ("urlset" or "sitemapindex")) return Listing.Failed(SourceFaults.Theirs, "this is no sitemap: it begins neither with <urlset> nor with <sitemapindex>");
            string? address = null, day = null;
            var isIndex = xml.LocalName == "sitemapindex";
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "loc" or "lastmod" } && xml.NamespaceURI.Contains("sitemap", StringComparison.Ordinal) is var isOwn)
                {
                    var isAddress = xml.LocalName == "loc";
                    var text = xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value : "";
                    if (!isOwn && xml.NamespaceURI.Length > 0) continue;
                    if (isAddress) address ??= Listing.AddressOf(at, text);
                    else day ??= PlainDate.First(text + " ");
                }
                else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "url" or "sitemap" })
                {
                    if (address is not null && seen.Add(address))
                    {
                        if (isIndex) further.Add(new Uri(address));
                        else if (items.Count < Listing.Most) items.Add(new ListedItem(address, null, day));
                    }
                    (address, day) = (null, null);
                }
            }
        }
        catch (XmlException wrong)
        {
            return new Listing(items) { Further = further, Problem = new SourceProblem(SourceFaults.Theirs, $"the sitemap is no sound XML: it breaks off in line {wrong.LineNumber}, column {wrong.LinePosition}") };
        }
        catch (InvalidDataException)
        {
            return new Listing(items) { Further = further, Problem = new SourceProblem(SourceFaults.Theirs, "the packed sitemap is damaged, or unpacks to more than 64 MB") };
        }
        return new Listing(items) { Further = further };
    }

    private static MemoryStream Unpacked(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return new MemoryStream(bytes.ToArray());
        using var packed = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MostUnpacked) throw new InvalidDataException("too much");
        }
        whole.Position = 0;
        return whole;
    }
}
