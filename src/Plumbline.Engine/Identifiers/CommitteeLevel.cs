namespace Plumbline.Engine.Identifiers;

/// <summary>One step of a committee's code: a technical committee, a subcommittee below it, a working group below that.</summary>
/// <param name="Kind">
/// The letters that say what it is, in the publisher's own case: <c>TC</c>, <c>SC</c>, <c>WG</c>, <c>SG</c>, <c>JTC</c>, <c>SyC</c>, <c>FG</c> ...;
/// for a group that has an acronym only, the acronym (<c>QIRG</c>).
/// </param>
/// <param name="Number">Digits with their zeros and letters (<c>02</c>, <c>61D</c>) or the letters that stand for a number (<c>ETS</c>, <c>QIT4N</c>); null where there is none.</param>
/// <param name="Joint">What stands between the letters of the kind and letters in the place of a number: <c>-</c> or a blank. Not part of the identity.</param>
public readonly record struct CommitteeLevel(string Kind, string? Number, char Joint = ' ')
{
    /// <summary>True where the place of the number is taken by letters, as in <c>SWG-ETS</c>.</summary>
    public bool Lettered => Number is { Length: > 0 } number && !char.IsAsciiDigit(number[0]);

    /// <summary>
    /// 1 for what stands directly under an organisation (TC, JTC, PC, ST, SyC, SEG, FG, ISG), 2 for subcommittees, 3 for the groups below.
    /// A level goes below a level of a smaller rank.
    /// </summary>
    public int Rank => CommitteeKinds.RankOf(Kind);
}
