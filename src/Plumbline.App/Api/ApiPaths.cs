using Plumbline.App.Pages;
using Plumbline.Register;
using Plumbline.Register.Changes;
using Plumbline.Register.Contradictions;
using Plumbline.Register.Deposits;
using Plumbline.Register.Documents;
using Plumbline.Register.Figures;
using Plumbline.Register.Identity;
using Plumbline.Register.LanguageVersions;
using Plumbline.Register.Lists;
using Plumbline.Register.Search;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;
using Plumbline.Register.Timelines;

namespace Plumbline.App.Api;

/// <summary>Every address of the programs' door; a test holds the pages to this list, and the list to the pages.</summary>
internal static class ApiPaths
{
    private static readonly string[] Times = [SitePage.AsOfName, SitePage.KnownByName];

    private static readonly string[] Json = ["json"];

    public static IReadOnlyList<ApiPath> All { get; } =
    [
        Of<HomeData>("/index", "What closes soon, came into force, was replaced, and is new", typeof(IndexModel), Times, "json", "atom"),
        Of<SearchResults>("/search", "Search over everything, or one kind", typeof(SearchModel), ["q", "kind", .. SearchAddress.Facets, "cursor", .. Times], "json"),
        Of<Page<StandardSummary>>("/standards", "Standards in order of their identifiers", typeof(Pages.Standards.IndexModel), ["kind", "cursor", .. Times], "json", "csv"),
        Of<StandardRecord>("/standards/{slug}", "A standard, or a series, with evidence", typeof(Pages.Standards.DetailModel), ["places", "history", .. Times], "json", "bib", "ris"),
        Of<Page<CommitteeSummary>>("/committees", "Committees in order of their codes", typeof(Pages.Committees.IndexModel), ["cursor", .. Times], "json", "csv"),
        Of<CommitteeRecord>("/committees/{slug}", "A committee with evidence", typeof(Pages.Committees.DetailModel), ["places", "history", .. Times], "json"),
        Of<Page<Consultation>>("/consultations", "Calls for comments, the first to close first", typeof(Pages.Consultations.IndexModel), ["status", "topic", "authority", "month", .. Times], "json", "csv", "atom", "ics"),
        Thing<ConsultationRecord>("consultations", "A call for comments, its reports joined"),
        Room("instruments", "Laws, regulations, rules, plans and guidelines"), Thing<InstrumentRecord>("instruments", "A law, rule or plan with versions, texts and what supports it"),
        Room("events", "Meetings, forums and other dated acts", "ics"), Thing<EventRecord>("events", "An event"),
        Room("bodies", "Authorities, institutes, associations and standards bodies"), Thing<BodyRecord>("bodies", "A body with all its names"),
        Room("frameworks", "Standards systems"), Thing<FrameworkRecord>("frameworks", "A standards system with its nodes"),
        Room("projects", "Drafts without a number yet"), Thing<ProjectRecord>("projects", "A project"),
        Room("topics", "Topics, tied to fields of the ICS"), Thing<TopicRecord>("topics", "A topic with articles and standards"),
        Of<Page<DocumentSummary>>("/documents", "Documents, the last one that came first", typeof(Pages.Documents.IndexModel), ["cursor", .. Times], "json", "csv", "atom"),
        Of<DocumentRecord>("/documents/{slug}", "A document with text, passages and findings", typeof(Pages.Documents.DetailModel), ["part", .. Times], "json"),
        Of<ParallelData>("/documents/{slug}/beside/{other}", "An original and its translation, paragraph beside paragraph", typeof(Pages.Documents.BesideModel), Times, "json"),
        Of<ArticleRecord>("/articles/{slug}", "A newsletter article with findings", typeof(Pages.Articles.DetailModel), Times, "json"),
        Of<Page<IssueSummary>>("/issues", "Newsletter numbers, the latest period first", typeof(Pages.Issues.IndexModel), ["cursor", .. Times], "json", "csv", "atom"),
        Of<StatisticsReport>("/statistics", "What the register counts beside published figures", typeof(Pages.Statistics.IndexModel), Times, "json"),
        Of<Page<Target>>("/targets", "What plans want to have reached, and by when", typeof(Pages.Targets.IndexModel), Times, "json", "csv"),
        Of<AdoptionReport>("/adoptions", "Which international standards Chinese ones adopt", typeof(Pages.Adoptions.IndexModel), Times, "json"),
        Of<LanguageVersionReport>("/language-versions", "Versions of standards in other languages: up to date, outdated, planned or missing", typeof(Pages.LanguageVersions.IndexModel), ["state", "language", "kind", "cursor", .. Times], "json", "csv"),
        Of<Page<Agreement>>("/agreements", "Agreements between bodies", typeof(Pages.Agreements.IndexModel), Times, "json"),
        Of<ContradictionList>("/contradictions", "Statements that cannot all be right", typeof(Pages.Contradictions.IndexModel), ["kind", .. Times], "json"),
        Of<Page<TitleReference>>("/references", "Standards that texts name by their titles alone", typeof(Pages.References.IndexModel), Times, "json"),
        Of<Page<Deposit>>("/deposits", "Texts in the care of the register", typeof(Pages.Deposits.IndexModel), ["cursor", .. Times], "json"),
        Of<Page<KeptList>>("/lists", "Lists of standards that are kept", typeof(Pages.Lists.IndexModel), [], "json"),
        Of<Pages.Compare.Comparison>("/compare", "Two documents word by word, articles aligned; “before” and “after” are needed", typeof(Pages.Compare.IndexModel), ["before", "after", "show", .. Times], "json"),
        Of<Timeline>("/timeline", "Dated facts by years, months and days", typeof(Pages.Timelines.IndexModel), ["within", "what", "level", "obligation", "committee", "ics", "topic", "cursor", .. Times], "json", "csv", "atom", "ics"),
        Of<Page<Gathering.SourceView>>("/sources", "Sources that are watched, with their health", typeof(Pages.Sources.IndexModel), ["state"], "json", "csv"),
        Of<Pages.Sources.SourceData>("/sources/{name}", "A source with its last rounds and what came of it", typeof(Pages.Sources.DetailModel), [], "json"),
        Of<ChangeFeed>("/changes", "What was created, updated and withdrawn since a sequence number", typeof(Pages.Changes.IndexModel), ["since", "kind", "cursor"], "json", "csv", "atom"),
    ];

