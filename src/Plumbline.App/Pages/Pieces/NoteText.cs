using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Pieces;

/// <summary>A finding in a few words, for the margin.</summary>
internal static class NoteText
{
    private const int LongestSubject = 80;

    public static string Of(FoundItem found, Words words)
    {
        var details = found.Details;
        string? Detail(string name) => details.GetValueOrDefault(name);
        return found.Kind switch
        {
            "dated" when Detail("date") is { } date => Dated(date, Detail("date_end"), Detail("action"), words),
            "consultation" when Detail("close") is { } close => words["comments until {0}", words.Date(close)],
            "consultation" when Detail("open") is { } open => words["comments from {0}", words.Date(open)],
            "consultation" => words["call for comments: {0}", Short(found.Normal)],
            "replacement" when Detail("new") is { } now && Detail("old") is { } before => words["{0} replaces {1}", now, before],
            "mirror" when Detail("national") is { } national && Detail("international") is { } international => words["{0} mirrors {1}", national, international],
            "secretariat" when Detail("body") is { } body => words["secretariat: {0}", body],
            "event" when Detail("place") is { } place => $"{Short(found.Normal)}, {place}",
            _ => Short(found.Normal),
        };
    }

    private static string Dated(string first, string? last, string? action, Words words)
    {
        var when = last is null ? words.Date(first) : words["{0} to {1}", words.Date(first), words.Date(last)];
        return action is null or "other" ? when : $"{when}{words[": "]}{words[action.Replace('-', ' ')]}";
    }

    /// <summary>The beginning of a long text.</summary>
    public static string Short(string text) => text.Length <= LongestSubject ? text : text[..LongestSubject].TrimEnd() + " …";
}
