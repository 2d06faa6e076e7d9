using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Documents;

/// <summary><c>/documents</c>: everything that was read.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["cursor", .. Times];

    public override IReadOnlyList<string> Forms => ["json", "csv", "atom"];

    public Page<DocumentSummary> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? cursor)
    {
        List = register.Documents(new PageRequest(50, cursor), AsOf, KnownBy);
        Pager = PagerView.Of(List, "/documents", cursor);
        return AnswerForm.Of(HttpContext) == "atom"
            ? Feed("Plumbline: documents", List.Items.Select(Entry))
            : Answer(List, () => List.Items.Select(d => new object?[] { d.Title, d.Kind, d.Language, d.Date, d.Name, d.Standards, d.Committees, d.Articles, d.Sha256, Addresses.OfDocument(d.Slug) }), "title,kind,language,date,name,standards,committees,articles,sha256,address");
    }

    /// <summary>A document in a feed.</summary>
    public static FeedEntry Entry(DocumentSummary document) => new(
        Addresses.OfDocument(document.Slug), document.Title, document.KnownSince,
        $"{document.Kind}, {Shown.LanguageName(document.Language)}{(document.Date is { } date ? ", " + Shown.Date(date) : "")}; names {document.Standards} standards and {document.Committees} committees", Category: document.Kind);
}
