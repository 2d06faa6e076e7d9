namespace Plumbline.Register.Deposits;

/// <summary>A deposit as it is shown. What the access class keeps back is null.</summary>
public sealed record Deposit
{
    /// <summary>Its receipt.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>The receipt as it stands in the log, byte for byte.</summary>
    public required string Line { get; init; }

    /// <summary>SHA-256 of <see cref="Line"/>, which the next receipt names.</summary>
    public string LineSha256 => SignedLine.Hash(Line);

    /// <summary>Its own address.</summary>
    public string Address => Things.Addresses.OfDeposit(Receipt.Accession);

    /// <summary>Address of the standard.</summary>
    public required string StandardAddress { get; init; }

    /// <summary>Title of the standard as deposited; null where nobody gave one, and of a closed deposit.</summary>
    public string? Title { get; init; }

    /// <summary>File name; null of a closed deposit.</summary>
    public string? Name { get; init; }

    /// <summary>Such as <c>application/pdf</c>; null where unknown, and of a closed deposit.</summary>
    public string? MediaType { get; init; }

    /// <summary>Accession number of the deposit that superseded this one; null as long as it is the current one.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Address of the document that was read from an open text; null where there is none.</summary>
    public string? DocumentAddress { get; init; }
}
