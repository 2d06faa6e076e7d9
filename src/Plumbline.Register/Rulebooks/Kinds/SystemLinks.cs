using Plumbline.Engine.Rules.Frameworks;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>Checks systems that stand in the place of a node of another: they are there, and none stands in itself by way of others.</summary>
internal static class SystemLinks
{
    public static void Check(IReadOnlyList<RulebookFile> files)
    {
        var links = files.Where(f => f.Rulebook.Content is FrameworkContent).ToDictionary(f => f.Rulebook.Id, f => ((FrameworkContent)f.Rulebook.Content!).Nodes().Select(n => n.Node.See).OfType<string>().ToList(), StringComparer.Ordinal);
        foreach (var (id, sees) in links)
        {
            foreach (var see in sees)
            {
                if (!links.ContainsKey(see)) throw new RulebookException($"data/rulebooks/{id}.yaml", 1, 1, $"a node points to '{see}', which is no rulebook of a system");
                if (Reaches(see, id, links, [])) throw new RulebookException($"data/rulebooks/{id}.yaml", 1, 1, $"the systems {id} and {see} stand in each other");
            }
        }
    }

    private static bool Reaches(string from, string to, Dictionary<string, List<string>> links, HashSet<string> seen) =>
        from == to || seen.Add(from) && links.TryGetValue(from, out var next) && next.Exists(n => Reaches(n, to, links, seen));
}
