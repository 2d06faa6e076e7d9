using Microsoft.AspNetCore.WebUtilities;
using Plumbline.App.Pages;
using Plumbline.App.Pages.Consultations;
using Plumbline.Register;
using Plumbline.Register.Watching;

namespace Plumbline.App.Alerts;

/// <summary>Reads addresses of pages as what a watch looks for: the query of a watch is that of the page, and nothing else.</summary>
/// <param name="register">The register whose pages they are.</param>
internal sealed class WatchAddress(RegisterStore register)
{
    private const string Lists = "/lists/";
    private const string OwnList = "/list/";
    private const int LongestAddress = 2000;
    private static readonly string[] CallFilters = ["status", "topic", "authority", "month"];

    /// <summary>Parameters of pages that say when, or which part, and not what.</summary>
    private static readonly string[] Passing = [SitePage.AsOfName, SitePage.KnownByName, "cursor", "places", "history", "since"];

    /// <summary>An address as it is kept, so that equal queries are equal: the path, then what is asked for in its usual order. Null where it cannot be watched.</summary>
    /// <param name="address">Path and query string, with or without scheme and host.</param>
    /// <param name="problem">Why it cannot, in a sentence.</param>
    public string? Usual(string address, out string? problem)
    {
        if (Read(address, out problem) is not { } query) return null;
        return query switch
        {
            SearchWatch search => new SearchAddress(search.Query, search.Kind, search.Filter).ToString(),
            CallWatch { Filter: var calls } => "/consultations" + new ConsultationFilter(calls.Status, calls.Topic, calls.Authority, calls.Month).Query(null, null),
            _ => Path(address, out _),
        };
    }

    /// <summary>What people call the query of an address: the words and what they are narrowed to, the standard, the list.</summary>
    public string NameOf(string usual)
    {
        const int Longest = 200;
        var name = Read(usual, out _) switch
        {
            SearchWatch search => string.Join(" · ", new[] { search.Query, search.Kind is { } kind ? SearchAddress.NameOf(kind) : "" }.Concat(new SearchAddress("", null, search.Filter).Chosen.Select(c => c.Value)).Where(p => p.Length > 0)),
            CallWatch { Filter: var calls } => string.Join(" · ", new[] { "Consultations", calls.Status?.Replace('-', ' '), calls.Topic, calls.Authority, calls.Month }.OfType<string>()),
            NamedWatch when usual.StartsWith(Lists, StringComparison.Ordinal) => Uri.UnescapeDataString(usual[Lists.Length..]),
            NamedWatch when usual.StartsWith(OwnList, StringComparison.Ordinal) => "My list",
            NamedWatch named when usual.StartsWith("/standards/", StringComparison.Ordinal) || usual.StartsWith("/committees/", StringComparison.Ordinal) => named.Names[0][(named.Names[0].IndexOf(' ', StringComparison.Ordinal) + 1)..],
            _ => usual[(usual.LastIndexOf('/') + 1)..].Replace('-', ' '),
        };
        return name.Length <= Longest ? name : name[..Longest];
    }

    /// <inheritdoc cref="WatchReader"/>
    public WatchQuery? Read(string address, out string? problem)
    {
        problem = null;
        var path = Path(address, out var query);
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in QueryHelpers.ParseQuery(query))
        {
            if (Passing.Contains(name)) continue;
            if (values.Count > 1) problem = $"the parameter “{name}” is given more than once";
            else if (values[0] is { Length: > 0 } value) asked.Add(name, value);
        }
        if (address.Length > LongestAddress) problem = $"it is longer than {LongestAddress:N0} characters";
        if (problem is not null) return null;
        switch (path)
        {
            case "/search": return Search(asked, out problem);
            case "/consultations": return Calls(asked, out problem);
            case var _ when Unknown(asked, [], out problem): return null;
            case var _ when path.StartsWith(Lists, StringComparison.Ordinal): return List(register.TextOfList(Uri.UnescapeDataString(path[Lists.Length..])), out problem);
            case var _ when path.StartsWith(OwnList, StringComparison.Ordinal): return List(register.ListByAddress(path[OwnList.Length..])?.Text, out problem);
        }
        if (register.Watches.NamesOf(path) is { } names) return new NamedWatch(names);
        problem = $"“{path}” cannot be watched: a search, the page of consultations, a list, and every page of a standard, committee, law, event, body, framework, project, topic or call for comments can";
        return null;
    }

    private static SearchWatch? Search(Dictionary<string, string> asked, out string? problem)
    {
        if (Unknown(asked, ["q", "kind", .. SearchAddress.Facets], out problem)) return null;
        var address = SearchAddress.Read(asked.GetValueOrDefault("q"), asked.GetValueOrDefault("kind"), asked.GetValueOrDefault, out var wrong);
        problem = wrong?.Sentence;
        if (address is null) return null;
        if (address.Query.Length > 0 || !address.Filter.IsEmpty) return new SearchWatch(address.Query, address.Kind, address.Filter);
        problem = "a search without words or filter finds nothing; give “q” or a filter";
        return null;
    }

    private static CallWatch? Calls(Dictionary<string, string> asked, out string? problem)
    {
        if (Unknown(asked, CallFilters, out problem)) return null;
        var filter = new ConsultationFilter(asked.GetValueOrDefault("status"), asked.GetValueOrDefault("topic"), asked.GetValueOrDefault("authority"), asked.GetValueOrDefault("month"));
        problem = filter.Wrong()?.Sentence;
        return problem is null ? new CallWatch(filter.Calls) : null;
    }

    private static NamedWatch? List(string? text, out string? problem)
    {
        problem = text is null ? "there is no such list (any more)" : null;
        if (text is null) return null;
        if (Watches.NamesOfList(text) is { Count: > 0 } names) return new NamedWatch(names);
        problem = "the list holds no standard";
        return null;
    }

    private static bool Unknown(Dictionary<string, string> asked, string[] known, out string? problem)
    {
        problem = asked.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown ? $"the page does not know the parameter “{unknown}”; it {(known.Length > 0 ? "knows " + string.Join(", ", known) : "takes none")}" : null;
        return problem is not null;
    }

    /// <summary>The path of an address, without the name of a form at its end.</summary>
    private static string Path(string address, out string query)
    {
        var whole = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri!.PathAndQuery : address;
        var mark = whole.IndexOf('?', StringComparison.Ordinal);
        query = mark < 0 ? "" : whole[mark..];
        var path = mark < 0 ? whole : whole[..mark];
        if (path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var place) path = path[..place];
        if (!path.StartsWith('/')) return path;
        return AnswerForm.Asked(path) is { } form ? path[..^(form.Length + 1)] : path;
    }
}
