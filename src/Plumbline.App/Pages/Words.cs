using System.Globalization;
using Microsoft.AspNetCore.Html;
using Plumbline.App.Output;
using Plumbline.Register.Statements;

namespace Plumbline.App.Pages;

/// <summary>
/// Every string of the interface passes here, under its English wording. A second language is a table (<c>data/words</c>) and changes no page; what the table lacks stays English.
/// Pages get the words of their reader's language, see <see cref="ReaderLanguage"/>.
/// </summary>
/// <param name="language">Language of the interface, one of <see cref="Languages"/>.</param>
internal sealed partial class Words(string language = "en")
{
    private static readonly Words English = new();
    private static readonly Words Chinese = new("zh");

    private readonly WordTable? _table = language == "zh" ? WordTable.Chinese : null;

    /// <summary>Languages that there are, with their own names.</summary>
    public static IReadOnlyList<(string Language, string Name)> Languages { get; } = [("en", "English"), ("zh", "中文")];

    /// <summary>Language of the interface: <c>en</c> or <c>zh</c>.</summary>
    public string Language { get; } = language;

    /// <summary>The same as a tag of BCP 47 that says the script, too: <c>zh-Hans</c>.</summary>
    public string Tag => TagOf(Language);

    private bool IsChinese => _table is not null;

    /// <summary>The words of a language; the English ones for a language that there is not.</summary>
    public static Words In(string language) => language == "zh" ? Chinese : English;

    /// <summary>The tag of a language of the interface.</summary>
    public static string TagOf(string language) => language == "zh" ? "zh-Hans" : language;

    /// <summary>A wording.</summary>
    public string this[string english] => _table?.Of(english) ?? english;

    /// <summary>A wording with values in it.</summary>
    public string this[string english, params object[] values] => string.Format(CultureInfo.InvariantCulture, this[english], values);

    /// <summary>A sentence that the register, recognition or a refusal made, in the reader's language; one that the table does not know stays as it is.</summary>
    public string Said(string english) => _table?.Said(english, DayOf) ?? english;

    /// <summary><c>1 standard</c>, <c>1,204 standards</c>; a language with measure words has its own form for the plural under <c>{0} standards</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="one">English word for one, not yet translated.</param>
    /// <param name="many">English word for more.</param>
    public string Count(int number, string one, string many) => _table is null ? $"{Number(number)} {(number == 1 ? one : many)}"
        : _table.Of("{0} " + many) is { } form ? string.Format(CultureInfo.InvariantCulture, form, Number(number)) : $"{Number(number)} {this[many]}";

    /// <summary>A number with its thousands set apart.</summary>
    public string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share of one as whole hundredths: <c>60 %</c>.</summary>
    public string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}{(IsChinese ? "%" : " %")}");

    /// <summary>Several things in one line, parted as the language parts them.</summary>
    public string List(IEnumerable<string> things) => string.Join(this[", "], things);

    /// <summary>A wording with elements in it, such as <see cref="Code"/> and <see cref="Link"/>: their order is the language's.</summary>
    public IHtmlContent Html(string english, params IHtmlContent[] parts)
    {
        var html = new HtmlContentBuilder();
        var pieces = this[english].Split('{');
        html.Append(pieces[0]);
        foreach (var piece in pieces.Skip(1)) html.AppendHtml(parts[piece[0] - '0']).Append(piece[2..]);
        return html;
    }

    /// <summary>What is typed as it stands.</summary>
    public static IHtmlContent Code(string text) => new HtmlContentBuilder().AppendHtml("<code>").Append(text).AppendHtml("</code>");

    /// <summary>A link.</summary>
    public static IHtmlContent Link(string address, string text) => new HtmlContentBuilder().AppendHtml("<a href=\"").Append(address).AppendHtml("\">").Append(text).AppendHtml("</a>");

    /// <summary>Of a name in two languages that of the reader first; the second is null where there is one only.</summary>
    public (string? First, string? Second) Both(string? en, string? zh) => (IsChinese ? zh ?? en : en ?? zh) is var first && (first == en ? zh : en) is var second && second != first ? (first, second) : (first, null);

    /// <summary>Name of a form of a page.</summary>
    public string Form(string form) => form switch
    {
        "json" => "JSON", "csv" => "CSV", "atom" => this["feed"], "ics" => this["calendar"], "bib" => "BibTeX", "ris" => "RIS", "xlsx" => this["workbook"], _ => form,
    };

    /// <summary>Word for a kind of finding.</summary>
    public string Kind(string kind) => this[kind switch
    {
        "standard-title" => "standard by title",
        "dated" => "dated fact",
        "statistic" => "figure",
        _ => kind.Replace('-', ' '),
    }];

    /// <summary>Word for a property of a statement.</summary>
    public string Property(string property) => this[PropertyWords.Of(property)];

    /// <summary>Word for a kind of change of the register.</summary>
    public string Batch(string kind) => this[kind switch
    {
        "upload" => "document added",
        "starter" => "starter data",
        "decision" => "decided",
        _ => kind,
    }];

    /// <summary>Word for a fact of a law.</summary>
    public string LawFact(string property) => this[property switch
    {
        "number" => "order",
        "effective" => "in force from",
        _ => property,
    }];

    /// <summary>Heading for what a thing is related to.</summary>
    public string Relation(RelatedValues relation) => Shown.Sentence(this[RelationWords.Heading(relation)]);

    /// <summary>Word for a kind of identifier.</summary>
    public string Level(string kind) => this[kind switch
    {
        "national-mandatory" => "national, mandatory",
        "national-recommended" => "national, recommended",
        "guide" => "national, guidance",
        "plan" => "project under development",
        "sample" => "standard sample",
        _ => kind.Replace('-', ' '),
    }];
}
