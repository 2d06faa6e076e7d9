namespace Plumbline.Register.Statements;

/// <summary>What can be stated about a thing. Names stand in the tables and never change their meaning.</summary>
internal static class Properties
{
    /// <summary>An editor, or a rule, takes the thing for the same as another.</summary>
    public const string MergedInto = "merged-into";

    /// <summary>An editor says that the thing is not the same as another; no rule merges the two.</summary>
    public const string NotSameAs = "not-same-as";

    /// <summary>An editor found right what recognition was not sure of and what is no value of a property that editors decide; the value is the property, a colon and the value.</summary>
    public const string Reviewed = "reviewed";

    public const string Mentioned = "mentioned";
    public const string Title = "title";
    public const string Name = "name";
    public const string Replaces = "replaces";
    public const string ReplacedBy = "replaced-by";
    public const string Counterpart = "counterpart";
    public const string Secretariat = "secretariat";
    public const string Kind = "kind";
    public const string Language = "language";
    public const string Date = "date";
    public const string Series = "series";
    public const string IssueTitle = "issue-title";
    public const string PeriodStart = "period-start";
    public const string PeriodEnd = "period-end";
    public const string Publisher = "publisher";
    public const string Section = "section";
    public const string Tag = "tag";
    public const string Url = "url";
    public const string Takeaway = "takeaway";
    public const string TranslationOf = "translation-of";
    public const string Released = "released";
    public const string WillReplace = "will-replace";
    public const string DraftedAs = "drafted-as";
    public const string Withdrawn = "withdrawn";
    public const string Confirmed = "confirmed";
    public const string Stage = "stage";
    public const string Edition = "edition";
    /// <summary>A version in another language can be had; the value is the code of the language, the detail its number in a plan, true from is the day of its publication.</summary>
    public const string LanguageVersion = "language-version";

    /// <summary>A version in another language is planned or in the making.</summary>
    public const string LanguageVersionPlanned = "language-version-planned";

    public const string Ics = "ics";
    public const string Ccs = "ccs";
    public const string Jurisdiction = "jurisdiction";
    public const string Department = "department";
    public const string Obligation = "obligation";
    public const string Adopts = "adopts";
    public const string Cites = "cites";
    public const string Amends = "amends";
    public const string Extent = "extent";
    public const string Heading = "heading";
    public const string Background = "background";
    public const string Consultation = "consultation";
    public const string Law = "law";
    public const string LawText = "text";
    public const string OrderNumber = "number";
    public const string Adopted = "adopted";
    public const string Approved = "approved";
    public const string Promulgated = "promulgated";
    public const string Revised = "revised";
    public const string Effective = "effective";
    public const string Deposited = "deposited";
    public const string Repeals = "repeals";
    public const string Issued = "issued";
    public const string IssuedBy = "issued-by";
    public const string By = "by";
    public const string DateEnd = "date-end";
    public const string Place = "place";
    public const string Organiser = "organiser";
    public const string Recording = "recording";
    public const string Topic = "topic";
    public const string Parent = "parent";
    public const string Abbreviation = "abbreviation";
    public const string EarlierName = "earlier-name";
    public const string Also = "also";
    public const string Node = "node";
    public const string Members = "members";
    public const string ForeignMembers = "members-foreign";
    public const string Group = "groups";
}
