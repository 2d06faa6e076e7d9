using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.App.Mail;
using Plumbline.Register;

namespace Plumbline.App.Pages.Watches;

/// <summary><c>/unsubscribe/{step}</c>: ends what a mail belongs to. A program of mail sends the one request that RFC 8058 describes, which carries no signature but that of the address itself.</summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class UnsubscribeModel(RegisterStore register, SignedLinks links) : SitePage
{
    private const string Watch = "watch ";

    public override IReadOnlyList<string> Forms => [];

    public bool IsDone { get; private set; }

    public string Name { get; private set; } = "";

    public IActionResult OnGet(string step) => Open(step) is null ? NotFound() : Page();

    public IActionResult OnPost(string step, [FromForm] string? everything)
    {
        if (Open(step) is not var (address, watch)) return NotFound();
        if (everything is not null)
        {
            register.MailAddresses.Erase(address);
        }
        else
        {
            if (watch is { } id) register.Watches.EndMail(id);
            // An address to which nothing else is sent is not kept.
            if (register.Watches.OfMail(address).Count == 0) register.MailAddresses.Erase(address);
        }
        IsDone = true;
        return Page();
    }

    private (long Address, long? Watch)? Open(string step)
    {
        if (links.UnsubscribedOf(step) is not var (address, ends)) return null;
        Response.Headers["X-Robots-Tag"] = "noindex";
        var watch = ends.StartsWith(Watch, StringComparison.Ordinal) && long.TryParse(ends.AsSpan(Watch.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        Name = watch is { } number && register.Watches.One(number) is { } kept && kept.AddressId == address ? kept.Name : "";
        return (address, Name.Length > 0 ? watch : null);
    }
}
