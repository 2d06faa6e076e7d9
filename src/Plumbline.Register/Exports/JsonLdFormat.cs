using System.Text.Json;

namespace Plumbline.Register.Exports;

/// <summary>
/// JSON-LD in the words of schema.org, a record a line: every standard is a CreativeWork; a mandatory one is Legislation, too. What replaces what is told in Dublin Core terms, for which
/// schema.org has no word.
/// </summary>
internal sealed class JsonLdFormat : IStandardFormat
{
    public string Name => "json-ld";

    public string Ending => ".jsonld";

    public void Start(TextWriter output) => output.Write("{\"@context\":[\"https://schema.org/\",{\"dcterms\":\"http://purl.org/dc/terms/\"}],\"@graph\":[");

    public void Write(TextWriter output, StandardEntry entry, bool first)
    {
        output.Write(first ? "\n" : ",\n");
        output.Write(JsonRecord.Of(json => Members(json, entry)));
    }

    public void End(TextWriter output) => output.Write("\n]}\n");

    private static void Members(Utf8JsonWriter json, StandardEntry entry)
    {
        var mandatory = entry.Kind == "national-mandatory";
        json.WriteString("@id", Id(entry.Slug));
        json.Maybe("@type", mandatory ? ["CreativeWork", "Legislation"] : ["CreativeWork"]);
        json.WriteString("identifier", entry.Normal);
        json.WriteStartArray("name");
        foreach (var (language, title) in entry.Titles)
        {
            json.WriteStartObject();
            json.WriteString("@value", title);
            json.Maybe("@language", language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", Organisations.Of(entry));
        json.WriteEndObject();
        json.Maybe("datePublished", entry.Published);
        json.Maybe("expires", entry.Withdrawn);
        json.Maybe("creativeWorkStatus", entry.Status);
        json.Maybe("version", entry.Edition);
        json.Maybe("inLanguage", entry.Languages);
        json.Maybe("about", entry.Ics.Select(code => "ICS " + code).Concat(entry.Ccs.Select(code => "CCS " + code)));
        json.Maybe("maintainer", entry.Committee);
        json.Maybe("isBasedOn", entry.Adopts.Select(a => a.Normal));
        json.Maybe("dcterms:replaces", entry.Replaces);
        json.Maybe("dcterms:isReplacedBy", entry.ReplacedBy);
        json.Maybe("url", entry.Url);
        if (!mandatory) return;
        json.WriteString("legislationIdentifier", entry.Normal);
        json.Maybe("legislationDate", entry.Released);
        json.Maybe("legislationDateOfApplicability", entry.Effective);
        if (entry.Status is "in force" or "superseded" or "withdrawn") json.WriteString("legislationLegalForce", entry.Status == "in force" ? "https://schema.org/InForce" : "https://schema.org/NotInForce");
    }

    private static string Id(string slug) => "urn:plumbline:standards:" + Uri.EscapeDataString(slug);
}
