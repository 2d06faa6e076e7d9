using Plumbline.App.Pages.Documents;
using Plumbline.Register.Documents;

namespace Plumbline.App.Api;

/// <summary>An original and its translation; what <c>/documents/{slug}/beside/{other}.json</c> gives.</summary>
internal sealed record ParallelData(DocumentSummary Original, DocumentSummary Translation, IReadOnlyList<ParallelText.Row> Rows);
