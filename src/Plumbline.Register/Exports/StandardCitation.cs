namespace Plumbline.Register.Exports;

/// <summary>A standard as it is cited.</summary>
/// <param name="Bibtex">An entry of BibTeX.</param>
/// <param name="Ris">A record of RIS.</param>
/// <param name="Gbt7714">One line after GB/T 7714.</param>
/// <param name="Plain">One line for people.</param>
public sealed record StandardCitation(string Bibtex, string Ris, string Gbt7714, string Plain)
{
    internal static StandardCitation Of(StandardEntry entry) => new(Record(new BibtexFormat(), entry), Record(new RisFormat(), entry), Gbt(entry), Line(entry));

    private static string Record(IStandardFormat format, StandardEntry entry)
    {
        using var text = new StringWriter { NewLine = "\n" };
        format.Write(text, entry, first: true);
        return text.ToString();
    }

    /// <summary><c>Title: GB/T 35273—2020[S]. 2020-03-06.</c>: the dash of Chinese numbers is the long one there.</summary>
    private static string Gbt(StandardEntry entry)
    {
        var chinese = entry.Kind.StartsWith("national-", StringComparison.Ordinal) || entry.Kind is "guide" or "sector" or "local" or "association" or "enterprise";
        var number = chinese && entry.Year is { } year && entry.Normal.EndsWith("-" + year, StringComparison.Ordinal) ? $"{entry.Normal[..^(year.Length + 1)]}—{year}" : entry.Normal;
        var title = chinese ? entry.Titles.GetValueOrDefault("zh") ?? entry.Title : entry.Title;
        return $"{(title is null ? number : $"{title}: {number}")}[S].{(entry.Published is { } day ? $" {day}." : "")}";
    }

    private static string Line(StandardEntry entry)
    {
        string?[] days = [entry.Released is null ? null : $"released {entry.Released}", entry.Effective is null ? null : $"in force from {entry.Effective}", entry.Withdrawn is null ? null : $"withdrawn {entry.Withdrawn}"];
        var told = string.Join(", ", days.OfType<string>());
        return $"{entry.Normal}{(entry.Title is null ? "" : $", {entry.Title}")}{(told.Length == 0 ? "" : $" ({told})")}.";
    }
}
