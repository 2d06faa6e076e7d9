using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Marking;
using Plumbline.App.Pages.Pieces;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Documents;

/// <summary><c>/documents/{slug}</c>: the text with its findings marked in place and noted in the margin.</summary>
internal sealed class DetailModel(RegisterStore register) : SitePage
{
    /// <summary>Characters of a part that one page shows, so that a text of one endless line does not make an endless page.</summary>
    private const int PartCharacters = 600_000;

    private static readonly (string Class, string Label)[] Legend =
    [
        ("standard", "standards"), ("committee", "committees"), ("instrument", "laws, rules and plans"), ("dated", "dated facts"),
        ("consultation", "calls for comments"), ("statistic", "figures and targets"), ("event", "events"),
    ];

    public override IReadOnlyList<string> Parameters => ["part", .. Times];

    public DocumentRecord Document { get; private set; } = null!;

    public IReadOnlyList<MarkedRow> Rows { get; private set; } = [];

    public List<(string Class, string Label, int Count)> Kinds { get; } = [];

    /// <summary>The versions of a watched page before and after this one, by their slugs.</summary>
    public (string? Before, string? After) Versions { get; private set; }

    public int Part { get; private set; } = 1;

    public int Parts { get; private set; } = 1;

    public bool Cut { get; private set; }

    /// <summary>Headings and articles of a law; empty for other documents.</summary>
    public IReadOnlyList<Passage> Contents { get; private set; } = [];

    /// <summary>The contents with where each stands: in this part of the text an anchor, else another part.</summary>
    public IEnumerable<(Passage Passage, string Address)> ContentLinks { get; private set; } = [];

    public IActionResult OnGet(string slug, int? part)
    {
        if (register.Document(slug, KnownBy) is not { } document) return NotFound();
        document = TextAccess.Of(HttpContext, document);
        (Document, Versions) = (document, register.VersionsOf(document.Summary.Slug));
        var text = new SourceText(document.Text);
        Parts = Places.PartOf(text.Lines.Count);
        Part = part ?? 1;
        if (Part < 1 || Part > Parts) return Refuse($"This document has parts 1 to {Parts}.");

        var first = text.Lines[((Part - 1) * Places.LinesPerPart) + 1].Start;
        var end = Part == Parts ? text.Length : text.Lines[Part * Places.LinesPerPart].End;
        Cut = end - first > PartCharacters;
        var stretch = TextSpan.FromBounds(first, Math.Min(end, first + PartCharacters));
        Rows = MarkedRows.Set(text, stretch, document.Passages, document.Findings);
        Contents = [.. document.Passages.Where(p => document.Law is not null && p.Kind is not ("part" or "article"))];
        ContentLinks = Contents.Select(p => (p, Places.PartOf(text.LineOf(p.Span.Start)) is var there && there == Part ? $"#p{p.Ordinal}" : $"/documents/{document.Summary.Slug}?part={there}#p{p.Ordinal}"));
        foreach (var (name, label) in Legend)
        {
            var count = document.Findings.Count(f => MarkedRows.ClassOf(f.Kind) == name);
            if (count > 0) Kinds.Add((name, label, count));
        }
        return Answer(document);
    }
}
