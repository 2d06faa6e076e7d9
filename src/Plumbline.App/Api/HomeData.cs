using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.News;
using Plumbline.Register.Things;

namespace Plumbline.App.Api;

/// <summary>The first page as data.</summary>
internal sealed record HomeData(
    RegisterCounts Counts, DateTimeOffset? LastChange, IReadOnlyList<Consultation> ClosingSoon, IReadOnlyList<StartedThing> InForce, IReadOnlyList<StartedThing> Coming, IReadOnlyList<ReplacedStandard> Replaced,
    IReadOnlyList<DocumentSummary> Documents, Gathering.SourcesSummary Sources);
