using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Places that name a thing, put together by document.</summary>
/// <param name="Groups">One row a document, in the order given.</param>
/// <param name="Total">Number of all places known.</param>
/// <param name="Shown">Number of places that the groups hold, repetitions of one line counted.</param>
/// <param name="All">Address that shows more of them, or null.</param>
internal sealed record MentionsView(IReadOnlyList<MentionsView.Group> Groups, int Total, int Shown, string? All)
{
    /// <summary>Places of one document.</summary>
    /// <param name="Mentions">In order of the text; places that share their quote stand once.</param>
    internal sealed record Group(IReadOnlyList<Mention> Mentions);

    /// <summary>Number of places on a page that was not asked for all.</summary>
    public const int Few = 60;

    public static MentionsView Of(IReadOnlyList<Mention> mentions, int total, bool all, string allAddress)
    {
        var shown = all ? mentions : [.. mentions.Take(Few)];
        var groups = shown
            .GroupBy(m => m.Evidence.DocumentSlug)
            .Select(g => new Group([.. g.OrderBy(m => m.Evidence.Line).DistinctBy(m => (m.Evidence.Line, m.Evidence.Quote, m.Normal))]))
            .ToList();
        return new MentionsView(groups, total, shown.Count, shown.Count < mentions.Count ? allAddress : null);
    }
}
