using Plumbline.Register.Search;

namespace Plumbline.App.Pages;

/// <content>Words for what hits of a search are counted and narrowed by.</content>
internal sealed partial class Words
{
    /// <summary>Heading of a facet.</summary>
    public string Facet(string facet) => this[facet switch
    {
        "level" => "Level",
        "obligation" => "Obligation",
        "status" => "Status",
        "committee" => "Committee in charge",
        "ics" => "Field (ICS)",
        "topic" => "Topic",
        "year" => "Year",
        "language" => "Language of texts",
        _ => facet,
    }];

    /// <summary>A value of a facet that is a word; codes stay as they are.</summary>
    public string FacetValue(string facet, string value) => facet switch
    {
        "level" => this[value switch { "project" => "project under development", "sample" => "standard sample", "metrology" => "metrology regulation", _ => value.Replace('-', ' ') }],
        "obligation" or "status" => this[value.Replace('-', ' ')],
        "language" => this[Shown.LanguageName(value)],
        _ => value,
    };

    /// <summary>Name of a topic of the program's own table; else the name that is given, or its slug.</summary>
    public string Topic(string slug, string? name = null) => Plumbline.Engine.Knowledge.BuiltIn.Topics.FirstOrDefault(t => t.Id == slug) is { } topic ? IsChinese ? topic.Zh : name ?? topic.En : name ?? slug;

    /// <summary>Name of a field or group of the ICS; empty for a code that is none.</summary>
    public string Field(string code) => Plumbline.Engine.Knowledge.BuiltIn.Ics.FirstOrDefault(i => i.Code == code) is { } field ? Language == "zh" ? field.Zh : field.En : "";

    /// <summary>Name of the class of the CCS in which a code stands, told by its letter; empty for a code of none.</summary>
    public string Class(string code) => code.Length > 0 && Plumbline.Engine.Knowledge.BuiltIn.Ccs.FirstOrDefault(c => c.Code == code[..1]) is { } field ? IsChinese ? field.Zh : field.En : "";

    /// <summary>What a kind of hits is called, in a sentence.</summary>
    public string Hits(SearchKind kind) => this[kind switch
    {
        SearchKind.Standard => "standards",
        SearchKind.Committee => "committees",
        SearchKind.Document => "documents",
        SearchKind.Instrument => "laws, rules and plans",
        SearchKind.Consultation => "calls for comments",
        SearchKind.Event => "events",
        SearchKind.Body => "bodies",
        SearchKind.Framework => "frameworks",
        SearchKind.Project => "projects",
        SearchKind.Topic => "topics",
        _ => "articles and passages",
    }];
}
