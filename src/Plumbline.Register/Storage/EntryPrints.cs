using System.Text;
using Npgsql;
using Plumbline.Register.Search;

namespace Plumbline.Register.Storage;

/// <summary>A number for each entry of a server's search index, made of all its words with their columns and places, in whatever parts they lie.</summary>
internal static class EntryPrints
{
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    /// <param name="connection">The connection.</param>
    /// <param name="prefix">The prefix that leads to the tables.</param>
    /// <param name="cancel">Stops.</param>
    public static Dictionary<long, ulong> Of(NpgsqlConnection connection, string prefix, CancellationToken cancel)
    {
        var prints = new Dictionary<long, ulong>();
        var gone = new Dictionary<long, HashSet<long>>();
        using (var read = new NpgsqlCommand($"SELECT part, gone FROM {prefix}search_parts", connection))
        using (var parts = read.ExecuteReader())
        {
            while (parts.Read()) gone[parts.GetInt64(0)] = new GoneRow { Ids = parts.GetFieldValue<byte[]>(1) }.Numbers();
        }
        using var command = new NpgsqlCommand($"SELECT word, part, coalesce(whole, word), entries, places FROM {prefix}search_postings", connection);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            // A part that is not known is taken for one of which nothing is gone: its entries differ then.
            var taken = gone.GetValueOrDefault(rows.GetInt64(1));
            var word = Hash(Offset, Encoding.UTF8.GetBytes(rows.GetString(2)));
            var places = rows.GetFieldValue<byte[]>(4);
            using var list = PostingList.Read([new PostingRow { Entries = rows.GetFieldValue<byte[]>(3), Places = places }]);
            for (var i = 0; i < list.Count; i++)
            {
                if (taken?.Contains(list.Ids[i]) == true) continue;
                // Words come in any order: their numbers are added.
                var print = Hash(word, [list.Flags[i], .. list.PlacesOf(i)]);
                prints[list.Ids[i]] = unchecked(prints.GetValueOrDefault(list.Ids[i]) + ((print ^ (print >> 29)) * Prime));
            }
        }
        return prints;
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) hash = unchecked((hash ^ b) * Prime);
        return hash;
    }
}
