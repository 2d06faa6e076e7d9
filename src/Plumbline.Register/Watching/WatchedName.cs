namespace Plumbline.Register.Watching;

/// <summary>Names by which things are watched: the kind, a blank, and what names the thing.</summary>
public static class WatchedName
{
    private const string New = "edition";

    /// <summary>A standard by its normal form; without a year all editions of it.</summary>
    public static string OfStandard(string normal) => "standard " + normal;

    /// <summary>A new edition of a standard, by the normal form without the year.</summary>
    public static string OfNewEdition(string series) => New + " " + series;

    /// <summary>A committee by its normal form.</summary>
    public static string OfCommittee(string normal) => "committee " + normal;

    /// <summary>A thing that is known by names, by its slug.</summary>
    /// <param name="kind">One of <see cref="Things.ThingRooms.Kinds"/>.</param>
    /// <param name="slug">Its slug.</param>
    public static string OfNamed(string kind, string slug) => kind + " " + slug;

    /// <summary>The name without its kind.</summary>
    internal static string Shown(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>True for the name of a new edition.</summary>
    internal static bool IsNewEdition(string name) => name.StartsWith(New + " ", StringComparison.Ordinal);
}
