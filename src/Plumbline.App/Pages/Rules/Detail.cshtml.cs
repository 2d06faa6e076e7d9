using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Pages.Rules;

/// <summary><c>/rules/{id}</c>: a rulebook to read, and a form whose values stand in the address, so that an answer can be shared.</summary>
internal sealed class DetailModel(TimeProvider time) : SitePage
{
    public override IReadOnlyList<string> Parameters =>
        RulebookLibrary.Find((string?)RouteData.Values["id"] ?? "") is { } file ? [.. file.Rulebook.Inputs.Select(i => i.Name), AsOfName] : [AsOfName];

    public Rulebook Book { get; private set; } = null!;

    public CheckView View { get; private set; } = null!;

    public DateOnly On { get; private set; }

    /// <summary>True where a value is given.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Inputs that a person fills in, those of counts after what they count.</summary>
    public IEnumerable<RuleInput> Asked => Book.Inputs.Where(i => i.FromTable is null);

    public string Entered(RuleInput input) => HttpContext.Request.Query[input.Name].ToString();

    /// <summary>True where a choice was entered so, whichever of its names was used.</summary>
    public bool IsEntered(RuleInput input, int place) => FactReader.Read(input, Entered(input), out _) is { IsKnown: true } fact && fact.Choice == place;

    public IActionResult OnGet(string id)
    {
        if (RulebookLibrary.Find(id) is not { } file) return NotFound();
        if (file.Rulebook.Id != id) return Redirect($"/rules/{file.Rulebook.Id}{(AnswerForm.IsJson(HttpContext) ? ".json" : "")}{HttpContext.Request.QueryString}");
        Book = file.Rulebook;
        On = AsOf ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var values = GivenValues.Read(Book, Book.Inputs.Select(i => $"{i.Name}={Entered(i)}"));
        IsAsked = Array.Exists(values.Facts, f => f.IsKnown) || values.Problems.Count > 0;
        View = CheckView.Of(RulebookEvaluator.Answer(Book, values.Facts), values.Facts, On, values.Problems);
        return Answer(View);
    }
}
