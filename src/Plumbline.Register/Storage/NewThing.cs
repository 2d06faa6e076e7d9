using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Storage;

/// <summary>A thing that a transaction made, with all that it states of it: nobody has to read what was just written.</summary>
/// <param name="key">Its row, with the slug that it was given.</param>
internal sealed class NewThing(ThingKey key)
{
    public ThingKey Key { get; } = key;

    /// <summary>The batch that first stated something of it, or of another by it, or found it; null where none did.</summary>
    public long? KnownSince { get; private set; }

    /// <summary>What projections read, in order: mentions and merges are left out.</summary>
    public List<StatementRow> Statements { get; } = [];

    /// <summary>False for text that a store would give back otherwise than it was given.</summary>
    public static bool CanHold(ThingKey key) => KeptText.IsKept(key.Key) && KeptText.IsKept(key.Slug);

    /// <summary>A batch names it.</summary>
    public void Use(long batch) => KnownSince ??= batch;
}
