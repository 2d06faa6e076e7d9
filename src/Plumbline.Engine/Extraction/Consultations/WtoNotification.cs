using Plumbline.Engine.Extraction.Dates;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>Fields of a notification to the World Trade Organization, in the form that its committees prescribe.</summary>
internal static class WtoNotification
{
    private const int LongestTitle = 200;

    /// <summary>Those who publish stand before the title of a draft.</summary>
    private static readonly string[] Publishers = ["National Standard of the P.R.C., ", "National Standard of the P.R.C. ", "National Standard of the People's Republic of China, ", "Draft of "];

    /// <summary>What a window is counted from.</summary>
    private static readonly string[] Starts =
        ["from notification", "from circulation", "from the date of notification", "from the date of circulation", "from the date of this notification", "after notification", "after circulation", "after the date of notification", "after the date of circulation"];

    /// <summary>"Final date for comments: ...", the field that asks for them.</summary>
    public static bool IsFinalDate(ReadOnlySpan<char> sentence) => sentence[..Math.Min(sentence.Length, 80)].IndexOf("inal date for comments") >= 0;

    /// <summary>"Final date for comments: 60 days from notification": counted from the day of its circulation.</summary>
    public static bool CountsFromNotice(ReadOnlySpan<char> sentence)
    {
        foreach (var start in Starts)
        {
            if (sentence.Contains(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The days of "Final date for comments: 60 days after circulation"; 0 where the field gives none.</summary>
    public static int Days(ReadOnlySpan<char> sentence)
    {
        var days = sentence.IndexOf(" days ");
        if (days < 0) return 0;
        var start = days;
        while (start > 0 && days - start < 3 && char.IsAsciiDigit(sentence[start - 1])) start--;
        return start < days && int.TryParse(sentence[start..days], out var count) ? count : 0;
    }

    /// <summary>"Agency responsible: ...".</summary>
    /// <param name="before">What stands before the field that asks for comments.</param>
    public static string? Responsible(ReadOnlySpan<char> before)
    {
        const string Field = "Agency responsible:";
        var at = before.LastIndexOf(Field, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = before[(at + Field.Length)..].TrimStart();
        var end = rest.IndexOf('\n');
        return BodyNames.In(end < 0 ? rest : rest[..end]) is [var agency, ..] ? agency : null;
    }

    /// <summary>The title: "Title, number of pages and language(s) of the notified document: ..."; empty where the field is missing.</summary>
    /// <param name="before">What stands before the field that asks for comments.</param>
    public static string Title(ReadOnlySpan<char> before)
    {
        const string Field = "notified document";
        var at = before.LastIndexOf(Field);
        // "Link to notified document(s) and/or contact details" stands behind the field.
        while (at >= 0 && before[(at + Field.Length)..].TrimStart("s() ").StartsWith("and/or ")) at = before[..at].LastIndexOf(Field);
        if (at < 0) return "";
        var rest = before[(at + Field.Length)..].TrimStart("s(): |\n\r");
        // "notified document(s) (title, number of pages and languages, means of access): ..."
        if (rest.StartsWith("title, number") && rest.IndexOf("): ") is > 0 and < 120 and var means) rest = rest[(means + 3)..];
        var end = rest.IndexOfAny("(;|\n");
        var title = end < 0 ? rest : rest[..end];
        foreach (var publisher in Publishers)
        {
            if (title.StartsWith(publisher, StringComparison.OrdinalIgnoreCase)) title = title[publisher.Length..];
        }
        return Phrase.Clean(title, LongestTitle);
    }
}
