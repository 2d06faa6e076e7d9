using Plumbline.App.Gathering;
using Plumbline.Register.Sources;

namespace Plumbline.App.Pages;

/// <content>Words for sources and the inbox.</content>
internal sealed partial class Words
{
    /// <summary>How the sources are, in a few words.</summary>
    public string Sources(SourcesSummary sources)
    {
        if (sources.Followed == 0) return this["none is followed"];
        string?[] parts =
        [
            sources.Fresh > 0 ? this["{0} fresh", Number(sources.Fresh)] : null,
            sources.Silent > 0 ? this["{0} silent", Number(sources.Silent)] : null,
            sources.Late > 0 ? this["{0} late", Number(sources.Late)] : null,
            sources.Failing > 0 ? this["{0} failing", Number(sources.Failing)] : null,
            sources.Waiting > 0 ? this["{0} not asked yet", Number(sources.Waiting)] : null,
        ];
        return List(parts.OfType<string>());
    }

    /// <summary>What "nothing found" rests on, one sentence.</summary>
    public string Freshness(SourcesSummary sources) => sources.Followed == 0
        ? this["No source is followed: what stands here was added by hand."]
        : this["{0} followed: {1}; the last round ended on {2}.", Count(sources.Followed, "source is", "sources are"), Sources(sources), sources.LastRound is { } at ? Moment(at) : "–"];

    /// <summary>Word for the state of a source.</summary>
    public string SourceState(string state) => this[state];

    /// <summary>What a round says of itself as a sentence; addresses keep their letters.</summary>
    public static string Message(string message) => (message.StartsWith("http", StringComparison.Ordinal) ? message : Shown.Sentence(message)) + ".";

    /// <summary>Whose fault something is.</summary>
    public string Fault(string? fault) => fault switch
    {
        SourceFaults.Ours => this["the fault is here"],
        SourceFaults.Network => this["the fault is on the way"],
        _ => this["the fault is at the publisher"],
    };

    /// <summary>Name of a topic by its name in <c>data/topics.csv</c>.</summary>
    public string Topic(string topic) => Plumbline.Engine.Knowledge.BuiltIn.Topics.FirstOrDefault(t => t.Id == topic) is { } known ? Both(known.En, known.Zh).First! : topic.Replace('-', ' ');

    /// <summary>Word for a kind of source.</summary>
    public string SourceKind(string kind) => this[kind switch { SourceKinds.List => "list of links", SourceKinds.Page => "single page", _ => kind }];

    /// <summary>What became of something that was asked for.</summary>
    public string Fetched(string outcome) => this[outcome switch { "index" => "list read", "same" => "same text", "refused" => "not believed", "known" => "known already", "new" => "new item", _ => outcome }];

    /// <summary>Why an entry of the inbox is folded into another.</summary>
    public string Same(string? why) => this[why ?? "same notice"];

    /// <summary>What rounds gave in 30 days.</summary>
    public string Month(SourceMonth month) => month.Rounds == 0
        ? this["no round"]
        : (month.Added + month.Changed == 0 ? this["nothing new"] : this["{0} new, {1} changed", Number(month.Added), Number(month.Changed)]) + (month.Failed > 0 ? this["; {0} of {1} rounds failed", Number(month.Failed), Number(month.Rounds)] : "");
}
