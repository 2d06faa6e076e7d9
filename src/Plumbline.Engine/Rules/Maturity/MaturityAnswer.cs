namespace Plumbline.Engine.Rules.Maturity;

/// <summary>The profile of an organisation in a maturity model.</summary>
/// <param name="State">Decided where a level is known or the model has none; not stated where there are ratings and no way to a level.</param>
/// <param name="Groups">Ratings by group.</param>
/// <param name="Levels">Levels by scale.</param>
public sealed record MaturityAnswer(AnswerState State, IReadOnlyList<GroupScore> Groups, IReadOnlyList<LevelScore> Levels) : ContentAnswer(State)
{
    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Value)> Members()
    {
        foreach (var group in Groups)
        {
            yield return (group.Id, group.Mean is { } mean ? NumberReader.Show(mean) : "");
            yield return (group.Id + " weakest", group.Weakest?.Name ?? "");
            yield return (group.Id + " missing", string.Join("; ", group.Parts.Where(p => p.Percent is null).Select(p => p.Name)));
            foreach (var part in group.Parts.Where(p => p.Percent is not null)) yield return (part.Id, $"{part.Name}: {NumberReader.Show(part.Percent!.Value)}");
        }
        foreach (var level in Levels)
        {
            yield return (level.Id, level.Level is null ? "" : $"{level.Level} {level.LevelName}");
            yield return (level.Id + " next", level.Next ?? "");
        }
        foreach (var problem in Problems) yield return ("problem", problem);
    }
}

/// <summary>The ratings of a group.</summary>
/// <param name="Id">Name of the group.</param>
/// <param name="Name">In words.</param>
/// <param name="Parts">Its parts, rated or not.</param>
public sealed record GroupScore(string Id, string Name, IReadOnlyList<PartScore> Parts)
{
    /// <summary>Plain mean of the parts, one decimal; null where one of them is not rated.</summary>
    public decimal? Mean
    {
        get
        {
            var sum = 0m;
            foreach (var part in Parts)
            {
                if (part.Percent is not { } percent) return null;
                sum += percent;
            }
            return Parts.Count > 0 ? Math.Round(sum / Parts.Count, 1, MidpointRounding.AwayFromZero) : null;
        }
    }

    /// <summary>The part with the lowest rating; null where none is rated.</summary>
    public PartScore? Weakest
    {
        get
        {
            PartScore? weakest = null;
            foreach (var part in Parts)
            {
                if (part.Percent is { } percent && (weakest is null || percent < weakest.Percent)) weakest = part;
            }
            return weakest;
        }
    }
}

/// <summary>The rating of a part.</summary>
/// <param name="Id">Name of the part.</param>
/// <param name="Name">In words.</param>
/// <param name="Percent">The rating; null where none is known.</param>
/// <param name="Indicators">How many indicators make it; 0 where it was given as a whole.</param>
public sealed record PartScore(string Id, string Name, decimal? Percent, int Indicators);

/// <summary>A level on a scale.</summary>
/// <param name="Id">Name of the scale.</param>
/// <param name="Name">In words.</param>
/// <param name="Level">Its number from 1; null where it is not known.</param>
/// <param name="LevelName">Name of the level, or null.</param>
/// <param name="Next">Name of the level above; null at the top, and where the level is not known.</param>
/// <param name="How">Assessed, or worked out from the thresholds given.</param>
public sealed record LevelScore(string Id, string Name, int? Level, string? LevelName, string? Next, string How)
{
    internal static LevelScore Of(MaturityScale scale, int? place, string how) =>
        new(scale.Id, scale.Name, place + 1, place is { } at ? scale.Levels[at] : null, place is { } now && now + 1 < scale.Levels.Count ? scale.Levels[now + 1] : null, how);
}
