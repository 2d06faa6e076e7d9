using System.Globalization;
using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Output;

/// <summary>What is known about one thing, for people.</summary>
internal static class ShowText
{
    private const string Waits = "  (to review)";

    public static void Write(ResultWriter output, object record)
    {
        switch (record)
        {
            case StandardRecord standard: Standard(output, standard); break;
            case CommitteeRecord committee: Committee(output, committee); break;
            case DocumentRecord document: Document(output, document); break;
            case ArticleRecord article: Article(output, article); break;
            case ThingRecord thing: ThingText.Write(output, thing); break;
        }
    }

    private static void Standard(ResultWriter output, StandardRecord standard)
    {
        output.Line($"{standard.Normal}{(standard.IsSeries ? "  (all editions)" : "")}");
        if (standard.Title is not null) output.Line(standard.Title);
        output.Line($"kind {standard.Kind}{(standard.Obligations.Count == 0 ? "" : $" ({standard.Obligation})")}, {standard.Life.Status}{(standard.Life.Note is { } note ? $" ({note})" : "")} on {standard.Life.On:yyyy-MM-dd}, known since {standard.KnownSince:yyyy-MM-dd}");
        Life(output, standard);
        output.Line(Addresses.OfStandard(standard.Slug));
        if (standard.Editions.Count > 0)
            output.Line($"editions known: {string.Join(", ", standard.Editions.Select(e => e.Normal))}{(standard.Current is { } current ? $"; latest {current.Normal}" : "")}");
        Values(output, "titles", standard.Titles);
        Values(output, "obligation", standard.Obligations);
        Values(output, "replaces", standard.Replaces);
        Values(output, "replaced by", standard.ReplacedBy);
        Versions(output, standard);
        Relations(output, standard.Relations);
        Mentions(output, standard.Mentions, standard.MentionCount);
    }

    private static void Versions(ResultWriter output, StandardRecord standard)
    {
        if (standard.LanguageVersions.Count == 0) return;
        output.Line();
        output.Line("versions in other languages:");
        foreach (var version in standard.LanguageVersions)
        {
            output.Line($"  {(version.Standard == standard.Normal ? "" : version.Standard + ": ")}{LanguageVersionsOutput.Line(version)}");
            foreach (var stated in version.Stated) Source(output, stated.Evidence);
        }
    }

    private static void Life(ResultWriter output, StandardRecord standard)
    {
        (string Name, string? Value)[] facts =
        [
            ("released", standard.Life.Released), ("effective", standard.Life.Effective), ("confirmed", standard.Life.Confirmed), ("withdrawn", standard.Life.Withdrawn), ("stage", standard.Life.Stage),
            ("committee", standard.Committee), ("ICS", standard.Ics.Count == 0 ? null : string.Join(", ", standard.Ics)),
        ];
        if (Array.FindAll(facts, f => f.Value is not null) is { Length: > 0 } known) output.Line(string.Join(", ", known.Select(f => $"{f.Name} {f.Value}")));
        if (standard.Instead.Current.Count > 0)
            output.Line($"use instead: {string.Join(", ", standard.Instead.Current.Select(c => c.Normal))}{(standard.Instead.Since is { } since ? $" (replaced since {since})" : "")}");
        if (standard.Instead.HasCycle) output.Line("the statements on replacement run in a circle: one of them is wrong");
    }

    private static void Committee(ResultWriter output, CommitteeRecord committee)
    {
        output.Line(committee.Summary.Normal);
        output.Line(Addresses.OfCommittee(committee.Summary.Slug));
        if (committee.Parents.Count > 0) output.Line($"under {string.Join(", ", committee.Parents.Select(p => p.Normal))}");
        if (committee.Children.Count > 0) output.Line($"below {string.Join(", ", committee.Children.Select(c => c.Normal))}");
        if (committee.Members is { } members) output.Line($"{members:N0} members{(committee.ForeignShare is { } share ? $", foreign {committee.ForeignMembers:N0} ({share.ToString("0.#", CultureInfo.InvariantCulture)} %)" : "")}");
        Values(output, "names", committee.Names);
        Values(output, "counterparts", committee.Counterparts);
        Values(output, "secretariat", committee.Secretariats);
        ThingText.Facts(output, committee.Facts, committee.About);
        Relations(output, committee.Relations);
        Mentions(output, committee.Mentions, committee.MentionCount);
    }

