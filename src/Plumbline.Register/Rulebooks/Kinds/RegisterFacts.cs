using System.Collections.Concurrent;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>Entries of the facts that ship with the program (<c>data/register/</c>), for rulebooks that are about the same things: what stands there is not written a second time.</summary>
internal static class RegisterFacts
{
    private static readonly ConcurrentDictionary<string, Lazy<YamlNode>> Files = new(StringComparer.Ordinal);

    /// <summary>The entry of a list that has an id; a fault of the node where there is none.</summary>
    public static RuleNode Entry(RuleNode at, string file, string list, string id)
    {
        foreach (var entry in Entries(file, list))
        {
            if (entry.TextOf("id") == id) return entry;
        }
        throw at.Fault($"'{id}' is no entry of '{list}' in data/register/{file}.yaml");
    }

    /// <summary>All entries of a list.</summary>
    public static IEnumerable<RuleNode> Entries(string file, string list)
    {
        var name = $"data/register/{file}.yaml";
        return new RuleNode(name, Files.GetOrAdd(file, f => new Lazy<YamlNode>(() => Read(f))).Value).Need(list).Items();
    }

    private static YamlNode Read(string file)
    {
        using var stream = typeof(RegisterFacts).Assembly.GetManifestResourceStream($"facts/{file}.yaml")!;
        using var reader = new StreamReader(stream);
        return YamlReader.Read(reader);
    }
}
