using System.IO.Compression;
using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>
/// The parts of a DOCX or XLSX as XML, without DTDs, and never more bytes than the cap over all parts together, whatever the archive claims about their sizes.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const int MostEntries = 20_000;
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private readonly ZipArchive _archive;
    private readonly UnpackedBytes _unpacked;

    internal OfficePackage(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellation)
    {
        _unpacked = new UnpackedBytes(options.MaxBytes, cancellation);
        _archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (_archive.Entries.Count > MostEntries) throw new InvalidDataException($"{_archive.Entries.Count:N0} entries in the archive");
    }

    internal IEnumerable<string> Names => _archive.Entries.Select(entry => entry.FullName);

    /// <summary>Null when the part is not there.</summary>
    internal XmlReader? Open(string part)
    {
        var entry = _archive.GetEntry(part) ?? _archive.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').TrimStart('/').Equals(part, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new CountedStream(entry.Open(), _unpacked), WithClose());
    }

    /// <summary>Targets of a part's relationships by id, as names of parts.</summary>
    internal Dictionary<string, string> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        using var xml = Open($"{folder}_rels/{part[slash..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("Id") is not { } id) continue;
            var target = xml.GetAttribute("Target") ?? "";
            targets[id] = target.StartsWith('/') ? target[1..] : folder + target;
        }

        return targets;
    }

    internal static string? RelationshipId(XmlReader xml) =>
        xml.GetAttribute("id", Relationships) ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>Title in the document's properties, or null.</summary>
    internal string? StatedTitle()
    {
        try
        {
            using var xml = Open("docProps/core.xml");
            while (xml?.Read() == true)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "title", IsEmptyElement: false } && xml.Read() && xml.NodeType == XmlNodeType.Text)
                    return CellText.Flat(xml.Value) is { Length: > 0 and <= 300 } title ? title : null;
            }
        }
        catch (XmlException)
        {
            // A title is not worth losing the text for.
        }

        return null;
    }

    public void Dispose() => _archive.Dispose();

    private static XmlReaderSettings WithClose()
    {
        var settings = Settings.Clone();
        settings.CloseInput = true;
        return settings;
    }
}
