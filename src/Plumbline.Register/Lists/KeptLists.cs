using Plumbline.Register.Storage;

namespace Plumbline.Register.Lists;

/// <summary>Keeps lists of standards under their names.</summary>
internal sealed class KeptLists(Database database, TimeProvider time)
{
    public IReadOnlyList<KeptList> All() => database.Read(db => db.All<KeptList>("lists.all")).OrderBy(l => l.Name, StringComparer.Ordinal).ToList();

    public KeptList? One(string name) => database.Read(db => db.One<KeptList>("lists.one", new { name }));

    public string? Text(string name) => database.Read(db => db.One<string>("lists.text", new { name }));

    /// <exception cref="ArgumentException">The name is none.</exception>
    public KeptList Keep(string name, string text, string source, string byWhom) =>
        KeptList.WrongName(name) is { } wrong ? throw new ArgumentException(wrong, nameof(name)) : Write(name, text, source, byWhom);

    /// <summary>Number of lists that are kept under an address.</summary>
    public int ByAddress() => database.Read(db => db.Count("lists.count-by-address"));

    /// <summary>Keeps a list under an address that nobody can guess; of the address only its hash is kept.</summary>
    public void KeepByAddress(string secret, string text, string source, string byWhom) => Write(KeptList.NameOf(secret), text, source, byWhom);

    private KeptList Write(string name, string text, string source, string byWhom)
    {
        var standards = ListLines.Of(text).Lines.SelectMany(l => l.Named).Select(n => n.Id.Normal).Distinct(StringComparer.Ordinal).Count();
        var list = new KeptList { Name = name, Source = source, Standards = standards, KeptAt = time.GetUtcNow(), ByWhom = byWhom };
        return database.Write(transaction =>
        {
            using var keep = new Prepared(transaction, "lists.keep", "name", "text", "source", "standards", "kept_at", "by_whom");
            keep.Run(name, text, source, standards, Instant.ToText(list.KeptAt), byWhom);
            return list;
        });
    }

    /// <summary>False where there is none of this name.</summary>
    public bool Remove(string name) => One(name) is not null && database.Write(transaction =>
    {
        using var remove = new Prepared(transaction, "lists.remove", "name");
        remove.Run(name);
        return true;
    });

    /// <summary>False where there is none of the old name.</summary>
    /// <exception cref="ArgumentException">The new name is none, or another list has it.</exception>
    public bool Rename(string name, string newName)
    {
        if (KeptList.WrongName(newName) is { } wrong) throw new ArgumentException(wrong, nameof(newName));
        if (name == newName) return One(name) is not null;
        if (One(newName) is not null) throw new ArgumentException($"there is a list '{newName}' already", nameof(newName));
        return One(name) is not null && database.Write(transaction =>
        {
            using var rename = new Prepared(transaction, "lists.rename", "name", "new_name");
            rename.Run(name, newName);
            return true;
        });
    }
}
