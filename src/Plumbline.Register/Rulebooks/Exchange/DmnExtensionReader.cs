using System.Globalization;
using System.Xml.Linq;
using Plumbline.Engine.Rules;
using static Plumbline.Register.Rulebooks.Exchange.DmnNames;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>Reads back what <see cref="DmnExtension"/> wrote.</summary>
internal static class DmnExtensionReader
{
    /// <summary>An element of ours in the extension elements of one of DMN; null where there is none.</summary>
    public static XElement? Of(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == "extensionElements")?.Element(Own + name);

    public static string? At(XElement? element, string name) => (string?)element?.Attribute(name);

    public static List<string> Texts(XElement? element, string name) => [.. (element?.Elements(Own + name) ?? []).Select(e => e.Value)];

    /// <summary>Words of an attribute or element, set apart by blanks; null where it is not there.</summary>
    public static List<string>? Words(string? text) => text is null ? null : [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public static T Word<T>(string? word, T otherwise) where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : otherwise;

    public static List<RuleCitation> Citations(XElement? element) => [.. (element?.Elements(Own + "citation") ?? []).Select(c => new RuleCitation(c.Value, At(c, "item"), At(c, "article")) { Period = At(c, "period") })];

    public static LegalStatus Status(XElement? status) => new(Word(At(status, "kind"), LegalKind.Method), At(status, "knownTo") ?? "9999")
    {
        Published = At(status, "published"), CommentsUntil = At(status, "commentsUntil"), Effective = At(status, "effective"), Ends = At(status, "ends"), ReplacedBy = At(status, "replacedBy"),
    };

    public static RuleInput Input(XElement own)
    {
        var type = Word(At(own, "type"), InputType.Choice);
        return new RuleInput(At(own, "name") ?? "", type, At(own, "question") ?? "")
        {
            QuestionZh = At(own, "questionZh"), Help = At(own, "help"), Unit = At(own, "unit") is { } unit ? MeasuringUnit.Find(unit) : null, Least = Number(At(own, "least")), Most = Number(At(own, "most")),
            FromTable = At(own, "fromTable"), FromOutput = At(own, "fromOutput"), CountOf = Words(At(own, "counts")) ?? [],
            Values = type == InputType.Boolean ? RuleInput.NoAndYes : [.. own.Elements(Own + "value").Select(v => new InputValue(At(v, "id") ?? "", At(v, "name") ?? "") { Zh = At(v, "zh"), Also = Texts(v, "also") })],
        };
    }

    public static RulebookCase Case(XElement own, Rulebook book, int line, int column)
    {
        var facts = new RuleFact[book.Inputs.Count];
        foreach (var given in own.Elements(Own + "given"))
        {
            if (book.Place(At(given, "input") ?? "") is >= 0 and var place) facts[place] = FactReader.Read(book.Inputs[place], given.Value, out _);
        }
        var expected = own.Elements(Own + "expected").ToList();
        return new RulebookCase(line, column, At(own, "table") ?? "", facts)
        {
            State = Word(At(own, "state"), AnswerState.Decided), Missing = Words(At(own, "missing")),
            All = expected.Find(e => At(e, "reading") is null) is { } all ? Expected(all) : null,
            Readings = [.. expected.Where(e => At(e, "reading") is not null).Select(e => (At(e, "reading")!, Expected(e)))],
        };
    }

    private static RulebookExpectation Expected(XElement own) => new(At(own, "state") is { } state ? Word(state, AnswerState.Decided) : null, Words(At(own, "by")), own.Element(Own + "outcomes") is { } outcomes ? Texts(outcomes, "then") : null);

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
