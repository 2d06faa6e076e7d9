using Plumbline.App.Gathering;
using Plumbline.Register.Sources;

namespace Plumbline.App.Pages.Sources;

/// <summary>A source as data.</summary>
/// <param name="Source">The source with its health.</param>
/// <param name="Rounds">Its last rounds, the latest first.</param>
/// <param name="Fetches">What came of it lately, the latest first; what was unchanged is counted by its round only.</param>
internal sealed record SourceData(SourceView Source, IReadOnlyList<SourceRound> Rounds, IReadOnlyList<SourceFetch> Fetches);
