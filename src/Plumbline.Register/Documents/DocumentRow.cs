using System.Data.Common;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Documents;

/// <summary>A row of <c>documents.select</c>.</summary>
internal sealed class DocumentRow
{
    public long Id { get; init; }
    public long ThingId { get; init; }
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
    public static DocumentRow Read(DbDataReader r) => new()
    {
        Id = r.GetInt64(0), Slug = r.GetString(1), Title = r.GetString(2), Name = r.GetString(3), Kind = r.GetString(4), Language = r.GetString(5), Date = r.Text(6), KnownSince = Instant.FromText(r.GetString(7)),
        Sha256 = r.GetString(8), Size = r.GetInt64(9), Articles = r.GetInt32(10), Standards = r.GetInt32(11), Committees = r.GetInt32(12), Series = r.Text(13), IssueTitle = r.Text(14),
        PeriodStart = r.Text(15), PeriodEnd = r.Text(16), Publisher = r.Text(17), MediaType = r.Text(18),
    };

    public DocumentSummary Summary => new()
    {
        Id = Id, Slug = Slug, Title = Title, Name = Name, Kind = Kind, Language = Language, Date = Date, KnownSince = KnownSince,
        Sha256 = Sha256, Size = Size, Articles = Articles, Standards = Standards, Committees = Committees,
    };

    public IssueHead? Issue => Series is null && IssueTitle is null ? null : new(Series ?? "", IssueTitle ?? Title, PeriodStart, PeriodEnd, Publisher);
}
