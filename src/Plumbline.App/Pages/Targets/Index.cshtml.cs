using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Figures;

namespace Plumbline.App.Pages.Targets;

/// <summary><c>/targets</c>: what plans want to have reached, and by when.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    public override IReadOnlyList<string> Forms => Table;

    public IReadOnlyList<Target> List { get; private set; } = [];

    public IActionResult OnGet()
    {
        List = register.Targets(AsOf, KnownBy);
        return Answer(new Page<Target>(List, null, List.Count), () => List.Select(t => new object?[] { t.Metric, t.Comparator, t.Value, t.Unit, t.Deadline, t.Plan, t.State, t.Progress, t.Sources.Count > 0 ? t.Sources[0].Quote : null, t.PlanAddress }), "metric,comparator,value,unit,deadline,plan,state,progress,quote,plan_address");
    }
}
