using System.Globalization;
using System.Xml.Linq;
using Plumbline.Engine.Rules;
using static Plumbline.Register.Rulebooks.Exchange.DmnNames;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>What DMN cannot carry, as elements of our own namespace; <see cref="DmnExtensionReader"/> brings it back.</summary>
internal static class DmnExtension
{
    public static XElement Of(Rulebook book) => new(Own + "rulebook", new XAttribute("id", book.Id), new XAttribute("series", book.Series), new XAttribute("edition", book.Edition), new XAttribute("kind", book.Kind), new XAttribute("language", book.Language),
        At("titleZh", book.TitleZh), At("reviewed", book.Reviewed), book.IssuedBy.Select(by => new XElement(Own + "issuedBy", by)),
        new XElement(Own + "status", new XAttribute("kind", book.Status.Kind), At("published", book.Status.Published), At("commentsUntil", book.Status.CommentsUntil), At("effective", book.Status.Effective), At("ends", book.Status.Ends), At("replacedBy", book.Status.ReplacedBy), At("knownTo", book.Status.KnownTo)),
        book.Sources.Select(Of), Texts("open", book.Open), Texts("note", book.Notes),
        book.Contradictions.Select(c => new XElement(Own + "never", new XAttribute("why", c.Why), c.Conditions.Select(one => new XElement(Own + "when", new XAttribute("input", book.Inputs[one.Input].Name), UnaryTests.Write(one, book.Inputs[one.Input], bare: false))))),
        // The order of inputs is that of the questions, also of those that a table decides.
        new XElement(Own + "inputs", string.Join(' ', book.Inputs.Select(i => i.Name))));

    public static XElement Of(RuleInput input) => new(Own + "input", new XAttribute("name", input.Name), new XAttribute("type", input.Type), new XAttribute("question", input.Question), At("questionZh", input.QuestionZh), At("help", input.Help), At("unit", input.Unit?.Symbol), At("least", Number(input.Least)), At("most", Number(input.Most)),
        At("fromTable", input.FromTable), At("fromOutput", input.FromOutput), At("counts", input.CountOf.Count > 0 ? string.Join(' ', input.CountOf) : null),
        input.Type == InputType.Choice ? input.Values.Select(v => new XElement(Own + "value", new XAttribute("id", v.Id), new XAttribute("name", v.Name), At("zh", v.Zh), Texts("also", v.Also))) : null);

    public static XElement Of(DecisionTable table, int reading) => new(Own + "table", new XAttribute("id", table.Id), At("questionZh", table.QuestionZh), At("open", table.Open), At("note", table.Note), At("isCatalogue", table.IsCatalogue ? "true" : null),
        At("reading", table.Readings.Count > 0 ? table.Readings[reading].Id : null), table.Readings.Count > 0 ? new XElement(Own + "says", table.Readings[reading].Text) : null);

    public static XElement Of(DecisionTable table, DecisionRule rule) => new(Own + "rule", new XAttribute("id", rule.Id), new XAttribute("place", table.Rules.Select((one, place) => (one, place)).First(r => r.one.Id == rule.Id).place),
        At("open", rule.Open), At("printed", rule.Printed), At("onlyReading", rule.Reading is { } only ? table.Readings[only].Id : null), new XElement(Own + "outputs", string.Join(' ', rule.Outputs.Select(o => o.Name))), rule.Citations.Select(Of));

    public static XElement Of(RulebookCase one, Rulebook book) => new(Own + "case", new XAttribute("table", one.Table), new XAttribute("state", one.State), At("missing", one.Missing is null ? null : string.Join(' ', one.Missing)),
        one.Facts.Select((fact, place) => fact.IsKnown ? new XElement(Own + "given", new XAttribute("input", book.Inputs[place].Name), Given(book.Inputs[place], fact)) : null),
        one.All is null ? null : Expected(one.All, null), one.Readings.Select(r => Expected(r.Expected, r.Reading)));

    /// <summary>A value without its unit, as it can be read again.</summary>
    private static string Given(RuleInput input, RuleFact fact) => input.Type is InputType.Number or InputType.Integer ? fact.Number.ToString(CultureInfo.InvariantCulture) : input.Show(fact);

    private static XElement Expected(RulebookExpectation expected, string? reading) => new(Own + "expected", At("reading", reading), At("state", expected.State?.ToString()),
        At("by", expected.By is null ? null : string.Join(' ', expected.By)), expected.Then is null ? null : new XElement(Own + "outcomes", Texts("then", expected.Then)));

    private static XElement Of(RuleCitation citation) => new(Own + "citation", At("item", citation.Item), At("article", citation.Article), At("period", citation.Period), citation.Source);

    private static IEnumerable<XElement> Texts(string name, IEnumerable<string> texts) => texts.Select(text => new XElement(Own + name, text));

    private static XAttribute? At(string name, string? value) => value is null ? null : new XAttribute(name, value);
}
