using System.Globalization;
using Plumbline.App.Output;
using Plumbline.Register.Statements;

namespace Plumbline.App.Pages;

/// <summary>
/// Every string of the interface passes here, under its English wording; so a second language is a table and no page changes.
/// </summary>
internal sealed partial class Words
{
    /// <summary>Language of the interface.</summary>
    public string Language { get; } = "en";

    /// <summary>A wording.</summary>
    public string this[string english] => english;

    /// <summary>A wording with values in it.</summary>
    public string this[string english, params object[] values] => string.Format(CultureInfo.InvariantCulture, english, values);

    /// <summary><c>1 standard</c>, <c>1,204 standards</c>.</summary>
    public string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>A number with its thousands set apart.</summary>
    public string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share of one as whole hundredths: <c>60 %</c>.</summary>
    public string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    /// <summary>A day, in coordinated universal time.</summary>
    public string Date(DateTimeOffset moment) => Shown.Date(moment);

    /// <summary>A day and the time of it, in coordinated universal time.</summary>
    public string Moment(DateTimeOffset moment) => $"{Date(moment)}, {moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>Name of a form of a page.</summary>
    public string Form(string form) => form switch
    {
        "json" => "JSON", "csv" => "CSV", "atom" => this["feed"], "ics" => this["calendar"], "bib" => "BibTeX", "ris" => "RIS", "xlsx" => this["workbook"], _ => form,
    };

    /// <summary>Word for a kind of finding.</summary>
    public string Kind(string kind) => kind switch
    {
        "standard-title" => "standard by title",
        "dated" => "dated fact",
        "statistic" => "figure",
        _ => kind.Replace('-', ' '),
    };

    /// <summary>Word for a property of a statement.</summary>
    public string Property(string property) => this[PropertyWords.Of(property)];

    /// <summary>Word for a kind of change of the register.</summary>
    public string Batch(string kind) => kind switch
    {
        "upload" => this["document added"],
        "starter" => this["starter data"],
        "decision" => this["decided"],
        _ => kind,
    };

    /// <summary>Word for a fact of a law.</summary>
    public string LawFact(string property) => property switch
    {
        "number" => this["order"],
        "effective" => this["in force from"],
        _ => this[property],
    };

    /// <summary>Heading for what a thing is related to.</summary>
    public string Relation(RelatedValues relation)
    {
        var heading = RelationWords.Heading(relation);
        return char.ToUpperInvariant(heading[0]) + heading[1..];
    }

    /// <summary>Word for a kind of identifier.</summary>
    public string Level(string kind) => kind switch
    {
        "national-mandatory" => "national, mandatory",
        "national-recommended" => "national, recommended",
        "guide" => "national, guidance",
        "plan" => "project under development",
        "sample" => "standard sample",
        _ => kind.Replace('-', ' '),
    };
}
