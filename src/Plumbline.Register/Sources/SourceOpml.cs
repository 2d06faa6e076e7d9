using System.Globalization;
using System.Text;
using System.Xml;
using Plumbline.Register.Things;

namespace Plumbline.Register.Sources;

/// <summary>Sources as OPML 2.0, as feed readers exchange them: feeds with <c>xmlUrl</c>, other addresses as links. What only this program knows of a source does not fit in; YAML holds all.</summary>
public static class SourceOpml
{
    private const int Deepest = 32;
    private const int LongestName = 60;

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1_000_000 };

    /// <summary>Reads the feeds and links of an OPML file; those of a folder get its name as a topic. They are off.</summary>
    /// <exception cref="FormatException">It is no OPML; the message says where.</exception>
    public static IReadOnlyList<SourceSettings> Read(TextReader text)
    {
        var sources = new List<SourceSettings>();
        var folders = new Stack<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var xml = XmlReader.Create(text, Reading);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "opml") throw new FormatException("it is no OPML: it does not begin with <opml>");
            while (xml.Read())
            {
                if (xml.LocalName != "outline") continue;
                if (xml.NodeType == XmlNodeType.EndElement) folders.TryPop(out _);
                if (xml.NodeType != XmlNodeType.Element) continue;
                var title = (xml.GetAttribute("title") ?? xml.GetAttribute("text") ?? "").Trim();
                var feed = xml.GetAttribute("xmlUrl");
                if ((feed ?? xml.GetAttribute("url")) is { Length: > 0 } address)
                {
                    var name = NameOf(title.Length > 0 ? title : address, names);
                    var source = new SourceSettings
                    {
                        Name = name, Title = title.Length > 0 ? title : address, Kind = feed is not null ? SourceKinds.Feed : SourceKinds.Page, Address = address, Language = Empty(xml.GetAttribute("language")),
                        Topics = Empty(string.Join("; ", folders.Reverse().Where(f => f.Length > 0).Concat((xml.GetAttribute("category") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal))),
                    };
                    if (source.Wrong() is { } wrong) throw new FormatException(wrong);
                    sources.Add(source);
                }
                if (xml.IsEmptyElement) continue;
                if (folders.Count == Deepest) throw new FormatException($"folders are nested deeper than {Deepest}");
                folders.Push(feed is null ? title : "");
            }
            return sources;
        }
        catch (XmlException wrong)
        {
            throw new FormatException($"it is no XML: {wrong.Message}", wrong);
        }
    }

    /// <summary>Writes those sources that have an address of the web.</summary>
    public static string Write(IEnumerable<SourceSettings> sources, DateTimeOffset now)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Plumbline sources");
            xml.WriteElementString("dateCreated", now.ToString("r", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var s in sources.Where(s => !SourceKinds.IsLocal(s.Kind)))
            {
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("type", s.Kind == SourceKinds.Feed ? "rss" : "link");
                xml.WriteAttributeString("text", s.Title);
                xml.WriteAttributeString("title", s.Title);
                xml.WriteAttributeString(s.Kind == SourceKinds.Feed ? "xmlUrl" : "url", s.Address);
                if (s.Language is { } language) xml.WriteAttributeString("language", language);
                if (s.Topics is { } topics) xml.WriteAttributeString("category", topics.Replace("; ", ",", StringComparison.Ordinal));
                xml.WriteEndElement();
            }
        }
        return text.Append('\n').ToString();
    }

    /// <summary>A name made of a title; one that is taken gets a number behind it.</summary>
    public static string NameOf(string title, ISet<string> taken)
    {
        var name = Slugs.Of(title.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal), LongestName, ascii: true).Replace('.', '-').Trim('-');
        name = string.Concat(name.Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        if (name.Length == 0) name = "source";
        for (var n = 2; !taken.Add(name); n++) name = name.TrimEnd("0123456789".ToCharArray()).TrimEnd('-') + $"-{n}";
        return name;
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
