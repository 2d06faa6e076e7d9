using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>The structure of a newsletter issue: what stands where.</summary>
/// <param name="Issue">The issue's heading.</param>
/// <param name="Sections">Sections of the body in order.</param>
/// <param name="Articles">Articles of the body in order, the annex of activities as one article named <c>annex</c>.</param>
/// <param name="Abbreviations">The table of abbreviations.</param>
/// <param name="Body">From the first section's heading to the end of the last article.</param>
public sealed record Newsletter(
    IssueHeading Issue, IReadOnlyList<SectionHeading> Sections, IReadOnlyList<ArticleFinding> Articles, IReadOnlyList<AbbreviationFinding> Abbreviations, TextSpan Body);

/// <summary>Title and period of a newsletter issue.</summary>
/// <param name="Series">Name of the series.</param>
/// <param name="Title">Title of the issue.</param>
/// <param name="PeriodStart">First month.</param>
/// <param name="PeriodEnd">Last month, included.</param>
/// <param name="Publisher">Who publishes it, or null.</param>
public sealed record IssueHeading(string Series, string Title, FuzzyDate? PeriodStart, FuzzyDate? PeriodEnd, string? Publisher);

/// <summary>A section of the body.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Span">Where the heading stands.</param>
/// <param name="Articles">Numbers of its articles as text, <c>annex</c> among them.</param>
public sealed record SectionHeading(string Title, TextSpan Span, IReadOnlyList<string> Articles);

/// <summary>An article of the body.</summary>
/// <param name="Number">Its number as text, or <c>annex</c>.</param>
/// <param name="Title">Its heading without number and tags.</param>
/// <param name="Section">Title of its section.</param>
/// <param name="Tags">Topic tags without <c>#</c>.</param>
/// <param name="Heading">Where the heading stands.</param>
/// <param name="Span">Heading and text.</param>
/// <param name="Takeaway">True where the Takeaways sum it up.</param>
/// <param name="Background">The Background part, or null.</param>
/// <param name="Urls">Every address in the article, cleaned, in order, without repetition.</param>
public sealed record ArticleFinding(
    string Number, string Title, string? Section, IReadOnlyList<string> Tags, TextSpan Heading, TextSpan Span, bool Takeaway, TextSpan? Background, IReadOnlyList<string> Urls);

/// <summary>A row of the table of abbreviations.</summary>
/// <param name="Abbreviation">The letters.</param>
/// <param name="En">What they stand for in English.</param>
/// <param name="Zh">The same in Chinese.</param>
/// <param name="Span">The row.</param>
public sealed record AbbreviationFinding(string Abbreviation, string En, string Zh, TextSpan Span);
