using System.Collections.Concurrent;
using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks.Kinds;

namespace Plumbline.Register.Rulebooks;

/// <summary>The rulebooks that ship with the program, read from <c>data/rulebooks/</c> when they are first asked for.</summary>
public static class RulebookLibrary
{
    private const string Folder = "rulebooks/";

    private static readonly ConcurrentDictionary<string, RulebookFile> ReadSoFar = new(StringComparer.Ordinal);

    /// <summary>Names of the files, without their ending, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(RulebookLibrary).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..^".yaml".Length]).Order(StringComparer.Ordinal)];

    /// <summary>All rulebooks, their test cases run, in the order of their names.</summary>
    /// <exception cref="RulebookException">A file cannot be used, or points to a rulebook or table that is not there.</exception>
    public static IReadOnlyList<RulebookFile> All()
    {
        var files = new RulebookFile[Names.Count];
        var faults = new RulebookException?[files.Length];
        var next = -1;
        if (Environment.ProcessorCount > 1)
        {
            // Files say nothing of each other until all are read.
            var beside = new Thread(Take);
            beside.Start();
            Take();
            beside.Join();
        }
        else Take();
        if (Array.Find(faults, fault => fault is not null) is { } first) throw first;
        CheckReferences(files);
        SystemLinks.Check(files);
        return files;

        void Take()
        {
            for (int place; (place = Interlocked.Increment(ref next)) < files.Length;)
            {
                try
                {
                    files[place] = Read(Names[place]);
                }
                catch (RulebookException fault)
                {
                    faults[place] = fault;
                }
            }
        }
    }

    /// <summary>A rulebook by its name, or the latest edition of a series by the name of the series; null where there is none.</summary>
    /// <exception cref="RulebookException">Its file cannot be used.</exception>
    public static RulebookFile? Find(string id)
    {
        if (Names.Contains(id)) return Read(id);
        if (Editions(id) is [.., var latest]) return latest;
        // Other names stand inside the files; only a name that no file has is looked for there.
        return Names.Select(Read).FirstOrDefault(f => f.Rulebook.Also.Contains(id, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The editions of a series, the oldest first; a file is named by its series and edition, <c>cnescp-2023</c>.</summary>
    public static IReadOnlyList<RulebookFile> Editions(string series) =>
        [.. Names.Where(n => n.StartsWith(series, StringComparison.Ordinal)).Select(Read).Where(f => f.Rulebook.Series == series).OrderBy(f => f.Rulebook.Edition, StringComparer.Ordinal)];

    /// <summary>The JSON Schema (2020-12) of rulebook files, for editors.</summary>
    public static string Schema() => Resource("rulebook.schema.json");

    /// <summary>The text of a rulebook file that ships.</summary>
    public static string Text(string id) => Resource($"{Folder}{id}.yaml");

    private static string Resource(string name)
    {
        using var stream = typeof(RulebookLibrary).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static RulebookFile Read(string name) => ReadSoFar.GetOrAdd(name, Fresh);

    private static RulebookFile Fresh(string name)
    {
        using var stream = typeof(RulebookLibrary).Assembly.GetManifestResourceStream($"{Folder}{name}.yaml")!;
        using var reader = new StreamReader(stream);
        return RulebookFile.Read($"data/rulebooks/{name}.yaml", reader);
    }

    /// <summary>A reference is <c>rulebook/table</c>, or the name of a table of the same rulebook.</summary>
    private static void CheckReferences(RulebookFile[] files)
    {
        foreach (var file in files)
        {
            foreach (var (to, line, column) in file.References)
            {
                var slash = to.IndexOf('/', StringComparison.Ordinal);
                Rulebook? target = slash < 0 ? file.Rulebook : Array.Find(files, f => f.Rulebook.Id == to[..slash])?.Rulebook;
                if (target?.Tables.Any(t => t.Id == to[(slash + 1)..]) != true) throw new RulebookException($"data/rulebooks/{file.Rulebook.Id}.yaml", line, column, $"'{to}' points to a table that is not there");
            }
        }
    }
}
