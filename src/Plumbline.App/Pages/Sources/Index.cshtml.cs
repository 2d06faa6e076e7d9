using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Gathering;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Pages.Sources;

/// <summary><c>/sources</c>: what is watched, how it is, and what it gave beside the month before.</summary>
internal sealed class IndexModel(RegisterStore register, TimeProvider time) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["state"];

    public override IReadOnlyList<string> Forms => Table;

    /// <summary>Those that are followed, the worst first, and those that are off.</summary>
    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<SourceView> Sources)> Parts { get; private set; } = [];

    public SourcesSummary Summary { get; private set; } = null!;

    public string? State { get; private set; }

    public IActionResult OnGet(string? state)
    {
        if (state is not null && !SourceStates.All.Contains(state)) return Refuse($"“state” is one of {string.Join(", ", SourceStates.All)}.", SourceStates.All);
        var now = time.GetUtcNow();
        var all = SourceView.All(register, now).Where(s => state is null || s.State == state).ToList();
        (State, Summary) = (state, SourcesSummary.Of(register, now));
        Parts =
        [
            .. new (string, string, IReadOnlyList<SourceView>)[]
            {
                ("look", "To look at", [.. all.Where(s => s.State is SourceStates.Failing or SourceStates.Late or SourceStates.Silent).OrderBy(s => Array.IndexOf([.. SourceStates.All], s.State))]),
                ("followed", "Followed", [.. all.Where(s => s.State is SourceStates.Fresh or SourceStates.Waiting)]),
                ("off", "Switched off", [.. all.Where(s => s.State == SourceStates.Off)]),
            }.Where(p => p.Item3.Count > 0),
        ];
        return Answer(new Page<SourceView>(all, null, all.Count), () => all.Select(SourcesOutput.Row), SourcesOutput.Heading);
    }
}
