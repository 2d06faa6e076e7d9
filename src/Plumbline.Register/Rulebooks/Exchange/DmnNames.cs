using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>Names of elements of DMN and of our extension, which carries what DMN cannot.</summary>
internal static class DmnNames
{
    /// <summary>DMN 1.3, which is written.</summary>
    public static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /// <summary>Ours.</summary>
    public static readonly XNamespace Own = "urn:plumbline:rulebook:1";

    /// <summary>DMN 1.2 to 1.5, which are read: their decision tables are the same.</summary>
    public static readonly string[] Readable = ["http://www.omg.org/spec/DMN/20180521/MODEL/", Dmn.NamespaceName, "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/"];

    public static readonly (InputType Type, string Word)[] Types = [(InputType.Boolean, "boolean"), (InputType.Choice, "string"), (InputType.Number, "number"), (InputType.Integer, "number"), (InputType.Date, "date")];

    /// <summary>A name as an identifier of XML, unique by its sort.</summary>
    public static string Id(string sort, string name) => sort + "_" + XmlConvert.EncodeLocalName(name);

    public static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
