using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.Register;

namespace Plumbline.App.Pages.Lists;

/// <summary><c>/lists/keep</c>: keeps a list that was entered, under an address that nobody can guess. Whoever has the address may read and forget it.</summary>
[RequestSizeLimit(IndexModel.LongestRequest)]
internal sealed class KeepModel(RegisterStore register) : SitePage
{
    /// <summary>So many lists are kept so at most, or somebody might fill the disk.</summary>
    private const int Most = 10_000;

    private const int LongestSource = 120;

    public override IReadOnlyList<string> Forms => [];

    public IActionResult OnGet() => LocalRedirect(IndexModel.Address);

    public IActionResult OnPost([FromForm] string? list, [FromForm] string? source)
    {
        if (!ModelState.IsValid || list is not { Length: > 0 and <= IndexModel.LongestList }) return Refuse($"A list has 1 to {IndexModel.LongestList:N0} characters.");
        if (register.ListsByAddress() >= Most) return Refuse("No more lists are kept here. Ask the administrator of this register, or keep the address of a search.");
        source = source is { Length: > 0 and <= LongestSource } && !source.Any(char.IsControl) ? source : "the site";
        var secret = register.KeepByAddress(list, source, Reader.Of(HttpContext)?.Name ?? "a reader");
        return LocalRedirect(SharedModel.Room + secret);
    }
}
