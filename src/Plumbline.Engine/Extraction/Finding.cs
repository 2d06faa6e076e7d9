using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>One thing that recognition found in a text, with the place that proves it.</summary>
public abstract record Finding
{
    /// <summary>Empty for none: a nullable one would take four bytes more, and a text may have millions of findings.</summary>
    private readonly TextSpan _proof;

    /// <summary>Where it stands, in the original text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words that prove it: on one line, at most 120 characters, around or inside <see cref="Span"/>. Null takes <see cref="Span"/> and what surrounds it.</summary>
    public TextSpan? Proof
    {
        get => _proof.Length > 0 ? _proof : null;
        init => _proof = value ?? default;
    }

    /// <summary>The newsletter article it belongs to: its number as text, <c>annex</c>, or null outside articles.</summary>
    public string? Article { get; init; }

    /// <summary>What is less sure than this is stated all the same and waits for review.</summary>
    public const double SureFrom = 0.65;

    /// <summary>From 0 to 1; what is under <see cref="SureFrom"/> waits for review.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>True where an editor should look at it.</summary>
    public bool NeedsReview => Confidence < SureFrom;

    /// <summary>The rule that found it, a short fixed name.</summary>
    public required string Rule { get; init; }

    /// <summary>What was resolved, filled in or doubted ("year taken from the issue"); null where the text says it all.</summary>
    public string? Note { get; init; }
}
