using System.Text;
using Plumbline.App.Accounts;

namespace Plumbline.App.Commands;

/// <summary>Asks for a password: twice and unseen at a terminal, else the first line of standard input. Never an option, which every user of the machine could read.</summary>
internal static class PasswordPrompt
{
    /// <summary>The hash of the password that was given; null where it was refused, which has been said.</summary>
    public static string? Hash(string account)
    {
        var password = Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : Unseen($"Password of {account}: ");
        var refusal = Passwords.Weak(account, password);
        if (refusal is null && !Console.IsInputRedirected && Unseen("The same again: ") != password) refusal = "The two are not the same.";
        if (refusal is null) return Passwords.Hash(account, password);
        Console.Error.WriteLine($"plumbline: {refusal}");
        return null;
    }

    private static string Unseen(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
