using System.Text;
using System.Text.Json;
using System.Xml;
using Plumbline.App.Reading;
using Plumbline.App.Reading.Encodings;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>The entries of a feed: RSS 0.9 to 2.0, Atom 1.0, JSON Feed 1. A definition of entities is passed over, never followed. An entry without a link is read from what stands in the feed.</summary>
internal static class FeedReader
{
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <param name="bytes">The feed as it came.</param>
    /// <param name="at">Where it came from.</param>
    /// <param name="charset">The charset that the server stated, or null.</param>
    public static Listing Read(ReadOnlyMemory<byte> bytes, Uri at, string? charset)
    {
        var entries = new Entries(at);
        var first = bytes.Span.TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8);
        if (bytes.Span.StartsWith("\u00EF\u00BB\u00BF"u8)) first = bytes.Span[3..].TrimStart(" \t\r\n"u8);
        try
        {
            if (first.Length > 0 && first[0] == '{') OfJson(bytes, entries);
            else OfXml(bytes, charset, entries);
        }
        catch (XmlException wrong)
        {
            return entries.Broken(wrong.LineNumber == 0 && entries.Count == 0 ? "the feed is empty" : $"the feed is no sound XML: it breaks off in line {wrong.LineNumber}, column {wrong.LinePosition}");
        }
        catch (JsonException wrong)
        {
            return entries.Broken($"the feed is no sound JSON: it breaks off in line {wrong.LineNumber + 1}");
        }
        return entries.IsFeed ? entries.Whole() : entries.Broken("this is no feed: it is neither RSS nor Atom nor a JSON feed");
    }

    private static void OfXml(ReadOnlyMemory<byte> bytes, string? charset, Entries entries)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        // What the feed says of itself counts, unless it says nothing and the server does, or neither does and it is no UTF-8.
        var declares = bytes.Span[..Math.Min(bytes.Length, 200)].IndexOf("encoding"u8) >= 0;
        using var text = declares ? null : new StringReader(KnownEncodings.ByName(charset) is { CodePage: not (1252 or 28591) } stated ? TextDecoder.Declared(stated, bytes.Span).Text : TextDecoder.Decode(bytes.Span).Text);
        _ = KnownEncodings.Gb18030; // encodings of China are known to the reader of XML from here on
        using var xml = text is null ? XmlReader.Create(stream, Reading) : XmlReader.Create(text, Reading);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName is "rss" or "feed" or "RDF" or "channel") entries.IsFeed = true;
            if (xml.LocalName is "item" or "entry" && entries.IsFeed && !xml.IsEmptyElement) Entry(xml, entries);
        }
    }

    private static void Entry(XmlReader xml, Entries entries)
    {
        string? link = null, id = null, title = null, date = null, content = null;
        var depth = xml.Depth;
        var isLink = true;
        xml.Read();
        while (!(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                if (!xml.Read()) return;
                continue;
            }
            switch (xml.LocalName)
            {
                case "link" when xml.GetAttribute("href") is { } href:
                    if (xml.GetAttribute("rel") is null or "alternate") link ??= href;
                    xml.Skip();
                    break;
                case "link":
                    link ??= Text(xml);
                    break;
                case "guid" or "id":
                    isLink = xml.GetAttribute("isPermaLink") != "false";
                    id = Text(xml);
                    break;
                case "title" when xml.Prefix.Length == 0:
                    title ??= Text(xml);
                    break;
                case "pubDate" or "published" or "date":
                    date ??= Text(xml);
                    break;
                case "updated" when date is null:
                    date = Text(xml);
                    break;
                case "description" or "summary" or "content" or "encoded" when xml.Prefix is "" or "content":
                    var words = Text(xml);
                    if (words.Length > (content?.Length ?? 0)) content = words;
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
        entries.Add(string.IsNullOrWhiteSpace(link) && isLink && id?.StartsWith("http", StringComparison.Ordinal) == true ? id : link, id, title, date, content);
    }

    /// <summary>The text of an element with all that is in it; the reader stands behind it then.</summary>
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(xml.Value);
        }
        xml.Read();
        return text.ToString().Trim();
    }

    private static void OfJson(ReadOnlyMemory<byte> bytes, Entries entries)
    {
        if (bytes.Span.StartsWith("\u00EF\u00BB\u00BF"u8)) bytes = bytes[3..];
        using var document = JsonDocument.Parse(bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array) return;
        entries.IsFeed = true;
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object) entries.Add(Member(item, "url") ?? Member(item, "external_url"), Member(item, "id"), Member(item, "title"), Member(item, "date_published"), Member(item, "content_html") ?? Member(item, "content_text"));
        }
    }

    private static string? Member(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed class Entries(Uri at)
    {
        private const int LongestTitle = 300;

        private readonly List<ListedItem> _items = [];
        private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public bool IsFeed { get; set; }

        public int Count => _items.Count;

        public void Add(string? link, string? id, string? title, string? date, string? content)
        {
            var flat = CellText.Flat(title ?? "");
            if (flat.Length > LongestTitle) flat = flat[..LongestTitle];
            var address = Listing.AddressOf(at, link);
            if (address is null && !string.IsNullOrWhiteSpace(content)) address = $"{Listing.AddressOf(at, at.ToString())}#{Uri.EscapeDataString(id is { Length: > 0 and < 500 } ? id : flat)}";
            if (address is null || _items.Count == Listing.Most || !_seen.Add(address)) return;
            _items.Add(new ListedItem(address, flat.Length > 0 ? flat : null, PlainDate.OfFeed(date)));
            if (address.Contains('#', StringComparison.Ordinal)) _contents[address] = Encoding.UTF8.GetBytes($"<!DOCTYPE html><meta charset=\"utf-8\"><title>{System.Net.WebUtility.HtmlEncode(flat)}</title><body><h1>{System.Net.WebUtility.HtmlEncode(flat)}</h1>{content}");
        }

        public Listing Whole() => new(_items) { Contents = _contents };

        public Listing Broken(string why) => Whole() with { Problem = new SourceProblem(SourceFaults.Theirs, _items.Count == 0 ? why : $"{why}; the {_items.Count:N0} entries before that were taken") };
    }
}
