using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>A date in digits that ends a row of a table says what the head of its column says: <c>实施日期</c>, <c>Implementation date</c>.</summary>
internal static class TableColumn
{
    private const int Reach = 4000;

    private static readonly (string Head, string Action)[] Heads =
    [
        ("实施日期", "effective"), ("實施日期", "effective"), ("施行日期", "effective"), ("生效日期", "effective"), ("mplementation date", "effective"), ("mplementation Date", "effective"),
        ("ffective date", "effective"), ("ffective Date", "effective"), ("发布日期", "released"), ("批准日期", "approved"), ("截止日期", "call-for-comments"), ("废止日期", "other"),
    ];

    /// <summary>The action that the nearest head before names, or the action as it was.</summary>
    public static DatedAction Of(ReadOnlySpan<char> text, TextSpan date, DatedAction action)
    {
        if (!EndsCell(text, date.End) || text[date.Start..date.End].ContainsAnyExceptInRange('-', '9')) return action;
        var before = text[Math.Max(0, date.Start - Reach)..date.Start];
        var nearest = -1;
        foreach (var (head, name) in Heads)
        {
            var at = before.LastIndexOf(head);
            if (at <= nearest || before[at..].IndexOf('\n') < 0) continue;
            nearest = at;
            action = action with { Name = name };
        }
        return action;
    }

    private static bool EndsCell(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\r') at++;
        return at >= text.Length || text[at] is '\n' or '\t' or '|';
    }
}
