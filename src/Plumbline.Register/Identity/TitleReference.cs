using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Identity;

/// <summary>A standard that texts name by its title without a number.</summary>
public sealed record TitleReference
{
    /// <summary>The title as printed where it is named.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the reference for <c>merge</c> and <c>split</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>
    /// <c>seen</c> where no standard with its words is known, <c>candidates</c> where titles hold its words and others besides, <c>ambiguous</c> where several standards have the very title, <c>resolved</c>
    /// where it is taken for one, by rule or by an editor.
    /// </summary>
    public required string State { get; init; }

    /// <summary>Normal form of what it stands for, or null.</summary>
    public string? Target { get; init; }

    /// <summary>Address of that, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Who took it for that and since when: a rule or an editor; null where it is not resolved.</summary>
    public StatedValue? Resolved { get; init; }

    /// <summary>What it may stand for, at most ten; empty where it is resolved.</summary>
    public IReadOnlyList<StandardSummary> Candidates { get; init; } = [];

    /// <summary>Number of places that name it.</summary>
    public required int Places { get; init; }

    /// <summary>The first of these.</summary>
    public required Mention First { get; init; }
}
