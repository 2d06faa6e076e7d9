using System.Xml;
using System.Xml.Linq;

namespace Plumbline.Register.Imports;

/// <summary>
/// The metadata of standards in NISO STS and ISO STS: one file, one standard. The first of <c>std-meta</c>, <c>iso-meta</c>, <c>reg-meta</c>, <c>nat-meta</c> and
/// <c>std-doc-meta</c> is read, the one of the document's own publisher where there are several, the rest of the file is not. A DOCTYPE that only names its DTD is passed over
/// and never fetched; one that declares anything is refused, so that no entity is ever expanded.
/// </summary>
internal sealed class StsFormat : IRecordFormat
{
    private const int LargestMetadata = 4 << 20;

    private static readonly string[] Metadata = ["nat-meta", "reg-meta", "iso-meta", "std-meta", "std-doc-meta"];

    /// <summary>Types of <c>std-xref</c> that tell the degree of an adoption.</summary>
    private static readonly (string Degree, string[] Types)[] Degrees = [("IDT", ["isIdenticalTo", "identicalTo"]), ("MOD", ["isModifiedVersionOf", "isModifiedFrom", "modifiedFrom"]), ("NEQ", ["isNotEquivalentTo", "notEquivalentTo"])];

    private static readonly XmlReaderSettings Settings = new()
    {
        // Parse, not Ignore: only so is an internal subset seen and refused. Nothing is resolved, and no character may come from an entity.
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = 256L << 20,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public string Name => "sts";

    public bool Takes(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    public ImportRecord Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var blocks = Blocks(bytes);
            if (blocks.Count == 0) throw new FormatException($"it has none of {string.Join(", ", Metadata)}");
            // A national adoption carries the metadata of what it adopts beside its own, which name the document.
            var own = blocks.OrderBy(b => Array.IndexOf(Metadata, b.Name.LocalName)).First();
            return ListReading.Of(Record(own, blocks.Where(b => b != own)));
        }
        catch (XmlException wrong)
        {
            throw new FormatException($"line {wrong.LineNumber}: it is no XML that can be read: {wrong.Message}");
        }
    }

