using System.Globalization;
using Plumbline.Engine;
using Plumbline.Register.Figures;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Counts of one respect as rows with bars. The numbers stand beside the bars, which only show them.</summary>
/// <param name="By">The respect.</param>
/// <param name="Rows">The rows: the value, its name where it is a code, the number, the length of the bar in percent, and where what is counted is listed.</param>
/// <param name="Others">How many more values there are.</param>
internal sealed record CountBars(string By, IReadOnlyList<CountBars.Row> Rows, int Others)
{
    private const int MostYears = 40;
    private const int Most = 20;
    private const string NotStated = "not stated";

    /// <summary>A row.</summary>
    internal sealed record Row(string Value, string? En, string? Zh, int Number, string Percent, string? Address);

    public static CountBars Of(string by, IReadOnlyList<StandardCount> counts)
    {
        var most = counts.Where(c => c.Value != NotStated).Select(c => c.Number).DefaultIfEmpty(1).Max();
        var ordered = by == "year" ? counts.OrderByDescending(c => c.Value == NotStated ? "" : c.Value, StringComparer.Ordinal).ToList() : [.. counts.OrderBy(c => c.Value == NotStated)];
        var shown = ordered.Take(by == "year" ? MostYears : Most).ToList();
        return new CountBars(by, [.. shown.Select(c => new Row(c.Value, Name(by, c.Value)?.En, Name(by, c.Value)?.Zh, c.Number, (Math.Min(1, c.Number / (double)most) * 100).ToString("0.#", CultureInfo.InvariantCulture), Address(by, c.Value)))], counts.Count - shown.Count);
    }

    private static ClassificationCode? Name(string by, string value) => by == "ics" ? Knowledge.BuiltIn.Ics.FirstOrDefault(i => i.Code == value) : null;

    private static string? Address(string by, string value) => value == NotStated ? null : by switch
    {
        "level" or "obligation" or "ics" or "committee" or "year" => $"/search?{by}={Uri.EscapeDataString(value)}&kind=standard",
        "status" => "/search?status=" + value.Replace(' ', '-'),
        "sector" => $"/search?q={Uri.EscapeDataString(value)}&level=sector",
        _ => null,
    };
}
