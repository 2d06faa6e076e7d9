using System.Globalization;
using Plumbline.Register.Operations;

namespace Plumbline.App.Output;

/// <summary>Accounts, their tokens and what was done to them, as text.</summary>
internal static class AccountOutput
{
    public static void Write(ResultWriter output, IReadOnlyList<Account> accounts)
    {
        if (accounts.Count == 0) output.Line("No account. 'plumbline account add NAME --role administrator' makes one.");
        var width = accounts.Select(a => a.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var account in accounts)
            output.Line($"{account.Name.PadRight(width)}  {account.Role,-13}  since {Day(account.MadeAt)}{(account.HasPassword ? "" : ", no password")}{(account.IsLocked ? ", locked" : "")}");
    }

    public static void Write(ResultWriter output, IReadOnlyList<AccountToken> tokens)
    {
        if (tokens.Count == 0) output.Line("No token.");
        foreach (var token in tokens)
            output.Line($"{token.Id,4}  {token.Scope,-4}  until {Day(token.EndsAt)}  {(token.RevokedAt is { } revoked ? $"taken back {Day(revoked)}" : token.UsedAt is { } used ? $"last used {Day(used)}" : "never used")}  {token.Name}");
    }

    public static void Write(ResultWriter output, IReadOnlyList<AccountEvent> events)
    {
        foreach (var done in events) output.Line($"{done.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {done.Account}  {done.What}{(done.ByWhom == done.Account ? "" : $" (by {done.ByWhom})")}");
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
