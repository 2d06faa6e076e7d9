namespace Plumbline.Register.Figures;

/// <summary>What the register counts on a day beside what others have published.</summary>
public sealed record StatisticsReport
{
    /// <summary>The day: standards that were published later are left out, statuses are those of this day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number of editions and projects that are counted.</summary>
    public required int Standards { get; init; }

    /// <summary>Counts, by what they count and in it the largest first.</summary>
    public required IReadOnlyList<StandardCount> Counts { get; init; }

    /// <summary>Figures that ship with the program as citations.</summary>
    public required IReadOnlyList<PublishedFigure> Published { get; init; }

    /// <summary>Tables that ship with the program as citations.</summary>
    public required IReadOnlyList<PublishedTable> Tables { get; init; }

    /// <summary>Figures read in documents, the latest document first; at most 500.</summary>
    public required IReadOnlyList<PublishedFigure> Read { get; init; }
}
