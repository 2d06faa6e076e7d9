using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.App.Gathering;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.News;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages;

/// <summary><c>/</c>: what closes soon, what came into force, what was replaced, what is new, how much there is.</summary>
internal sealed class IndexModel(RegisterStore register, TimeProvider time) : SitePage
{
    private const int Few = 5;

    public override IReadOnlyList<string> Parameters => Times;

    public override IReadOnlyList<string> Forms => ["json", "atom"];

    public RegisterHome Home { get; private set; } = null!;

    public RegisterNews News { get; private set; } = null!;

    public IssueSummary? Latest { get; private set; }

    /// <summary>How the sources are that are followed.</summary>
    public SourcesSummary Gathered { get; private set; } = null!;

    /// <summary>Calls for comments that are open, the first to close first.</summary>
    public IReadOnlyList<Consultation> Closing { get; private set; } = [];

    /// <summary>Number of calls that are open, and of all.</summary>
    public (int Open, int All) Calls { get; private set; }

    public IActionResult OnGet()
    {
        Home = register.Home(10, AsOf, KnownBy);
        var calls = register.Consultations(AsOf is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow()), closed: true, knownBy: KnownBy);
        var open = calls.Where(c => c.Status == ConsultationStatus.Open).ToList();
        (Closing, Calls) = ([.. open.Take(Few)], (open.Count, calls.Count));
        Gathered = SourcesSummary.Of(register, time.GetUtcNow());
        News = register.News(Few, AsOf, KnownBy);
        Latest = register.Issues(new PageRequest(1), AsOf, KnownBy).Items is [var newest, ..] ? newest : null;
        return AnswerForm.Of(HttpContext) == "atom"
            ? Feed("Plumbline: new documents", Home.Documents.Select(Documents.IndexModel.Entry))
            : Answer(new HomeData(Home.Counts, Home.LastChange, Closing, News.InForce, News.Coming, News.Replaced, Home.Documents, Gathered));
    }
}
