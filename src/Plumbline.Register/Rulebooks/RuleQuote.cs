using Plumbline.Engine.Text;

namespace Plumbline.Register.Rulebooks;

/// <summary>What became of a citation of a rule in the register.</summary>
/// <param name="Citation">The citation in words.</param>
/// <param name="State"><c>tied</c> (a figure, day or name of the rule stands in these words), <c>nearest</c> (none does; of the cited article this sentence shares most words with the rule), <c>article</c> (the cited article is here, and none comes near) or <c>not-found</c> (the issue is here and has no such article).</param>
public sealed record RuleQuote(string Citation, string State)
{
    /// <summary>Tied and nearest: the words as printed; else null.</summary>
    public string? Quote { get; init; }

    /// <summary>Tied: the figure, day or name within the words.</summary>
    public TextSpan Mark { get; init; }

    /// <summary>Title of the cited article as printed; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Where it is shown, <c>/documents/{slug}#L{line}</c>.</summary>
    public required string Address { get; init; }
}
