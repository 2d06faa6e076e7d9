using Plumbline.Register.Lists;

namespace Plumbline.Register;

/// <content>Lists of standards that users keep and ask again.</content>
public sealed partial class RegisterStore
{
    /// <summary>The lists that are kept, by name.</summary>
    public IReadOnlyList<KeptList> KeptLists() => Kept.All();

    /// <summary>A kept list, or null.</summary>
    public KeptList? KeptList(string name) => Kept.One(name);

    /// <summary>The text of a kept list, as it was read; null where there is none of this name.</summary>
    public string? TextOfList(string name) => Kept.Text(name);

    /// <summary>Keeps a list; one of the same name is replaced.</summary>
    /// <param name="name">Its name, <see cref="Lists.KeptList.WrongName"/>.</param>
    /// <param name="text">The list, as for <see cref="Answer"/>.</param>
    /// <param name="source">Name of the file that it was read from.</param>
    /// <param name="byWhom">Who keeps it.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public KeptList Keep(string name, string text, string source, string byWhom) => Kept.Keep(name, text, source, byWhom);

    /// <summary>Forgets a kept list; false where there is none of this name.</summary>
    public bool RemoveList(string name) => Kept.Remove(name);

    /// <summary>Gives a kept list another name; false where there is none of the old name.</summary>
    /// <exception cref="ArgumentException">The new name is none, or another list has it.</exception>
    public bool RenameList(string name, string newName) => Kept.Rename(name, newName);

    /// <summary>Number of lists that are kept under an address which nobody can guess.</summary>
    public int ListsByAddress() => Kept.ByAddress();

    /// <summary>Keeps a list under an address that nobody can guess; it stands in no list of lists.</summary>
    /// <param name="text">The list, as for <see cref="Answer"/>.</param>
    /// <param name="source">Name of the file that it was read from, or where it was entered.</param>
    /// <param name="byWhom">Who keeps it.</param>
    /// <returns>The secret of the address, which cannot be read back from the register.</returns>
    public string KeepByAddress(string text, string source, string byWhom)
    {
        var secret = System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(18));
        Kept.KeepByAddress(secret, text, source, byWhom);
        return secret;
    }

    /// <summary>The list of a secret with its text; null where there is none.</summary>
    public (KeptList List, string Text)? ListByAddress(string secret) =>
        Kept.One(Lists.KeptList.NameOf(secret)) is { } list && Kept.Text(list.Name) is { } text ? (list, text) : null;

    /// <summary>Forgets the list of a secret; false where there is none.</summary>
    public bool RemoveListByAddress(string secret) => Kept.Remove(Lists.KeptList.NameOf(secret));

    private KeptLists Kept => new(_database, _time);
}
