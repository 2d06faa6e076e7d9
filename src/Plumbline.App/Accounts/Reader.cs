using System.Security.Claims;
using Plumbline.Register.Operations;

namespace Plumbline.App.Accounts;

/// <summary>Who asks; kept with the request.</summary>
internal static class Reader
{
    private static readonly object Key = new();

    /// <summary>The account that asks; null where nobody is signed in.</summary>
    public static KnownReader? Of(HttpContext context) => context.Items.TryGetValue(Key, out var reader) ? (KnownReader?)reader : null;

    /// <summary>True where the account that asks may do what a role may.</summary>
    public static bool Is(HttpContext context, AccountRole role) => Of(context)?.Is(role) == true;

    public static void Keep(HttpContext context, KnownReader reader)
    {
        context.Items[Key] = reader;
        // Forms are signed for the account and the session, so that a form of one is nothing to another.
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{reader.AccountId}/{reader.Id}"), new Claim(ClaimTypes.Name, reader.Name)], "plumbline"));
    }
}
