using System.Collections.Immutable;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>A committee as the text prints it, before a missing organisation or parent is resolved.</summary>
internal record struct CommitteeMention
{
    public CommitteeMention()
    {
    }

    public required TextSpan Span { get; init; }

    /// <summary>The committee where the text says it all; null where organisation or parent is missing.</summary>
    public CommitteeId? Id { get; set; }

    /// <summary>The levels printed, where <see cref="Id"/> is null.</summary>
    public ImmutableArray<CommitteeLevel> Levels { get; set; } = [];

    /// <summary>True where a slash joins the code to the committee named before it: <c>SAC/TC 28 (Information technology)/SC 42</c>.</summary>
    public bool Below { get; init; }

    /// <summary>True where the text gives a name and no code.</summary>
    public bool NamedOnly { get; init; }

    public string? Name { get; set; }

    public required string Rule { get; init; }

    public string? Note { get; init; }
}
