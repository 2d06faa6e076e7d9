using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Operations;

namespace Plumbline.App.Pages.Desk;

/// <summary>A page of the editor's desk: what is sent is a decision in the name of the account, and the page behind it says what now holds, with a way to undo it.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal abstract class DeskPage(RegisterStore register) : SitePage
{
    /// <summary>Parameter with the number of the decision that was just made.</summary>
    public const string DidName = "did";

    public override AccountRole? Needs => AccountRole.Editor;

    public override IReadOnlyList<string> Forms => [];

    /// <summary>The register.</summary>
    protected RegisterStore Register { get; } = register;

    /// <summary>The decision that was just made; null where none was.</summary>
    public PastDecision? Did { get; private set; }

    /// <summary>Why nothing was changed; null where nothing was refused.</summary>
    public string? Refused { get; protected set; }

    /// <summary>Number of findings that wait for review.</summary>
    public int Waiting { get; protected set; }

    /// <summary>What is typed goes into a register that everybody reads; more is no reason any more.</summary>
    protected const int LongestText = 2_000;

    /// <summary>A decision of the account that is signed in.</summary>
    protected Decision By(string? source = null, string? url = null, string? reason = null) => new(Reader.Of(HttpContext)!.Name, Told(source), Told(url), Told(reason));

    /// <summary>Words that were typed; null where there are none.</summary>
    protected static string? Told(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim() is { Length: > LongestText } long_ ? long_[..LongestText] : typed.Trim();

    /// <summary>Reads what every page of the desk shows.</summary>
    protected void Begin()
    {
        Waiting = Register.Review().Count;
        if (long.TryParse(Request.Query[DidName], System.Globalization.CultureInfo.InvariantCulture, out var did)) Did = Register.Decision(did);
    }

    /// <summary>Goes on behind a decision, or shows the page with the reason why there is none.</summary>
    /// <param name="result">What became of it.</param>
    /// <param name="next">Where to go on; the number of the decision is added.</param>
    /// <param name="show">Shows the page again.</param>
    protected IActionResult After(DecisionResult result, string next, Func<IActionResult> show)
    {
        // What held already is no decision, either.
        if (result.Batch is { } batch) return LocalRedirect(next + (next.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"{DidName}={batch}");
        Refused = Shown.Sentence(result.Refusal ?? result.Did ?? "") + ".";
        return show();
    }
}
