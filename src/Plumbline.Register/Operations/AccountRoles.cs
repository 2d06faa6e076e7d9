namespace Plumbline.Register.Operations;

/// <summary>Names of roles, as the tables and the command line have them.</summary>
public static class AccountRoles
{
    /// <summary>All names, the one that may least first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["reader", "editor", "administrator"];

    /// <summary>The name of a role.</summary>
    public static string NameOf(AccountRole role) => Names[(int)role - 1];

    /// <summary>The role of a name, or null.</summary>
    public static AccountRole? Named(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name) return (AccountRole)(i + 1);
        }
        return null;
    }
}
