namespace Plumbline.App.Pages;

/// <summary>Why a request is refused; kept with the request for the page that says so.</summary>
/// <param name="Type">Name of the problem, one of <see cref="Api.Problem.Types"/>.</param>
/// <param name="Sentence">For the reader.</param>
/// <param name="Known">What could have been given instead.</param>
internal sealed record Refusal(string Type, string Sentence, IReadOnlyList<string> Known)
{
    private static readonly object Key = new();

    public static Refusal? Of(HttpContext context) => context.Items.TryGetValue(Key, out var refusal) ? (Refusal?)refusal : null;

    public void Keep(HttpContext context) => context.Items[Key] = this;
}
