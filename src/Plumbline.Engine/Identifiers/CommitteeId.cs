using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// A committee by its code: <c>SAC/TC 28/SC 42</c>, <c>ISO/IEC JTC 1/SC 41/WG 6</c>, <c>ITU-T SG16</c>, <c>CCSA/ST 7</c>, <c>CISPR/D</c>.
/// Immutable. The normal form and the slug are made of the fields alone. Two values are equal where organisation and levels are: the
/// blank or hyphen that publishers set at will (<c>ISG QKD</c>, <c>ISG-QKD</c>) does not count.
/// </summary>
public sealed partial class CommitteeId : IEquatable<CommitteeId>
{
    private string? _normal;
    private string? _slug;

    /// <summary>Letters of the organisation as in the normal form: <c>SAC</c>, <c>ISO/IEC</c>, <c>ITU-T</c>, <c>CEN/CLC</c>.</summary>
    public required string Organisation { get; init; }

    /// <summary>From the organisation downwards; empty for a committee that is known by an acronym of its own (<c>CSTC</c>).</summary>
    public ImmutableArray<CommitteeLevel> Levels { get; init; } = [];

    /// <summary>True where a blank stands between organisation and first level although a slash is usual; not part of the identity.</summary>
    public bool Spaced { get; init; }

    /// <summary>The one spelling under which the committee is known here.</summary>
    public string Normal => _normal ??= CommitteeFormatter.Format(this);

    /// <summary>The committee one level up: SAC/TC 28 for SAC/TC 28/SC 42, IEC/TC 61 for IEC/SC 61D; null for one directly under its organisation.</summary>
    public CommitteeId? Parent
    {
        get
        {
            if (Levels is [{ Kind: "SC", Number: { Length: > 1 } number }] && char.IsAsciiLetter(number[^1]))
                return new CommitteeId { Organisation = Organisation, Levels = [new CommitteeLevel("TC", number.TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()))] };
            return Levels.Length > 1 ? new CommitteeId { Organisation = Organisation, Levels = Levels.RemoveAt(Levels.Length - 1), Spaced = Spaced } : null;
        }
    }

    /// <summary>The value in lower case for addresses, <c>sac-tc-260</c>: steps are joined by hyphens, a hyphen inside a step becomes <c>_</c>. Never collides.</summary>
    public string Slug => _slug ??= CommitteeFormatter.Slug(this);

    /// <summary>The ancestors that a level of the given rank can stand below, or null where none is left: SAC/TC 28 for SAC/TC 28/WG 34 and rank 3.</summary>
    internal CommitteeId? Above(int rank)
    {
        var keep = 0;
        while (keep < Levels.Length && Levels[keep].Rank < rank) keep++;
        if (keep == 0) return null;
        return keep == Levels.Length ? this : new CommitteeId { Organisation = Organisation, Levels = Levels[..keep], Spaced = Spaced };
    }

    /// <summary>The committee with further levels below it.</summary>
    internal CommitteeId With(ImmutableArray<CommitteeLevel> below) => new() { Organisation = Organisation, Levels = Levels.AddRange(below), Spaced = Spaced };

    /// <inheritdoc/>
    public bool Equals(CommitteeId? other) => ReferenceEquals(this, other) || (other is not null && (HasFieldsOf(other) || Slug == other.Slug));

    /// <summary>True where the fields are the same, which is told without making the slugs.</summary>
    private bool HasFieldsOf(CommitteeId other)
    {
        if (Organisation != other.Organisation || Levels.Length != other.Levels.Length) return false;
        for (var i = 0; i < Levels.Length; i++)
        {
            if (Levels[i].Kind != other.Levels[i].Kind || Levels[i].Number != other.Levels[i].Number) return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommitteeId);

    /// <inheritdoc/>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);

    /// <summary>The normal form.</summary>
    public override string ToString() => Normal;
}