    private static List<XElement> Blocks(ReadOnlyMemory<byte> bytes)
    {
        var blocks = new List<XElement>();
        using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), Settings);
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.DocumentType && !string.IsNullOrWhiteSpace(xml.Value)) throw new FormatException("it declares entities or elements of its own in its DOCTYPE, which is refused");
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "body" or "back") xml.Skip();
            else if (xml.NodeType == XmlNodeType.Element && Array.IndexOf(Metadata, xml.LocalName) >= 0) blocks.Add(Block(xml));
            else if (!xml.Read()) break;
        }
        return blocks;
    }

    private static XElement Block(XmlReader xml)
    {
        var name = xml.LocalName;
        var block = (XElement)XNode.ReadFrom(xml);
        return block.Value.Length <= LargestMetadata ? block : throw new FormatException($"its {name} has more than {LargestMetadata:N0} characters");
    }

    private static ListRecord Record(XElement meta, IEnumerable<XElement> others)
    {
        var record = new ListRecord();
        var dated = Child(meta, "std-ref", "dated") ?? Child(meta, "std-ref");
        record.Add(ListColumns.Number, $"{meta.Name.LocalName}/std-ref", dated ?? Child(meta, "doc-ref") ?? Child(meta, "std-id") ?? Named(meta, "std-id-group").Select(g => Child(g, "std-id")).FirstOrDefault() ?? Identifier(meta));
        foreach (var wrap in Named(meta, "title-wrap"))
        {
            var language = wrap.Attribute(XNamespace.Xml + "lang")?.Value;
            record.Add(language is null ? "title" : "title-" + language.ToLowerInvariant(), "title-wrap", Title(wrap));
        }
        record.Add("released", "release-date", Day(meta, "release-date", "published", "release", "pub", "print", null));
        record.Add("effective", "release-date", Day(meta, "release-date", "effective", "implementation"));
        record.Add("withdrawn", "meta-date", Day(meta, "meta-date", "withdrawal", "withdrawn"));
        record.Add("confirmed", "meta-date", Day(meta, "meta-date", "confirmation", "confirmed"));
        record.Add("committee", "comm-ref", Child(meta, "comm-ref"));
        record.Add("secretariat", "secretariat", Child(meta, "secretariat"));
        record.Add("edition", "std-ident/edition", meta.Elements().FirstOrDefault(e => e.Name.LocalName == "std-ident")?.Elements().FirstOrDefault(e => e.Name.LocalName == "edition")?.Value);
        record.Add("stage", "doc-ident/release-version", StageOf(meta));
        record.Add("language", "content-language", string.Join(' ', Named(meta, "content-language").Select(e => e.Value.Trim())));
        record.Add("ics", "ics", string.Join(' ', meta.Descendants().Where(e => e.Name.LocalName is "ics" or "ics-code").Select(e => e.Value.Trim())));
        record.Add("url", "self-uri", Named(meta, "self-uri").FirstOrDefault()?.Value);
        foreach (var (field, types) in ((string, string[])[])
            [
                ("replaces", ["replaces", "supersedes", "revises", "cancels"]), ("replaced-by", ["isReplacedBy", "replacedBy", "replaced-by", "supersededBy", "superseded-by", "isSupersededBy", "isRevisedBy", "isWithdrawnBy"]),
                ("amends", ["amends", "corrects", "isAmendmentOf", "isCorrectionOf"]), ("amended-by", ["isAmendedBy", "amendedBy", "isCorrectedBy", "correctedBy"]),
                ("adopts", ["adopts", "isAdoptionOf", "adoptionOf", "adopted-from", .. Degrees.SelectMany(d => d.Types)]),
            ])
        {
            record.Add(field, $"std-xref {types[0]}", string.Join("; ", Named(meta, "std-xref").Where(x => types.Contains(x.Attribute("type")?.Value, StringComparer.OrdinalIgnoreCase)).Select(Referred).Where(r => r.Length > 0)));
        }
        foreach (var (degree, types) in Degrees) record.Add("degree", $"std-xref {types[0]}", Named(meta, "std-xref").Any(x => types.Contains(x.Attribute("type")?.Value, StringComparer.OrdinalIgnoreCase)) ? degree : null);
        record.Add("adopts", "metadata of the adopted standard", string.Join("; ", others.Select(o => Child(o, "std-ref", "dated") ?? Child(o, "std-ref")).Where(r => r is not null && r != dated)));
        return record;
    }

    /// <summary>The number out of its pieces, with the year of release: <c>std-ident</c> has them where no reference is printed.</summary>
    private static string? Identifier(XElement meta)
    {
        if (Named(meta, "std-ident").FirstOrDefault() is not { } ident || Child(ident, "originator") is not { Length: > 0 } originator || Child(ident, "doc-number") is not { Length: > 0 } number) return null;
        var type = Child(ident, "doc-type")?.ToUpperInvariant() is "TS" or "TR" or "PAS" or "GUIDE" or "IWA" ? "/" + Child(ident, "doc-type")!.ToUpperInvariant() : "";
        var part = Child(ident, "part-number") is { Length: > 0 } found ? "-" + found : "";
        var year = Day(meta, "release-date", "published", "release", "pub", "print", null) is { Length: >= 4 } day ? ":" + day[..4] : "";
        return $"{originator}{type} {number}{part}{year}";
    }

    private static string Title(XElement wrap)
    {
        if (Child(wrap, "full") is { Length: > 0 } full) return full;
        return string.Join(" — ", ((string[])["intro", "main", "compl"]).Select(part => Child(wrap, part)).Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string? Day(XElement meta, string element, params string?[] types)
    {
        foreach (var type in types)
        {
            foreach (var date in Named(meta, element))
            {
                if (type is null ? date.Attribute("date-type") is null : string.Equals(date.Attribute("date-type")?.Value, type, StringComparison.OrdinalIgnoreCase))
                    return date.Attribute("std-date")?.Value ?? date.Attribute("iso-8601-date")?.Value ?? date.Value;
            }
        }
        return null;
    }

    private static string? StageOf(XElement meta) =>
        meta.Descendants().FirstOrDefault(e => e.Name.LocalName is "release-version-id" or "release-version")?.Value.Trim() is { Length: 4 or 5 } stage && stage.All(c => char.IsAsciiDigit(c) || c == '.') ? stage : null;

    private static string Referred(XElement xref) => Child(xref, "std-ref", "dated") ?? Child(xref, "std-ref") ?? xref.Value.Trim();

    private static IEnumerable<XElement> Named(XElement parent, string name) => parent.Elements().Where(e => e.Name.LocalName == name);

    private static string? Child(XElement parent, string name, string? type = null) =>
        Named(parent, name).FirstOrDefault(e => type is null || e.Attribute("type")?.Value == type) is { } found ? string.Join(' ', found.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
}
