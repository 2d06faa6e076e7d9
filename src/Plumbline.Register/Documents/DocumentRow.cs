using System.Data.Common;
using Dapper;

namespace Plumbline.Register.Documents;

/// <summary>A row of <c>documents.select</c>.</summary>
internal sealed class DocumentRow
{
    public long Id { get; init; }
    public string Slug { get; init; } = "";
    public string Title { get; init; } = "";
    public string Name { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Language { get; init; } = "";
    public string? Date { get; init; }
    public DateTimeOffset KnownSince { get; init; }
    public string Sha256 { get; init; } = "";
    public long Size { get; init; }
    public int Articles { get; init; }
    public int Standards { get; init; }
    public int Committees { get; init; }
    public string? Series { get; init; }
    public string? IssueTitle { get; init; }
    public string? PeriodStart { get; init; }
    public string? PeriodEnd { get; init; }
    public string? Publisher { get; init; }
    public string? MediaType { get; init; }

    /// <summary>Reads a row of <c>documents.select</c>.</summary>
    public static DocumentRow Read(DbDataReader r) => r.GetRowParser<DocumentRow>()(r);

    public DocumentSummary Summary => new()
    {
        Id = Id, Slug = Slug, Title = Title, Name = Name, Kind = Kind, Language = Language, Date = Date, KnownSince = KnownSince,
        Sha256 = Sha256, Size = Size, Articles = Articles, Standards = Standards, Committees = Committees,
    };

    public IssueHead? Issue => Series is null && IssueTitle is null ? null : new(Series ?? "", IssueTitle ?? Title, PeriodStart, PeriodEnd, Publisher);
}
