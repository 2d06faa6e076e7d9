using Plumbline.Engine.Text;
using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <summary>A row of <c>statements.evidence</c>: a statement with what it rests on.</summary>
internal class EvidenceRow
{
    public long StatementId { get; init; }

    public long EvidenceId { get; init; }

    public string Value { get; init; } = "";
    public string? Language { get; init; }
    public string Property { get; init; } = "";
    public int State { get; init; }
    public bool Review { get; init; }
    public DateTimeOffset KnownSince { get; init; }
    public string? ObjectKind { get; init; }
    public string? ObjectSlug { get; init; }
    public string? ObjectKey { get; init; }
    public string SubjectKind { get; init; } = "";
    public string SubjectSlug { get; init; } = "";
    public string SubjectKey { get; init; } = "";

    public string? SubjectName { get; init; }

    public string? SubjectDate { get; init; }

    /// <summary>The words to which a citation is tied; <see cref="StatementQueries"/> looks for them.</summary>
    public Evidence? Words { get; set; }
    public int EvidenceKind { get; init; }
    public string? Article { get; init; }
    public int Start { get; init; }
    public int Length { get; init; }
    public int MarkStart { get; init; }
    public int MarkLength { get; init; }
    public int? Line { get; init; }
    public string? Quote { get; init; }
    public string? Publisher { get; init; }
    public string? Item { get; init; }
    public string? Url { get; init; }
    public string? Reason { get; init; }
    public bool Confirmed { get; init; }

    /// <summary>True where an editor found it right without it going before others.</summary>
    public bool IsReviewed { get; init; }
    public bool Unverified { get; init; }
    public string? DocumentSlug { get; init; }
    public string? DocumentTitle { get; init; }
    public string? DocumentDate { get; init; }
    public string? ArticleSlug { get; init; }
    public string? Printed { get; init; }
    public string? Note { get; init; }
    public double? Confidence { get; init; }
    public string? TrueFrom { get; init; }
    public string? TrueUntil { get; init; }

    public Period Period => new(TrueFrom, TrueUntil);

    public Evidence Evidence => new()
    {
        Kind = (EvidenceKind)EvidenceKind, DocumentSlug = DocumentSlug, DocumentTitle = DocumentTitle, DocumentDate = DocumentDate, Article = Article, ArticleSlug = ArticleSlug,
        Quote = Quote, Span = Quote is null ? null : new TextSpan(Start, Length), Mark = Quote is null ? null : new TextSpan(MarkStart, MarkLength), Line = Line,
        Publisher = Publisher, Item = Item, Url = Url, Reason = EvidenceKind == (int)Statements.EvidenceKind.Decision ? Reason : null, Unverified = Unverified, Words = Words,
    };

    /// <summary>The value as stated of the subject.</summary>
    public StatedValue Stated => new(Value, Language, ObjectSlug is null ? null : Addresses.Of(ObjectKind!, ObjectSlug), ShownState, KnownSince, Evidence, ToReview) { Period = Period.IsLimited ? Period : null };

    /// <summary>The same statement seen from its object: the subject is the value.</summary>
    public StatedValue Reverse => new((SubjectKind == ThingKinds.Document ? DocumentTitle ?? SubjectKey : SubjectName ?? SubjectKey) + Qualifier, null, Addresses.Of(SubjectKind, SubjectSlug), ShownState, KnownSince, Evidence, ToReview, SubjectDate) { Period = Period.IsLimited ? Period : null };

    public Mention Mention => new(SubjectKind == ThingKinds.Reference ? Value : SubjectName ?? SubjectKey, Printed ?? Value, Note ?? (SubjectKind == ThingKinds.Reference ? "named by its title" : null), Confidence ?? 1, Evidence, ToReview);

    /// <summary>What the value says besides naming the object: a degree of adoption, an article of a law.</summary>
    private string Qualifier => ObjectKey is { } key && Value.Length > key.Length && Value.StartsWith(key, StringComparison.Ordinal) ? Value[key.Length..] : "";

    private StatementState ShownState => Confirmed ? StatementState.Confirmed : (StatementState)State;

    private bool ToReview => Review && State == (int)StatementState.Found && !Confirmed && !IsReviewed;
}