    /// <summary>What a parameter does.</summary>
    /// <param name="address">The address that takes it.</param>
    /// <param name="parameter">Its name.</param>
    public static string Meaning(string address, string parameter) => (address, parameter) switch
    {
        ("/search", "status") => "Only standards of this status on the day asked for: in-force, published, superseded, withdrawn, approval, call-for-comments, drafting, planned or unknown.",
        ("/sources", "state") => "Only failing, late, silent, waiting, fresh or off.",
        ("/search", "topic") => "Slug of a topic: articles, documents, calls for comments, and standards of its fields.",
        ("/language-versions", "language") => "Only versions in this language, by its code of ISO 639-1: en.",
        ("/timeline", "topic") => "Slug of a topic: standards of its fields, and calls for comments on it.",
        ("/search", "year") => "Year of an edition, a document or another thing, four digits.",
        _ => Meaning(parameter),
    };

    private static string Meaning(string parameter) => parameter switch
    {
        "within" => "A year or a month, 2021 or 2021-05. Left out: all time.",
        "what" => "Only released, in-force, withdrawn, act, repealed, deadline, event or target.",
        "level" => "Only standards of this level: national, sector, local, association, enterprise, sample, reference-material, metrology, military, technical-regulation, international, foreign, project or other.",
        "obligation" => "Only mandatory, recommended or guidance standards.",
        "committee" => "Only standards in charge of this committee, by its code: SAC/TC 260.",
        "ics" => "Only standards of this field of the ICS, 35, 35.030 or 35.240.15.",
        "language" => "Only documents and passages in en or zh.",
        "as-of" => "A day, 2026-08-01: what holds in the world on it. Left out: today, and all that is known.",
        "known-by" => "A day, 2026-08-01: what this register knew at its end (UTC). Left out: all that it knows.",
        "cursor" => "What “next” of the part before gave. Opaque.",
        "q" => "Words, a phrase in quotation marks, or an identifier in any spelling; at most 400 characters.",
        "kind" => "Only this kind.",
        "places" => "“all” shows every place on the page; the data have up to 500 in any case.",
        "history" => "“all” shows the whole history on the page.",
        "type" => "Only this sort, one of those in “types”.",
        "year" => "Only this year, four digits.",
        "part" => "Which part of a long text the page shows, from 1; the data have all of it.",
        "since" => "A sequence number: the “sequence” of the answer before, or 0 for all.",
        "state" => "Only outdated, planned, undated, current, earlier, or missing (current national standards without one).",
        "status" => "closing-soon (14 days or fewer), open (these included), upcoming, unknown or closed.",
        "topic" => "Slug of a topic, such as data-security.",
        "authority" => "Slug of the body that asks; its name as printed where it has no page.",
        "before" => "Slug of the earlier document.",
        "after" => "Slug of the later document.",
        "show" => "“all” shows on the page what is the same, too; the data have all.",
        "month" => "Month of the closing day, 2021-06.",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "there is no such parameter"),
    };

    private static ApiPath Of<T>(string address, string summary, Type page, IReadOnlyList<string> parameters, params string[] forms) => new(address, summary, page, typeof(T), parameters, forms);

    private static ApiPath Room(string room, string summary, params string[] more) => Of<ThingListData>("/" + room, summary, typeof(Pages.Things.IndexModel), ["type", "year", "cursor", .. Times], ["json", "csv", .. more]);

    private static ApiPath Thing<T>(string room, string summary) => Of<T>($"/{room}/{{slug}}", summary, typeof(Pages.Things.DetailModel), ["places", "history", .. Times], Json);
}
