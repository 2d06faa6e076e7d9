using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Exports;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Standards;

/// <summary><c>/standards/{slug}</c>: a standard or a series, with every place that names it.</summary>
internal sealed class DetailModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["places", "history", .. Times];

    public override IReadOnlyList<string> Forms => ["json", "bib", "ris"];

    public StandardRecord Standard { get; private set; } = null!;

    public HistoryView? History { get; private set; }

    public MentionsView Mentions { get; private set; } = null!;

    public int DocumentCount { get; private set; }

    /// <summary>How it is cited, or null where nothing is known of it but its series.</summary>
    public StandardCitation? Citation { get; private set; }

    /// <summary>The drawing of the editions, or null where there is one only.</summary>
    public ChainView? Chain { get; private set; }

    /// <summary>The drawing of its life, or null where no date is known.</summary>
    public LifeLine? Line { get; private set; }

    /// <summary>The title in use, and the first one in the other language.</summary>
    public IReadOnlyList<string> TitlesByLanguage { get; private set; } = [];

    public IActionResult OnGet(string slug, string? places, string? history)
    {
        if (places is not (null or "all")) return Refuse("“places” takes “all” only.");
        if (history is not (null or "all")) return Refuse("“history” takes “all” only.");
        if (Moved(register, Addresses.OfStandard(slug)) is { } moved) return moved;
        if (register.Standard(slug, AsOf, KnownBy) is not { } standard) return NotFound();
        Standard = standard;
        Citation = register.Cite(standard.Slug, AsOf, KnownBy);
        switch (AnswerForm.Of(HttpContext))
        {
            case "bib": return Citation is null ? NotFound() : Content(Citation.Bibtex, "application/x-bibtex; charset=utf-8");
            case "ris": return Citation is null ? NotFound() : Content(Citation.Ris, "application/x-research-info-systems; charset=utf-8");
        }
        if (!AnswerForm.IsJson(HttpContext)) History = HistoryView.Of(history is null ? register.LatestHistory(Addresses.OfStandard(standard.Slug), KnownBy, AsOf) : register.History(Addresses.OfStandard(standard.Slug), KnownBy, AsOf), history is not null, Addresses.OfStandard(standard.Slug));
        if (AnswerForm.Of(HttpContext) is null)
        {
            Chain = ChainView.Of(register.Editions(standard.Slug, AsOf, KnownBy), standard.Slug);
            Line = LifeLine.Of(standard.Life, standard.Instead.Steps.Any(s => s.Old == standard.Normal && !s.Part) ? standard.Instead.Since : null);
        }
        Mentions = MentionsView.Of(standard.Mentions, standard.MentionCount, places is not null, $"/standards/{standard.Slug}?places=all");
        DocumentCount = standard.Mentions.Select(m => m.Evidence.DocumentSlug).Distinct().Count();
        if (standard.Title is { } title)
        {
            var other = standard.Titles.FirstOrDefault(t => Shown.Language(t.Value) != Shown.Language(title))?.Value;
            TitlesByLanguage = other is null ? [title] : [title, other];
        }
        return Answer(standard);
    }
}
