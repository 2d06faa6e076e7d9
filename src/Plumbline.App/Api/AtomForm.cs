using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Plumbline.App.Api;

/// <summary>Feeds in the form of RFC 4287. Identities are made of addresses without host, so that a register that moves keeps them.</summary>
internal static class AtomForm
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="context">The request; host, path and query string stand in the links.</param>
    /// <param name="title">Of the feed.</param>
    /// <param name="entries">The newest first.</param>
    public static byte[] Of(HttpContext context, string title, IEnumerable<FeedEntry> entries)
    {
        var request = context.Request;
        var site = request.Scheme + "://" + request.Host;
        var page = request.Path.Value + request.QueryString;
        var all = entries.ToList();
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", Identity("feed " + page));
            Element(xml, "title", title);
            Element(xml, "updated", Instant(all.Count == 0 ? DateTimeOffset.UnixEpoch : all.Max(e => e.Updated)));
            Link(xml, "self", site + (request.Path == "/" ? "/index" : request.Path.Value) + ".atom" + request.QueryString);
            Link(xml, "alternate", site + page);
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "Plumbline");
            xml.WriteEndElement();
            foreach (var entry in all)
            {
                xml.WriteStartElement("entry", Namespace);
                Element(xml, "id", Identity(entry.Address + " " + entry.Version));
                Element(xml, "title", entry.Title);
                Element(xml, "updated", Instant(entry.Updated));
                Link(xml, "alternate", site + entry.Address);
                if (entry.Category is { } category)
                {
                    xml.WriteStartElement("category", Namespace);
                    xml.WriteAttributeString("term", PlainText.Of(category));
                    xml.WriteEndElement();
                }
                if (entry.Summary is { } summary) Element(xml, "summary", summary);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    /// <summary>A name of its own for ever: a UUID of version 8 made of the hash of an address.</summary>
    public static string Identity(string address)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("plumbline " + address)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true);
    }

    private static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, PlainText.Of(text));

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address);
        xml.WriteEndElement();
    }
}
