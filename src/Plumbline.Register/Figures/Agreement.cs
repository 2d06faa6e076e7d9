using Plumbline.Register.Statements;

namespace Plumbline.Register.Figures;

/// <summary>An agreement between bodies, such as a memorandum of understanding.</summary>
public sealed record Agreement
{
    /// <summary>Its key, which never changes; <c>decide "agreement: KEY"</c> enters more of it.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who agreed.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What about.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Day, month or year of its first signature; null where not stated.</summary>
    public string? Signed { get; init; }

    /// <summary>Day, month or year of its last renewal; null where none is stated.</summary>
    public string? Renewed { get; init; }

    /// <summary>Its last day, month or year; null where not stated.</summary>
    public string? Expires { get; init; }

    /// <summary>On the day asked for: <c>to come</c> before it was signed, <c>in force</c>, <c>expired</c> after its last day, <c>no end stated</c>.</summary>
    public required string State { get; init; }

    /// <summary>Days from the day asked for to the last one, 0 on it; null where no end is stated or it is past.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The words where they are known, then citations and decisions.</summary>
    public required IReadOnlyList<Evidence> Sources { get; init; }
}
