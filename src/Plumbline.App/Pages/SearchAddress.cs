using Microsoft.AspNetCore.Http.Extensions;
using Plumbline.Register.Search;

namespace Plumbline.App.Pages;

/// <summary>Addresses of searches: what is asked for stands in the query string, so that what a reader sees can be shared.</summary>
/// <param name="Query">The words.</param>
/// <param name="Kind">The kind, or null.</param>
/// <param name="Filter">What hits are narrowed to.</param>
internal sealed record SearchAddress(string Query, SearchKind? Kind, SearchFilter Filter)
{
    private const int LongestValue = 100;
    private static readonly string[] Languages = ["en", "zh"];

    /// <summary>The most characters of the words.</summary>
    public const int LongestQuery = 400;

    /// <summary>The kinds in their order on the page.</summary>
    public static IReadOnlyList<SearchKind> Kinds { get; } =
    [
        SearchKind.Standard, SearchKind.Committee, SearchKind.Instrument, SearchKind.Consultation, SearchKind.Event, SearchKind.Body, SearchKind.Framework, SearchKind.Project, SearchKind.Topic,
        SearchKind.Document, SearchKind.Passage,
    ];

    /// <summary>The parameters that narrow, in their order on the page.</summary>
    public static IReadOnlyList<string> Facets { get; } = ["level", "obligation", "status", "committee", "ics", "topic", "year", "language"];

    /// <summary>What is chosen: the parameter and its value.</summary>
    public IEnumerable<(string Facet, string Value)> Chosen => Facets.Select(f => (f, Value: Of(Filter, f))).Where(c => c.Value is not null).Select(c => (c.f, c.Value!));

    /// <summary>The same with another kind.</summary>
    public SearchAddress With(SearchKind? kind) => this with { Kind = kind };

    /// <summary>The same with a facet chosen, or with null without it.</summary>
    public SearchAddress With(string facet, string? value) => this with { Filter = Filter.With(facet, value) };

    /// <summary>Reads what an address asks for.</summary>
    /// <param name="query">The words, or null.</param>
    /// <param name="kind">Name of the kind, or null.</param>
    /// <param name="value">Value of a facet, or null.</param>
    /// <param name="wrong">What is wrong with it, and what could be given instead; null where it can be asked for.</param>
    /// <returns>Null where something is wrong.</returns>
    public static SearchAddress? Read(string? query, string? kind, Func<string, string?> value, out (string Sentence, IReadOnlyList<string> Known)? wrong)
    {
        wrong = null;
        var words = query?.Trim() ?? "";
        if (words.Length > LongestQuery) wrong = ($"A search holds at most {LongestQuery} characters; this one has {words.Length}.", []);
        SearchKind? only = string.IsNullOrEmpty(kind) ? null : Kinds.Cast<SearchKind?>().FirstOrDefault(k => NameOf(k!.Value) == kind);
        if (wrong is null && only is null && !string.IsNullOrEmpty(kind)) wrong = ($"There is no kind “{kind}”. There are {string.Join(", ", Kinds.Select(NameOf))}.", [.. Kinds.Select(NameOf)]);
        var filter = SearchFilter.None;
        foreach (var facet in Facets)
        {
            if (value(facet) is not { Length: > 0 } chosen) continue;
            wrong ??= Wrong(facet, chosen);
            filter = filter.With(facet, chosen);
        }
        return wrong is null ? new SearchAddress(words, only, filter) : null;
    }

    public override string ToString()
    {
        var query = new QueryBuilder();
        if (Query.Length > 0) query.Add("q", Query);
        if (Kind is { } kind) query.Add("kind", NameOf(kind));
        foreach (var (facet, value) in Chosen) query.Add(facet, value);
        return "/search" + query;
    }

    /// <summary>Name of a kind in addresses.</summary>
    public static string NameOf(SearchKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What is wrong with a value, and what could be given instead; null where it can be asked for.</summary>
    public static (string Sentence, IReadOnlyList<string> Known)? Wrong(string facet, string value)
    {
        IReadOnlyList<string>? known = facet switch { "level" => SearchFacet.Levels, "obligation" => SearchFacet.Obligations, "status" => SearchFacet.Statuses, "language" => Languages, _ => null };
        if (known is not null) return known.Contains(value) ? null : ($"There is no {facet} “{value}”. There are {string.Join(", ", known)}.", known);
        return facet switch
        {
            "year" when value.Length != 4 || !value.All(char.IsAsciiDigit) => ($"“{value}” is no year; write it as 2021.", []),
            "ics" when !(value.Length is 2 or 6 or 9) || !value.Select((c, n) => n is 2 or 6 ? c == '.' : char.IsAsciiDigit(c)).All(right => right) => ($"“{value}” is no field of the ICS; write it as 35, 35.030 or 35.240.15.", []),
            _ when value.Length > LongestValue || value.Any(char.IsControl) => ($"“{facet}” holds at most {LongestValue} characters, without line breaks.", []),
            _ => null,
        };
    }

    private static string? Of(SearchFilter filter, string facet) => facet switch
    {
        "level" => filter.Level,
        "obligation" => filter.Obligation,
        "status" => filter.Status,
        "committee" => filter.Committee,
        "ics" => filter.Ics,
        "topic" => filter.Topic,
        "year" => filter.Year,
        _ => filter.Language,
    };
}
