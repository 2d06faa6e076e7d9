using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Engine.Rules.Maturity;
using Plumbline.Register;
using Plumbline.Register.Rulebooks;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Rules;

/// <summary><c>/rules/{id}</c>: a rulebook to read, and a form whose values stand in the address, so that an answer can be shared.</summary>
internal sealed class DetailModel(TimeProvider time, RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters =>
        RulebookLibrary.Find((string?)RouteData.Values["id"] ?? "") is { } file ? [.. file.Rulebook.Inputs.Concat(AskedOf(file.Rulebook)).Select(i => i.Name).Distinct(), AsOfName] : [AsOfName];

    private static IEnumerable<RuleInput> AskedOf(Rulebook book) => book.Content is { } content ? content.Asks.Where(a => !content.NotOnPages.Contains(a.Name)) : [];

    public Rulebook Book { get; private set; } = null!;

    public CheckView View { get; private set; } = null!;

    public DateOnly On { get; private set; }

    /// <summary>Counts of an index system as bars.</summary>
    public IReadOnlyList<IndexBar> Bars { get; private set; } = [];

    /// <summary>The words behind the citations of each rule, by its name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CheckQuote>> Quotes { get; private set; } = new Dictionary<string, IReadOnlyList<CheckQuote>>();

    /// <summary>True where a value is given.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Inputs that a person fills in, those of counts after what they count.</summary>
    public IEnumerable<RuleInput> Asked => AskedOf(Book).Concat(Book.Inputs.Where(i => i.FromTable is null)).DistinctBy(i => i.Name);

    /// <summary>The answer of the content; null where the rulebook has none or it was not asked.</summary>
    public ContentAnswer? Answered { get; private set; }

    public string Entered(RuleInput input) => HttpContext.Request.Query[input.Name].ToString();

    /// <summary>True where a choice was entered so, whichever of its names was used.</summary>
    public bool IsEntered(RuleInput input, int place) => FactReader.Read(input, Entered(input), out _) is { IsKnown: true } fact && fact.Choice == place;

    /// <summary>The same system in the register, where it knows it; null for others.</summary>
    public string? InRegister { get; private set; }

    /// <summary>Other editions, and what has changed in a system against the one before.</summary>
    public IReadOnlyList<Rulebook> Editions { get; private set; } = [];

    /// <summary>The edition before with what has changed since; null for the first, and for other kinds.</summary>
    public (string Edition, FrameworkDifference Difference)? Changed { get; private set; }

    public IActionResult OnGet(string id)
    {
        if (RulebookLibrary.Find(id) is not { } file) return NotFound();
        if (file.Rulebook.Id != id) return Redirect($"/rules/{file.Rulebook.Id}{(AnswerForm.IsJson(HttpContext) ? ".json" : "")}{HttpContext.Request.QueryString}");
        Book = file.Rulebook;
        On = AsOf ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var values = GivenValues.Read(Book, Asked.Select(i => $"{i.Name}={Entered(i)}"));
        IsAsked = values.Words.Values.Any(w => w.Length > 0);
        Answered = ContentAsked.Answer(Book, values, On, register);
        var tables = ContentAsked.TablesToo(Book, values, Answered) ? RulebookEvaluator.Answer(Book, values.Facts) : new RulebookAnswer(Book, [], []);
        Bars = IndexBar.Of(Book, values.Facts);
        var quotes = register.RuleQuotes(Book);
        Quotes = quotes.ToDictionary(q => q.Key, q => (IReadOnlyList<CheckQuote>)[.. q.Value.Select(CheckQuote.Of)]);
        View = CheckView.Of(tables, values.Facts, On, values.Problems).With(Answered).With(quotes) with { Review = register.RuleReviews([Book])[0] };
        Editions = [.. RulebookLibrary.Editions(Book.Series).Select(f => f.Rulebook).Where(b => b.Id != Book.Id)];
        // A maturity model is a framework of the register under its own name.
        if (((Book.Content as FrameworkContent)?.Register ?? (Book.Content is MaturityContent ? Book.Id : null)) is { } key && register.Thing(ThingRooms.KindOf("frameworks")!, key) is { } known) InRegister = known.Summary.Address;
        if (Book.Content is FrameworkContent system)
        {
            if (Editions.LastOrDefault(e => string.CompareOrdinal(e.Edition, Book.Edition) < 0) is { Content: FrameworkContent before } earlier) Changed = (earlier.Edition, FrameworkDifference.Of(before, system));
            View = View with { Difference = Changed?.Difference };
        }
        if (Book.Tables.Count > 0 && Editions.LastOrDefault(e => string.CompareOrdinal(e.Edition, Book.Edition) < 0) is { } last) View = View with { Changes = EditionDifference.Of(last, Book) };
        return Answer(View);
    }
}
