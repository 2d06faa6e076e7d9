using System.Collections.Frozen;
using System.Reflection;

namespace Plumbline.Register.Storage;

/// <summary>
/// The SQL of this assembly by name. A file holds several statements; each begins with a line <c>-- name: documents.by-slug</c>
/// and ends where the next begins; a line <c>-- use: name</c> stands for the statement named, which comes earlier in its file.
/// Files of Common serve every database, those of Sqlite that one. Conditions on time stand in braces and have two forms (<see cref="SqlTimes"/>).
/// </summary>
internal static class SqlText
{
    private static readonly FrozenDictionary<string, string> Raw = Read();
    private static readonly FrozenDictionary<string, string> Statements = Raw.ToFrozenDictionary(s => s.Key, s => SqlTimes.Now(s.Value), StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Timed = Raw.ToFrozenDictionary(s => s.Key, s => SqlTimes.At(s.Value), StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No file has a statement of this name.</exception>
    public static string Named(string name) =>
        Statements.TryGetValue(name, out var sql) ? sql : throw new KeyNotFoundException($"no SQL statement is named {name}");

    /// <summary>The same with <c>@known</c>, the batch up to which things are known, and <c>@on</c>, the day in the world or null.</summary>
    public static string AtTime(string name) => Timed[name];

    /// <summary>The migrations of SQLite in order of their numbers, from 1.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [.. Files("migrations/Sqlite/").OrderBy(f => f, StringComparer.Ordinal).Select(Text)];

    internal static IEnumerable<string> Names => Statements.Keys;

    private static FrozenDictionary<string, string> Read()
    {
        var statements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Files("Common/").Concat(Files("Sqlite/")))
        {
            foreach (var part in Text(file).Split("-- name: ").Skip(1))
            {
                var head = part.IndexOf('\n', StringComparison.Ordinal);
                var lines = part[(head + 1)..].Trim().Split('\n')
                    .Select(line => line.StartsWith("-- use: ", StringComparison.Ordinal) ? statements[line["-- use: ".Length..].Trim()] : line);
                statements.Add(part[..head].Trim(), string.Join('\n', lines));
            }
        }
        return statements.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Files(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal));

    private static string Text(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
