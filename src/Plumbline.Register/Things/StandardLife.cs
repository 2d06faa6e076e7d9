namespace Plumbline.Register.Things;

/// <summary>The life of a standard as its dates tell it on one day. Dates are as stated: to the day, the month or the year; one to the month or year counts from its first day.</summary>
public sealed record StandardLife
{
    /// <summary>The day asked for.</summary>
    public required DateOnly On { get; init; }

    /// <summary><c>planned</c>, <c>drafting</c>, <c>call for comments</c>, <c>approval</c>, <c>published</c>, <c>in force</c>, <c>superseded</c>, <c>withdrawn</c> or <c>unknown</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What qualifies the status: <c>in force from 2024-01-01</c>, <c>the day is not stated</c>; null where nothing does.</summary>
    public string? Note { get; init; }

    /// <summary>When it was released (发布).</summary>
    public string? Released { get; init; }

    /// <summary>From when it is in force (实施).</summary>
    public string? Effective { get; init; }

    /// <summary>When it was withdrawn (废止).</summary>
    public string? Withdrawn { get; init; }

    /// <summary>When it was last confirmed (复审继续有效).</summary>
    public string? Confirmed { get; init; }

    /// <summary>Stage code as stated, such as <c>90.93</c>.</summary>
    public string? Stage { get; init; }
}
