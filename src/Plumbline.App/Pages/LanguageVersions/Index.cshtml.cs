using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.App.Pages.Pieces;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Register;
using Plumbline.Register.LanguageVersions;
using LanguageVersionStates = Plumbline.Register.LanguageVersions.LanguageVersionStates;

namespace Plumbline.App.Pages.LanguageVersions;

/// <summary><c>/language-versions</c>: versions of standards in other languages; which are outdated, and which standards have none.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    private const string Room = "/language-versions";

    public override IReadOnlyList<string> Parameters => ["state", "language", "kind", "cursor", .. Times];

    public override IReadOnlyList<string> Forms => Table;

    public LanguageVersionFilter Filter { get; private set; } = new();

    public LanguageVersionReport Report { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? state, string? language, string? kind, string? cursor)
    {
        if (state is not null && !LanguageVersionStates.All.Contains(state)) return Refuse($"There is no state “{state}”. There are {string.Join(", ", LanguageVersionStates.All)}.", LanguageVersionStates.All);
        if (language is not null && !LanguageNames.Codes.Contains(language)) return Refuse($"“{language}” is no code of a language that is known here. There are {string.Join(", ", LanguageNames.Codes)}.", LanguageNames.Codes);
        if (kind is not null && !Standards.IndexModel.Kinds.Contains(kind)) return Refuse($"There is no kind “{kind}”. There are {string.Join(", ", Standards.IndexModel.Kinds)}.", Standards.IndexModel.Kinds);
        Filter = new LanguageVersionFilter(state, language, kind);
        Report = register.LanguageVersions(Filter, new PageRequest(100, cursor), AsOf, KnownBy);
        Pager = PagerView.Of(Report.Versions, With(Filter), cursor);
        return Answer(Report, () => Report.Versions.Items.Select(v => LanguageVersionsOutput.Columns.Select(c => c.Value(v)).ToArray()), string.Join(',', LanguageVersionsOutput.Columns.Select(c => c.Name)));
    }

    /// <summary>Address of the list with a filter.</summary>
    public static string With(LanguageVersionFilter filter)
    {
        var parts = new[] { ("state", filter.State), ("language", filter.Language), ("kind", filter.Kind) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={p.Item2}").ToList();
        return parts.Count == 0 ? Room : Room + "?" + string.Join('&', parts);
    }
}