    private static void Document(ResultWriter output, DocumentRecord document)
    {
        var summary = document.Summary;
        output.Line(summary.Title);
        output.Line($"{summary.Kind}, {summary.Language}{(summary.Date is null ? "" : $", {summary.Date}")}, {summary.Size:N0} bytes, came as '{summary.Name}' on {summary.KnownSince:yyyy-MM-dd}");
        output.Line($"SHA-256 {summary.Sha256}");
        output.Line(Addresses.OfDocument(summary.Slug));
        if (document.Law is { } law)
        {
            foreach (var fact in law.Facts)
            {
                output.Line($"{fact.Property} {fact.Stated.Value}");
                Source(output, fact.Stated.Evidence);
            }
            foreach (var passage in document.Passages.Where(p => p.Kind != "part")) output.Line($"  {(passage.Slug is null ? "" : "  ")}{passage.Title}");
        }
        foreach (var article in document.Passages.Where(p => p.Kind == "article"))
            output.Line($"  {article.Number,5}  {article.Title}{(article.Tags.Count == 0 ? "" : $"  #{string.Join(" #", article.Tags)}")}");
        Findings(output, document.Findings);
    }

    private static void Article(ResultWriter output, ArticleRecord article)
    {
        output.Line(article.Passage.Kind == "law-article" ? article.Passage.Title ?? "" : $"{article.Passage.Number}. {article.Passage.Title}");
        output.Line($"{article.Document.Title}{(article.Passage.Section is { } section ? $", {section}" : "")}");
        output.Line(Addresses.OfArticle(article.Passage.Slug!));
        foreach (var url in article.Passage.Urls) output.Line($"  {url}");
        Findings(output, article.Findings);
    }

    private static void Findings(ResultWriter output, IReadOnlyList<FoundItem> findings)
    {
        output.Line();
        var waiting = findings.Count(f => f.ToReview);
        output.Line($"found ({findings.Count}{(waiting == 0 ? "" : $", {waiting} to review")}):");
        foreach (var finding in findings)
        {
            output.Line($"  line {finding.Line,-6} {finding.Kind,-14} {finding.Normal}{(finding.Note is null ? "" : $"  [{finding.Note}]")}{(finding is { Kind: "citation", Address: { } address } ? $"  {address}" : "")}{(finding.ToReview ? Waits : "")}");
            output.Line($"      “{OneLine(finding.Quote)}”");
        }
    }

    private static void Relations(ResultWriter output, IReadOnlyList<RelatedValues> relations)
    {
        foreach (var relation in relations) Values(output, RelationWords.Heading(relation), relation.Values);
    }

    /// <summary>Values under a heading, each with what it rests on.</summary>
    public static void Values(ResultWriter output, string title, IReadOnlyList<StatedValue> values)
    {
        if (values.Count == 0) return;
        output.Line();
        output.Line($"{title}:");
        foreach (var value in values)
        {
            output.Line($"  {value.Value}{(value.Period is { } period ? $", {period}" : "")}{(value.ToReview ? Waits : value.State == StatementState.Confirmed ? "  (confirmed)" : "")}");
            Source(output, value.Evidence);
        }
    }

    /// <summary>Where a thing is named.</summary>
    public static void Mentions(ResultWriter output, IReadOnlyList<Mention> mentions, int count)
    {
        output.Line();
        output.Line(count > mentions.Count ? $"named in {count} places, the latest {mentions.Count}:" : $"named in {count} places{(count > 0 ? ":" : "")}");
        foreach (var mention in mentions)
        {
            if (mention.Note is not null || mention.ToReview) output.Line($"  {mention.Normal}{(mention.Note is null ? "" : $"  [{mention.Note}]")}{(mention.ToReview ? Waits : "")}");
            Source(output, mention.Evidence);
        }
    }

    /// <summary>What a statement rests on.</summary>
    public static void Source(ResultWriter output, Evidence evidence)
    {
        if (evidence.Quote is { } quote) output.Line($"      “{OneLine(quote)}”");
        output.Line($"      {SourceWords.Of(evidence)}{(evidence.Kind is EvidenceKind.Passage or EvidenceKind.Decision && evidence.Address is { } address ? $"  {address}" : "")}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
