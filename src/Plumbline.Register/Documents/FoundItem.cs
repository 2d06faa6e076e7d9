using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Documents;

/// <summary>A finding as the register keeps it.</summary>
public sealed record FoundItem
{
    /// <summary>
    /// standard, standard-title, committee, mirror, secretariat, instrument, citation, topic, dated, consultation, replacement, relation, reference, statistic, target or event.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Line of its start, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>As printed.</summary>
    public required string Printed { get; init; }

    /// <summary>As normalised: normal form of an identifier, title, date ...; a line that says what was found.</summary>
    public required string Normal { get; init; }

    /// <summary>Address of the thing that it names (<c>/standards/gb-t-35273-2020</c>), or null where it has no page.</summary>
    public string? Address { get; init; }

    /// <summary>The words that prove it: a verbatim part of the text.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote stands; holds <see cref="Span"/> or a part of it.</summary>
    public required TextSpan QuoteSpan { get; init; }

    /// <summary>Number of the newsletter article, <c>annex</c>, or null.</summary>
    public string? Article { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>True where recognition was not sure, so that what rests on it waits for review.</summary>
    public bool ToReview => Confidence < Finding.SureFrom;

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>What was resolved or doubted, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The members that its kind has, in the words of the published form (<c>date</c>, <c>action</c> ...); an absent one is not listed.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
