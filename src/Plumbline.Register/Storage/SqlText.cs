using System.Collections.Frozen;
using System.Data;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>
/// The SQL of this assembly by name, as one store takes it. A file holds several statements; each begins with a line <c>-- name: documents.by-slug</c>
/// and ends where the next begins; a line <c>-- use: name</c> stands for the statement named, which comes earlier in its file.
/// Files of Common serve every store, those of Sqlite and Postgres one. Conditions on time stand in braces and have two forms (<see cref="SqlTimes"/>).
/// </summary>
internal sealed class SqlText
{
    private readonly FrozenDictionary<string, string> _now;
    private readonly FrozenDictionary<string, string> _timed;

    private SqlText(Store store)
    {
        Store = store;
        var raw = Read(store);
        var times = new SqlTimes(store);
        _now = raw.ToFrozenDictionary(s => s.Key, s => times.Now(s.Value), StringComparer.Ordinal);
        _timed = raw.ToFrozenDictionary(s => s.Key, s => times.At(s.Value), StringComparer.Ordinal);
        Migrations = [.. Files($"migrations/{store}/").Order(StringComparer.Ordinal)
            .Select(f => new Migration(int.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture), Text(f)))];
    }

    public static SqlText Sqlite { get; } = new(Store.Sqlite);

    public static SqlText Postgres { get; } = new(Store.Postgres);

    /// <summary>The store whose SQL this is.</summary>
    public Store Store { get; }

    /// <summary>The migrations in order of their numbers.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    internal IEnumerable<string> Names => _now.Keys;

    /// <summary>The SQL of the store to which a connection leads.</summary>
    public static SqlText Of(IDbConnection connection) => connection is SqliteConnection ? Sqlite : Postgres;

    /// <exception cref="KeyNotFoundException">No file has a statement of this name.</exception>
    public string Named(string name) => _now.TryGetValue(name, out var sql) ? sql : throw new KeyNotFoundException($"no SQL statement is named {name}");

    /// <summary>The same with <c>@known</c>, the batch up to which things are known, and <c>@on</c>, the day in the world or null.</summary>
    public string AtTime(string name) => _timed[name];

    private static Dictionary<string, string> Read(Store store)
    {
        var statements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Files("Common/").Concat(Files($"{store}/")))
        {
            foreach (var part in Text(file).Split("-- name: ").Skip(1))
            {
                var head = part.IndexOf('\n', StringComparison.Ordinal);
                var lines = part[(head + 1)..].Trim().Split('\n')
                    .Select(line => line.StartsWith("-- use: ", StringComparison.Ordinal) ? statements[line["-- use: ".Length..].Trim()] : line);
                statements.Add(part[..head].Trim(), string.Join('\n', lines));
            }
        }
        return statements;
    }

    private static IEnumerable<string> Files(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal));

    private static string Text(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
