using Plumbline.Engine.Extraction;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>What an editor wants to see of a document at once.</summary>
internal static class InboxDrafts
{
    private const int Most = 20;

    /// <param name="found">What recognition found.</param>
    /// <param name="source">The source that brought it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="date">The day that it bears, or null.</param>
    /// <param name="language">Its language, or null.</param>
    public static InboxDraft Of(Recognition found, Source source, string title, string? date, string? language) => new()
    {
        Title = title, Date = date, Language = language ?? source.Language,
        Authority = source.Authority ?? found.Consultations.Find(c => c.By is not null)?.By,
        Standards = Few(found.Standards.Select(s => (s.Resolved ?? s.Id).Normal)),
        Committees = Few(found.Committees.Select(c => c.Id.Normal)),
        Deadline = found.Consultations.Where(c => c.Close is { Day: > 0 }).Select(c => c.Close!.Value.ToString()).Min(StringComparer.Ordinal),
        Topic = found.Topics.GroupBy(t => t.Topic, StringComparer.Ordinal).MaxBy(g => g.Sum(t => t.Confidence * (1 + t.Cues.Count)))?.Key,
    };

    /// <summary>In order of the text, each once; of a long list the beginning.</summary>
    private static List<string> Few(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Take(Most)];
}
