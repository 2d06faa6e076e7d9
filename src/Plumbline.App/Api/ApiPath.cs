namespace Plumbline.App.Api;

/// <summary>An address of the programs' door.</summary>
/// <param name="Address">With what varies in braces, without the ending: <c>/standards/{slug}</c>.</param>
/// <param name="Summary">What it answers, in a line.</param>
/// <param name="Page">The page that answers.</param>
/// <param name="Data">What <c>.json</c> holds.</param>
/// <param name="Parameters">Parameters of the query string.</param>
/// <param name="Forms">Forms besides the page.</param>
internal sealed record ApiPath(string Address, string Summary, Type Page, Type Data, IReadOnlyList<string> Parameters, IReadOnlyList<string> Forms)
{
    /// <summary>What varies in the address.</summary>
    public IEnumerable<string> Variables => Address.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}'));
}
