namespace Plumbline.Register.Yaml;

/// <summary>A value of a YAML document with the place where it stands: a scalar, a list or a mapping.</summary>
/// <param name="line">Line of its first character, from 1.</param>
/// <param name="column">Column of its first character, from 1.</param>
public sealed class YamlNode(int line, int column)
{
    /// <summary>The items of what is no list; never changed.</summary>
    internal static readonly List<YamlNode> NoItems = [];

    /// <summary>The members of what is no mapping; never changed.</summary>
    internal static readonly List<YamlMember> NoMembers = [];

    /// <summary>Line of its first character, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column of its first character, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The scalar as text; null for a list, a mapping and an empty value.</summary>
    public string? Text { get; init; }

    /// <summary>The items of a list; empty for others.</summary>
    public List<YamlNode> Items { get; init; } = NoItems;

    /// <summary>The members of a mapping in order; empty for others.</summary>
    public List<YamlMember> Members { get; init; } = NoMembers;

    /// <summary>The member of a name, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Members)
            {
                if (name == key) return value;
            }
            return null;
        }
    }

    /// <summary>The node itself as a list: its items, or the one that it is where it is no list and not empty.</summary>
    public IEnumerable<YamlNode> AsList() => Items.Count > 0 ? Items : Text is null && Members.Count == 0 ? [] : [this];
}
