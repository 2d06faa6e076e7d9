namespace Plumbline.Register.Citations;

/// <summary>The heading of a document that may be a cited issue of a periodical.</summary>
internal sealed class CitedIssue
{
    public long Id { get; init; }
    public string? Series { get; init; }
    public string? IssueTitle { get; init; }
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public string PeriodStart { get; init; } = "";
    public string Slug { get; init; } = "";
    public string? Language { get; init; }
    public string KnownSince { get; init; } = "";

    /// <summary>The month with which its period begins, <c>2021-04</c>.</summary>
    public string Month => PeriodStart[..Math.Min(7, PeriodStart.Length)];

    /// <summary>True where every word of the cited name up to the comma stands in the heading: "SESEC newsletter" in "SESEC V China Standardisation Newsletter".</summary>
    public bool IsNamed(string cited)
    {
        var heading = FoldedText.Of(string.Join(' ', Series, IssueTitle, Title, Publisher)).Split(' ');
        return FoldedText.Of(cited.Split(',')[0]).Split(' ').All(heading.Contains);
    }
}
