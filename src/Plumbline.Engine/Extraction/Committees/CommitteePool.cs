using System.Collections.Immutable;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>
/// One value for the mentions of one committee in a text, so that its normal form is made once and a text that names it again and again keeps it once. Each place holds what
/// was seen there last; nothing is kept beyond the text.
/// </summary>
internal sealed class CommitteePool
{
    private const int Size = 256;

    private readonly CommitteeId?[] _known = new CommitteeId?[Size];
    private readonly ImmutableArray<CommitteeLevel>[] _levels = new ImmutableArray<CommitteeLevel>[Size];

    /// <summary>The mention itself, with a committee or levels that are equal and were asked for before.</summary>
    public CommitteeMention Shared(CommitteeMention mention)
    {
        if (mention.Id is { Levels.IsEmpty: false } id)
        {
            ref var known = ref _known[Place(id.Levels)];
            if (known is not null && known.Organisation == id.Organisation && known.Spaced == id.Spaced && known.Levels.AsSpan().SequenceEqual(id.Levels.AsSpan())) mention.Id = known;
            else known = id;
        }
        else if (!mention.Levels.IsEmpty)
        {
            ref var known = ref _levels[Place(mention.Levels)];
            if (!known.IsDefault && known.AsSpan().SequenceEqual(mention.Levels.AsSpan())) mention.Levels = known;
            else known = mention.Levels;
        }
        return mention;
    }

    private static int Place(ImmutableArray<CommitteeLevel> levels)
    {
        var hash = levels.Length;
        foreach (var level in levels)
        {
            foreach (var c in level.Number ?? "") hash = unchecked((hash * 31) + c);
            hash = unchecked((hash * 31) + level.Kind[0]);
        }
        return hash & (Size - 1);
    }
}
