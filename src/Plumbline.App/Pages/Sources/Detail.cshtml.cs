using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.App.Gathering;
using Plumbline.Register;
using Plumbline.Register.Operations;
using Plumbline.Register.Sources;

namespace Plumbline.App.Pages.Sources;

/// <summary><c>/sources/NAME</c>: a source with its rounds, what came, and how each version differs from the one before.</summary>
internal sealed class DetailModel(RegisterStore register, TimeProvider time) : SitePage
{
    /// <summary>Rounds and answers that the page shows; the data have more.</summary>
    public const int MostShown = 40;

    public SourceData Data { get; private set; } = null!;

    /// <summary>True for editors, who switch and ask.</summary>
    public bool CanEdit { get; private set; }

    public IActionResult OnGet(string name)
    {
        if (register.Source(name) is not { } source) return NotFound();
        CanEdit = Reader.Is(HttpContext, AccountRole.Editor);
        var fetches = register.FetchesOf(source);
        var rounds = register.RoundsOf(source);
        var view = SourceView.Of(register, source, time.GetUtcNow());
        if (SourceKinds.IsLocal(source.Kind) && !CanEdit)
        {
            // Where things lie on this machine is nobody else's business, and messages name it.
            fetches = [.. fetches.Select(f => f with { Address = Path.GetFileName(f.Address), Message = null })];
            rounds = [.. rounds.Select(r => r with { Message = null })];
            view = view with { Message = null };
        }
        Data = new SourceData(view, rounds, fetches);
        return Answer(Data);
    }
}
