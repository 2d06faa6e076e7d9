using Plumbline.Register.Documents;
using Plumbline.Register.Things;

namespace Plumbline.Register;

/// <summary>What the first page shows.</summary>
/// <param name="Counts">How much there is.</param>
/// <param name="Documents">Documents that came last, the last one first.</param>
/// <param name="Standards">Standards named most often, with their counts.</param>
/// <param name="LastChange">When the register was last changed; null where it never was.</param>
public sealed record RegisterHome(
    RegisterCounts Counts, IReadOnlyList<DocumentSummary> Documents, IReadOnlyList<StandardSummary> Standards, DateTimeOffset? LastChange);
