using System.Globalization;
using System.Text;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Things;

/// <summary>Keys of things that texts know by words alone: events, calls for comments, topics.</summary>
internal static class NamedKeys
{
    private const int LongestKey = 200;
    private const int LongestSlug = 80;

    /// <summary>An event is its name and its day: the forum of another year is another event.</summary>
    public static ThingKey Event(string name, string? date) => Dated(ThingKinds.Event, name, date);

    /// <summary>
    /// A call for comments is its subject and its closing day, or the opening day where no other is stated. Reports that differ in a day are things of their own and are joined when they are read.
    /// </summary>
    /// <param name="subject">What is open for comment.</param>
    /// <param name="day">The closing day, else the opening day, else null.</param>
    /// <param name="document">The document that reports it.</param>
    /// <param name="start">Where in it.</param>
    public static ThingKey Consultation(string subject, string? day, ThingKey document, int start)
    {
        var key = ConsultationReport.KeyOf(subject);
        return key.Length == 0
            ? new ThingKey(ThingKinds.Consultation, string.Create(CultureInfo.InvariantCulture, $"{document.Key}/{start}"), string.Create(CultureInfo.InvariantCulture, $"{document.Slug}-{start}"))
            : new ThingKey(ThingKinds.Consultation, Cut(key) + "/" + day, Slug(subject, day));
    }

    public static ThingKey Topic(string id) => new(ThingKinds.Topic, id, id);

    private static ThingKey Dated(string kind, string name, string? date) => new(kind, $"{Cut(Letters(name))}/{date}", Slug(name, date));

    private static string Slug(string name, string? date)
    {
        var words = Slugs.Of(name, LongestSlug + 1);
        if (words.Length > LongestSlug) words = words.LastIndexOf('-') is > LongestSlug / 2 and var end ? words[..end] : words[..LongestSlug].TrimEnd('-', '.');
        return date is { Length: >= 4 } && !words.EndsWith(date[..4], StringComparison.Ordinal) ? $"{words}-{date[..4]}" : words;
    }

    private static string Letters(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var printed in name)
        {
            var c = char.ToLowerInvariant(CharFold.Fold(printed));
            if (char.IsLetterOrDigit(c)) key.Append(c);
        }
        return key.ToString();
    }

    private static string Cut(string key) => key.Length > LongestKey ? key[..LongestKey] : key;
}
