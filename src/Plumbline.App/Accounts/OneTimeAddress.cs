using Plumbline.App.Pages.Accounts;
using Plumbline.Register;
using Plumbline.Register.Operations;

namespace Plumbline.App.Accounts;

/// <summary>Addresses that let in once.</summary>
internal static class OneTimeAddress
{
    /// <summary>The account of whoever starts the program, where nothing better is known.</summary>
    private const string Usual = "desk";

    public static string Of(string site, string secret) => site.TrimEnd('/') + OnceModel.Address + "?key=" + secret;

    /// <summary>The account for whoever starts the program on this machine: theirs, else the first administrator's; it is made where there is none. Who may start it has the register's files anyway.</summary>
    public static Account Owner(RegisterStore register)
    {
        var name = Account.Fold(Environment.UserName);
        if (Account.WrongName(name) is not null) name = Usual;
        var administrators = register.Accounts.All().Where(a => a is { Role: "administrator", IsLocked: false }).ToList();
        return administrators.Find(a => a.Name == name) ?? (administrators.Count > 0 ? administrators[0]
            : register.Accounts.Add(register.Accounts.Named(name) is null ? name : Free(register, name), AccountRole.Administrator, null, name)!);
    }

    /// <summary>A name that nobody has: one of this name is no administrator, and does not become one by starting the program.</summary>
    private static string Free(RegisterStore register, string name)
    {
        for (var n = 2; ; n++)
        {
            if (register.Accounts.Named($"{name}-{n}") is null) return $"{name}-{n}";
        }
    }
}
