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

    private KeptLists Kept => new(_database, _time);
}
