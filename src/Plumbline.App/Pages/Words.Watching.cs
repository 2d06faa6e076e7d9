using Plumbline.Register.Search;
using Plumbline.Register.Watching;

namespace Plumbline.App.Pages;

/// <content>Words for watches.</content>
internal sealed partial class Words
{
    /// <summary>By which part of its query a watch found something: <c>“cable” in the title</c>.</summary>
    public string Reason(WatchReason reason) => reason.Part switch
    {
        "words" => this[reason.Where switch
        {
            "identifier" => "“{0}” in the identifier",
            "title" => "“{0}” in the title",
            "heading" => "“{0}” in the heading",
            _ => "“{0}” in the text",
        }, reason.Value],
        "kind" => this["among {0}", Enum.TryParse<SearchKind>(reason.Value, ignoreCase: true, out var kind) ? Hits(kind) : reason.Value],
        "named" => this["names {0}", reason.Value],
        "edition" => this["new edition {0}", reason.Value],
        "stated" => reason.Value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? Property(reason.Value[..end]) + " " + Said(reason.Value[(end + 1)..]) : Property(reason.Value),
        "call" => this["a call for comments"],
        "authority" => this["asked by {0}", reason.Value],
        "month" => this["closing in {0}", Date(reason.Value)],
        "status" when CallStatus(reason.Value) is { } status => status,
        _ => Facet(reason.Part) + this[": "] + FacetValue(reason.Part, reason.Value),
    };

    /// <summary>How often a watch is told of.</summary>
    public string Rate(string rate) => this[rate switch { "at-once" => "at once", "weekly" => "weekly, on Monday at seven", _ => "daily, at seven" }];

    /// <summary>When a watch reminds of deadlines.</summary>
    public string Remind(string written) => Reminder.Read(written) is not { } reminder ? this["no reminders"]
        : this[reminder.Calendar switch { "cn" => "{0} working days of China before", "eu" => "{0} working days of the EU institutions before", _ => "{0} days before" }, string.Join(", ", reminder.Days)];

    /// <summary>What kind of hit it is, one of them.</summary>
    public string Hit(SearchKind kind) => this[kind switch
    {
        SearchKind.Standard => "standard",
        SearchKind.Committee => "committee",
        SearchKind.Document => "document",
        SearchKind.Instrument => "law, rule or plan",
        SearchKind.Consultation => "call for comments",
        SearchKind.Event => "event",
        SearchKind.Body => "body",
        SearchKind.Framework => "framework",
        SearchKind.Project => "project",
        SearchKind.Topic => "topic",
        _ => "article or passage",
    }];

    private string? CallStatus(string status) => status switch
    {
        "closing-soon" => this["closing soon"],
        "open" => this["open for comments"],
        "upcoming" => this["to come"],
        "closed" => this["closed for comments"],
        _ => null,
    };
}
