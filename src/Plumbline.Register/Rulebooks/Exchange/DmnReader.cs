using System.Xml;
using System.Xml.Linq;
using Plumbline.Engine.Rules;
using static Plumbline.Register.Rulebooks.Exchange.DmnNames;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>
/// Reads the decision tables of a DMN file (1.2 to 1.5) as a rulebook: ours, or one of another program. What tables here cannot say (functions and names in cells, other hit policies,
/// decisions that are no tables) is refused with its place.
/// </summary>
public sealed class DmnReader
{
    private static readonly string[] Ignored = ["knowledgeSource", "decisionService", "textAnnotation", "association", "group", "performanceIndicator", "organizationUnit", "elementCollection", "DMNDI", "extensionElements", "description"];

    private readonly string _file;
    private readonly XElement _root;
    private readonly XNamespace _dmn;

    private DmnReader(string file, XElement root) => (_file, _root, _dmn) = (file, root, root.Name.Namespace);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Name for messages; without its ending the name of a rulebook that says none.</param>
    /// <param name="stream">The file.</param>
    /// <exception cref="RulebookException">It is no DMN, or says what tables here cannot.</exception>
    public static RulebookFile Read(string file, Stream stream)
    {
        try
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 50_000_000 });
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name.LocalName != "definitions" || Array.IndexOf(Readable, root.Name.NamespaceName) < 0) throw Fault(file, root, $"<{root.Name.LocalName}> of '{root.Name.NamespaceName}' is no model of DMN 1.2 to 1.5; expected is <definitions> of '{Dmn}'");
            return new DmnReader(file, root).Whole();
        }
        catch (XmlException wrong)
        {
            throw new RulebookException(file, Math.Max(1, wrong.LineNumber), Math.Max(1, wrong.LinePosition), $"this is no XML that can be read: {(wrong.Message.Length > 300 ? wrong.Message[..300] + " ..." : wrong.Message)}");
        }
    }

    internal RulebookException Fault(XObject at, string what) => Fault(_file, at, what);

    private static RulebookException Fault(string file, XObject at, string what) => new(file, ((IXmlLineInfo)at).LineNumber, ((IXmlLineInfo)at).LinePosition, what);

    private RulebookFile Whole()
    {
        foreach (var element in _root.Elements())
        {
            var name = element.Name.LocalName;
            if (name is not ("inputData" or "decision" or "itemDefinition") && Array.IndexOf(Ignored, name) < 0) throw Fault(element, $"<{name}> has no form here; a rulebook has inputs and decision tables");
        }
        var own = DmnExtensionReader.Of(_root, "rulebook");
        var inputs = new DmnInputs(this, _root, own);
        var tables = new DmnTables(this, inputs).Read(_root.Elements(_dmn + "decision").ToList());
        if (tables.Count == 0) throw Fault(_root, "a decision with a decision table is expected");
        var name0 = Path.GetFileNameWithoutExtension(_file);
        var book = new Rulebook
        {
            Id = DmnExtensionReader.At(own, "id") ?? name0, Series = DmnExtensionReader.At(own, "series") ?? name0, Edition = DmnExtensionReader.At(own, "edition") ?? "imported",
            Kind = DmnExtensionReader.Word(DmnExtensionReader.At(own, "kind"), RulebookKind.DecisionTable), Title = (string?)_root.Attribute("name") ?? name0, TitleZh = DmnExtensionReader.At(own, "titleZh"), Reviewed = DmnExtensionReader.At(own, "reviewed"),
            Language = DmnExtensionReader.At(own, "language") ?? "en", IssuedBy = DmnExtensionReader.Texts(own, "issuedBy"), Status = DmnExtensionReader.Status(own?.Element(Own + "status")), Sources = DmnExtensionReader.Citations(own),
            Open = DmnExtensionReader.Texts(own, "open"), Notes = DmnExtensionReader.Texts(own, "note"), Inputs = inputs.All,
            Tables = TableOrder.Sort(inputs.All, tables, (_, what) => Fault(_root, what)),
            Contradictions = [.. (own?.Elements(Own + "never") ?? []).Select(never => new Contradiction([.. never.Elements(Own + "when").Select(when => Condition(when, inputs))], DmnExtensionReader.At(never, "why") ?? ""))],
        };
        var cases = (_root.Element(_dmn + "extensionElements")?.Elements(Own + "case") ?? []).Select(c => DmnExtensionReader.Case(c, book, ((IXmlLineInfo)c).LineNumber, ((IXmlLineInfo)c).LinePosition)).ToList();
        return new RulebookFile(book, cases, []).Tested(_file);
    }

    private RuleCondition Condition(XElement when, DmnInputs inputs)
    {
        var place = inputs.All.FindIndex(i => i.Name == DmnExtensionReader.At(when, "input"));
        if (place < 0) throw Fault(when, "this names no input");
        var condition = UnaryTests.Read(when.Value, place, inputs.All[place], bare: false, out var problem);
        return condition ?? throw Fault(when, problem ?? "a test is expected");
    }
}
