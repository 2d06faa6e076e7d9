namespace Plumbline.Register.Imports;

/// <summary>What an import did. <see cref="Read"/> is the sum of the other five counts.</summary>
public sealed record ImportSummary
{
    /// <summary>Name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>Records met.</summary>
    public required int Read { get; init; }

    /// <summary>Records of things that this source had not told of.</summary>
    public required int New { get; init; }

    /// <summary>Records known under their name with other contents.</summary>
    public required int Changed { get; init; }

    /// <summary>Records known with the same bytes.</summary>
    public required int Same { get; init; }

    /// <summary>Records of a thing that another record of the source has described already; what they add is stated beside it.</summary>
    public required int Folded { get; init; }

    /// <summary>Records that could not be taken, see <see cref="Refusals"/>.</summary>
    public required int Refused { get; init; }

    /// <summary>The first refusals with their reasons, at most 1,000.</summary>
    public required IReadOnlyList<ImportRefusal> Refusals { get; init; }

    /// <summary>What the records hold that is not taken over, with its number: kinds of relations without a meaning here.</summary>
    public required IReadOnlyDictionary<string, int> LeftOut { get; init; }

    /// <summary>The counts and the first refusal, for people.</summary>
    public string Told => $"{Read:N0} {(Read == 1 ? "record" : "records")} read: {New:N0} new, {Changed:N0} changed, {Same:N0} the same, {Folded:N0} of what another record describes, {Refused:N0} refused"
        + (Refusals.Count > 0 ? $"; the first: {Refusals[0].Item}: {Refusals[0].Reason}" : "");
}
