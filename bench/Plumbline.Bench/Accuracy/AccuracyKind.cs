namespace Plumbline.Bench.Accuracy;

/// <summary>A kind of finding: the list its rows stand in, what makes rows one row, and when a found row is the gold row.</summary>
/// <param name="Name">Name of the kind; a dotted one looks at one more member of the rows of its list.</param>
/// <param name="Key">Rows of a notice with the same key count once, those with null not at all.</param>
/// <param name="Same">True where the found row (first) is the gold row (second), their article apart.</param>
internal sealed record AccuracyKind(string Name, Func<Row, string?> Key, Func<Row, Row, bool> Same)
{
    /// <summary>Every kind, by the rules of the shared scripts.</summary>
    public static readonly AccuracyKind[] All =
    [
        new("standards", Id, (p, g) => Id(p) == Id(g)),
        new("standards.title", r => r["title"] is null ? null : Id(r), (p, g) => Id(p) == Id(g) && Likeness.Alike(p["title"], g["title"], 0.85)),
        new("standard_titles", Title, (p, g) => Likeness.Alike(p["title"], g["title"], 0.85)),
        new("committees", Id, (p, g) => Id(p) == Id(g)),
        new("mirrors", Place, (p, g) => Equal(p, g, "national") && Equal(p, g, "international")),
        new("secretariats", Place, (p, g) => (Equal(p, g, "committee") || Likeness.Alike(p["committee"], g["committee"], 0.85)) && Likeness.Alike(p["body"], g["body"], 0.7)),
        new("instruments", Title, SameTitle),
        new("dated", Dates, (p, g) => Dates(p) == Dates(g) && NearInArticle(p, g, 3)),
        new("dated.action", r => r["date"] + r["action"], (p, g) => p["date"] == g["date"] && (p["action"] == g["action"] || g.IsDoubtful || g.Allows(p["action"])) && NearInArticle(p, g, 3)),
        new("consultations", Days, (p, g) => Days(p) == Days(g)),
        new("consultations.subject", Days, (p, g) => Days(p) == Days(g) && (g.IsDoubtful || Likeness.Alike(p["subject"], g["subject"], 0.7))),
        new("replaces", r => Likeness.Letters(r["old"]) + "<" + Likeness.Letters(r["new"]), (p, g) => Equal(p, g, "old") || Likeness.Alike(p["old"], g["old"], 0.8)),
        new("statistics", Place, (p, g) => Likeness.SameNumber(p["value"], g["value"]) && p.IsNear(g, 1)),
        new("targets", Place, (p, g) => Likeness.SameNumber(p["value"], g["value"]) && p.IsNear(g, 1)),
        new("events", Place, (p, g) => p["date"] == g["date"] || Likeness.Alike(p["name"], g["name"], 0.7)),
        new("events.name", Place, (p, g) => p["date"] == g["date"] && Likeness.Alike(p["name"], g["name"], 0.7)),
    ];

    /// <summary>The list of a result that holds the rows.</summary>
    public string List => Name.Split('.')[0];

    private static string? Id(Row row) => Likeness.Letters(row["id"]) is { Length: > 0 } id ? id : null;

    private static string? Title(Row row) => Likeness.Letters(row["title"]);

    private static string? Place(Row row) => row.ToString();

    private static string Dates(Row row) => row["date"] + ".." + row["date_end"];

    private static string Days(Row row) => row["open"] + ".." + row["close"];

    private static bool Equal(Row p, Row g, string member) => Likeness.Letters(p[member]) == Likeness.Letters(g[member]);

    /// <summary>In a newsletter a title may be printed a little otherwise in each place; a notice is short and has it exactly.</summary>
    private static bool SameTitle(Row p, Row g) => g["article"] is null ? Title(p) == Title(g) : Likeness.Alike(p["title"], g["title"], 0.82);

    /// <summary>In a notice a date is one fact wherever it stands.</summary>
    private static bool NearInArticle(Row p, Row g, int lines) => g["article"] is null || p.IsNear(g, lines);
}
