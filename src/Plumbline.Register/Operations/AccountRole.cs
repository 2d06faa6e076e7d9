namespace Plumbline.Register.Operations;

/// <summary>What an account may do; each role may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>Reads everything that is not private, in full.</summary>
    Reader = 1,

    /// <summary>Decides what counts.</summary>
    Editor = 2,

    /// <summary>Sees how the server does. Accounts are made by the command line, by whoever may use the register there.</summary>
    Administrator = 3,
}
