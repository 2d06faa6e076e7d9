using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Contradictions;

namespace Plumbline.App.Pages.Contradictions;

/// <summary><c>/contradictions</c>: statements that cannot all be right, with both quotes and what an editor decided.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    /// <summary>Number of each kind on a page that was not asked for one kind.</summary>
    private const int Few = 10;

    public override IReadOnlyList<string> Parameters => ["kind", .. Times];

    public string? Kind { get; private set; }

    /// <summary>Kinds with their number and what is shown of them.</summary>
    public IReadOnlyList<(string Kind, int Count, IReadOnlyList<Contradiction> Shown)> Parts { get; private set; } = [];

    public int Cap { get; private set; }

    public IActionResult OnGet(string? kind)
    {
        if (kind is not null && !ContradictionKinds.All.Contains(kind)) return Refuse($"There is no kind “{kind}”. There are {string.Join(", ", ContradictionKinds.All)}.");
        Kind = kind;
        var list = register.Contradictions(kind, KnownBy, AsOf);
        Cap = list.Cap;
        Parts = [.. list.Counts.Where(c => c.Value > 0).Select(c => (c.Key, c.Value, (IReadOnlyList<Contradiction>)[.. list.Items.Where(i => i.Kind == c.Key).Take(kind is null ? Few : int.MaxValue)]))];
        return Answer(list);
    }

    /// <summary>Heading of a kind.</summary>
    public static string Heading(string kind) => kind switch
    {
        ContradictionKinds.Titles => "One number, two titles",
        ContradictionKinds.Days => "Two days of one fact",
        ContradictionKinds.Order => "In force or withdrawn before release",
        ContradictionKinds.Consultations => "Closing before opening",
        ContradictionKinds.Unknown => "Replaced, and otherwise unknown",
        _ => "Parts that do not make their whole",
    };
}
