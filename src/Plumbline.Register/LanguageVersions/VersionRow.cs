using Plumbline.Register.Statements;

namespace Plumbline.Register.LanguageVersions;

/// <summary>A statement of a version with what qualifies it.</summary>
internal sealed class VersionRow : EvidenceRow
{
    /// <summary>Number of the version in a plan, or null.</summary>
    public string? Detail { get; init; }

    public bool IsPlanned => Property == Properties.LanguageVersionPlanned;
}
