using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Compare;

/// <summary><c>/compare?before=...&amp;after=...</c>: two documents word by word, articles of laws aligned whatever their numbers.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["before", "after", "show", .. Times];

    /// <summary>Documents to choose from: those that came last.</summary>
    public IReadOnlyList<DocumentSummary> Choice { get; private set; } = [];

    public string? Before { get; private set; }

    public string? After { get; private set; }

    public bool All { get; private set; }

    /// <summary>The comparison; null where two documents are not chosen yet.</summary>
    public Comparison? Result { get; private set; }

    public IActionResult OnGet(string? before, string? after, string? show)
    {
        if (show is not (null or "all" or "changes")) return Refuse("“show” takes “changes” or “all”.", ["changes", "all"]);
        (Before, After, All) = (before, after, show == "all");
        if (!string.IsNullOrEmpty(before) && !string.IsNullOrEmpty(after))
        {
            if (register.Document(before, KnownBy) is not { } first) return Refuse($"There is no document “{before}”.");
            if (register.Document(after, KnownBy) is not { } second) return Refuse($"There is no document “{after}”.");
            Result = Comparison.Of(TextAccess.Of(HttpContext, first), TextAccess.Of(HttpContext, second));
        }
        else if (AnswerForm.Of(HttpContext) is not null)
        {
            return Refuse("Name two documents by their slugs: “before” and “after”.");
        }
        else
        {
            Choice = [.. register.Documents(new PageRequest(PageRequest.MaximumSize), AsOf, KnownBy).Items.OrderBy(d => d.Title, StringComparer.Ordinal).ThenBy(d => d.Date, StringComparer.Ordinal)];
        }
        return Result is null ? Page() : Answer(Result);
    }

    /// <summary>Address of a comparison.</summary>
    public static string Address(string before, string after, bool all) => $"/compare?before={Uri.EscapeDataString(before)}&after={Uri.EscapeDataString(after)}{(all ? "&show=all" : "")}";
}
