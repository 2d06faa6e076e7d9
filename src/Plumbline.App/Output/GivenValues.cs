using Plumbline.Engine.Rules;

namespace Plumbline.App.Output;

/// <summary>Values given as <c>name=value</c>, read for a rulebook.</summary>
internal sealed class GivenValues
{
    private GivenValues(int inputs) => Facts = new RuleFact[inputs];

    public RuleFact[] Facts { get; }

    /// <summary>Values that cannot be used; they count as missing.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The words as they were given, by the names of inputs and of what the content of the rulebook asks.</summary>
    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that are no input, and what is no <c>name=value</c>.</summary>
    public List<string> Unknown { get; } = [];

    /// <param name="book">The rulebook.</param>
    /// <param name="set">The values.</param>
    /// <param name="strict">False where a name that the rulebook does not know belongs to another edition.</param>
    public static GivenValues Read(Rulebook book, IEnumerable<string> set, bool strict = true)
    {
        var values = new GivenValues(book.Inputs.Count);
        foreach (var one in set)
        {
            var at = one.IndexOfAny(['=', '＝']);
            if (at <= 0)
            {
                values.Unknown.Add($"'{one}' is no NAME=VALUE");
                continue;
            }
            values.Add(book, one[..at].Trim(), one[(at + 1)..], strict);
        }
        return values;
    }

    private void Add(Rulebook book, string name, string value, bool strict)
    {
        var place = book.PlaceOfColumn(name);
        if (book.Content?.Asks.FirstOrDefault(a => FactReader.SameWords(a.Name, name)) is { } ask) Say(ask.Name, value);
        else if (place < 0)
        {
            var names = book.Inputs.Concat(book.Content?.Asks ?? []).Select(i => i.Name).ToList();
            if (strict) Unknown.Add($"{book.Id} has no input '{name}'; {(names.Count == 0 ? "it takes none" : "it has " + string.Join(", ", names))}");
        }
        if (place < 0) return;
        Words[book.Inputs[place].Name] = value;
        var fact = FactReader.Read(book.Inputs[place], value, out var problem);
        if (problem is not null) Problems.Add($"{book.Inputs[place].Name}: {problem}");
        else if (Facts[place].IsKnown && fact.IsKnown && Facts[place] != fact)
        {
            Problems.Add($"{book.Inputs[place].Name} is given as {book.Inputs[place].Show(Facts[place])} and as {book.Inputs[place].Show(fact)}; it counts as missing");
            Facts[place] = default;
        }
        else Facts[place] = fact;
    }

    private void Say(string name, string value)
    {
        if (Words.TryGetValue(name, out var before) && before != value && before.Length > 0 && value.Length > 0 && !FactReader.SameWords(before, value)) Problems.Add($"{name} is given as {before} and as {value}");
        else Words[name] = value;
    }
}
