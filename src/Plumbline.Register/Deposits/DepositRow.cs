using Plumbline.Register.Things;

namespace Plumbline.Register.Deposits;

/// <summary>A row of <c>deposits.select</c>.</summary>
internal sealed class DepositRow
{
    public long Number { get; init; }
    public string Accession { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public long Size { get; init; }
    public string Access { get; init; } = "";
    public string Language { get; init; } = "";
    public string Publisher { get; init; } = "";
    public string? Title { get; init; }
    public string? Name { get; init; }
    public string? MediaType { get; init; }
    public string Receipt { get; init; } = "";
    public string Slug { get; init; } = "";
    public string? SupersededBy { get; init; }
    public string? DocumentSlug { get; init; }

    /// <summary>What is shown; of a damaged receipt, which <c>verify</c> names, the columns beside it.</summary>
    public Deposit Deposit
    {
        get
        {
            var access = AccessClasses.Named(Access) ?? AccessClass.Closed;
            var hidden = access == AccessClass.Closed;
            return new Deposit
            {
                Receipt = CanonicalJson.Read(Receipt) is { } members && Deposits.Receipt.Of(members) is { } receipt ? receipt : FromColumns(), Line = Receipt,
                StandardAddress = Addresses.OfStandard(Slug), Title = hidden ? null : Title, Name = hidden ? null : Name, MediaType = hidden ? null : MediaType, SupersededBy = SupersededBy,
                DocumentAddress = access == AccessClass.Open && DocumentSlug is { } slug ? Addresses.OfDocument(slug) : null,
            };
        }
    }

    private Receipt FromColumns() => new()
    {
        Number = Number, Accession = Accession, Standard = "", Language = Language.Length == 0 ? null : Language, Publisher = Publisher, Access = Access, At = "", Size = Size, Sha256 = Sha256, Previous = "",
    };
}
