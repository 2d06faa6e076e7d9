using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Deposits;

namespace Plumbline.App.Pages.Deposits;

/// <summary><c>/deposits/{accession}</c>: a deposit with its receipt, which is public with every access class.</summary>
internal sealed class DetailModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => [KnownByName];

    public Deposit Deposit { get; private set; } = null!;

    public bool IsOpen => Deposit.Receipt.Access == AccessClasses.NameOf(AccessClass.Open);

    public IActionResult OnGet(string accession)
    {
        if (register.Deposited(accession, KnownBy) is not { } deposit) return NotFound();
        // One address each: other spellings lead to it.
        if (deposit.Receipt.Accession != accession) return RedirectPermanent(deposit.Address + (AnswerForm.IsJson(HttpContext) ? ".json" : "") + HttpContext.Request.QueryString);
        Deposit = deposit;
        return Answer(deposit);
    }
}
