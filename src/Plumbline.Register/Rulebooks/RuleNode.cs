using System.Globalization;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Rulebooks;

/// <summary>A value of a rulebook file, read with the demand that is made of it; what does not meet it is a fault with its place.</summary>
internal sealed class RuleNode(string file, YamlNode node)
{
    public string File => file;

    public YamlNode Node => node;

    public IEnumerable<RuleMember> Members => node.Members.Select(m => new RuleMember(m.Key, new RuleNode(file, m.Value)));

    public bool IsMapping => node.Members.Count > 0 || node.Text is null && node.Items.Count == 0;

    public bool IsList => node.Items.Count > 0;

    public RulebookException Fault(string what) => new(file, node.Line, node.Column, what);

    /// <summary>Refuses members that have no meaning here.</summary>
    public void Allow(params string[] keys)
    {
        if (node.Text is not null || node.Items.Count > 0) throw Fault($"a mapping with {string.Join(", ", keys)} is expected");
        foreach (var (key, value) in node.Members)
        {
            if (Array.IndexOf(keys, key) < 0) throw new RulebookException(file, value.Line, value.Column, $"'{key}' has no meaning here; expected is one of {string.Join(", ", keys)}");
        }
    }

    public RuleNode? Get(string key) => node[key] is { } value ? new RuleNode(file, value) : null;

    public RuleNode Need(string key) => Get(key) ?? throw Fault($"'{key}' is missing here");

    public string Text() => node.Text ?? throw Fault("a text is expected");

    public string? TextOf(string key) => Get(key)?.Text();

    public List<string> TextsOf(string key) => Get(key) is { } list ? [.. list.Items().Select(i => i.Text())] : [];

    public IEnumerable<RuleNode> Items() => node.AsList().Select(i => new RuleNode(file, i));

    /// <summary>Place of the member's word among those that it can be. A place and no value of any type: code for each of the types would be compiled whenever the program starts.</summary>
    public int OneOf(string key, params string[] words)
    {
        var value = Need(key);
        var place = value.Node.Text is { } word ? Array.IndexOf(words, word) : -1;
        return place >= 0 ? place : throw value.Fault($"'{value.Node.Text}' is no {key}; expected is one of {string.Join(", ", words)}");
    }

    public decimal? NumberOf(string key) => Get(key) is { } value ? value.Number() : null;

    public decimal Number() => decimal.TryParse(node.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Fault($"'{node.Text}' is no number");

    /// <summary>A day, month or year: <c>2021-04-29</c>, <c>2021-04</c>, <c>2021</c>.</summary>
    public string? DateOf(string key)
    {
        if (Get(key) is not { } value) return null;
        var text = value.Text();
        if (!DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw value.Fault($"'{text}' is no date; write 2021-04-29, 2021-04 or 2021");
        return text;
    }

    /// <summary>A text in two languages: <c>{en: ..., zh: ...}</c>, or English alone.</summary>
    public (string En, string? Zh) Words()
    {
        if (node.Text is { } text) return (text, null);
        Allow("en", "zh");
        return (Need("en").Text(), TextOf("zh"));
    }
}
