using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages;

/// <summary><c>/</c>: what closes soon, what is new, how much there is.</summary>
internal sealed class IndexModel(RegisterStore register, TimeProvider time) : SitePage
{
    private const int Soon = 5;

    public override IReadOnlyList<string> Parameters => Times;

    public RegisterHome Home { get; private set; } = null!;

    public IssueSummary? Latest { get; private set; }

    /// <summary>Calls for comments that are open, the first to close first.</summary>
    public IReadOnlyList<Consultation> Closing { get; private set; } = [];

    public void OnGet()
    {
        Home = register.Home(10, AsOf, KnownBy);
        Latest = register.Issues(new PageRequest(1), AsOf, KnownBy).Items is [var newest, ..] ? newest : null;
        Closing = [.. register.Consultations(AsOf is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow()), knownBy: KnownBy).Where(c => c.Status == ConsultationStatus.Open).Take(Soon)];
    }
}
