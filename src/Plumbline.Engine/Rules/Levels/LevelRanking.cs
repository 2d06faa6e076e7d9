namespace Plumbline.Engine.Rules.Levels;

/// <summary>Many in the order of their levels. Equal levels are a tie and share the place; those undecided have none.</summary>
public static class LevelRanking
{
    /// <summary>The order: the best level first, disqualified ones last, undecided ones after them; within a level as they came.</summary>
    /// <param name="scale">The levels.</param>
    /// <param name="standings">Where each stands.</param>
    public static IReadOnlyList<RankedLevel> Of(LevelScale scale, IReadOnlyList<LevelStanding> standings)
    {
        var places = scale.Levels.Select((level, place) => (level, place)).ToDictionary(l => l.level, l => l.place, StringComparer.Ordinal);
        var counts = new int[scale.Levels.Count];
        foreach (var standing in standings)
        {
            if (standing.Level is not null) counts[places[standing.Level]]++;
        }
        var ranked = new List<RankedLevel>(standings.Count);
        var before = 0;
        for (var place = 0; place < counts.Length; place++)
        {
            for (var i = 0; i < standings.Count; i++)
            {
                if (standings[i].Level == scale.Levels[place]) ranked.Add(new RankedLevel(i, before + 1, counts[place] > 1));
            }
            before += counts[place];
        }
        for (var i = 0; i < standings.Count; i++)
        {
            if (standings[i].Level is null) ranked.Add(new RankedLevel(i, null, false));
        }
        return ranked;
    }
}

/// <summary>A place in a ranking.</summary>
/// <param name="Index">Which of those ranked.</param>
/// <param name="Rank">Its place among those decided, from 1; after a tie of three at 1 comes 4. Null where it is undecided.</param>
/// <param name="Tied">True where others share the place.</param>
public sealed record RankedLevel(int Index, int? Rank, bool Tied);
