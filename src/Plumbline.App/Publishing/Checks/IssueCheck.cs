namespace Plumbline.App.Publishing.Checks;

/// <summary>A line of the checklist.</summary>
/// <param name="Name">Its name, by which an issue waives it.</param>
/// <param name="Asks">What it asks.</param>
/// <param name="StopsBuild">True where no form can be made while it is red.</param>
internal sealed record IssueCheck(string Name, string Asks, bool StopsBuild = false)
{
    public const string Form = "form";
    public const string Figure = "figure";
    public const string Template = "template";
    public const string Tag = "tag";
    public const string Approved = "approved";
    public const string Standard = "standard-title";
    public const string Replaced = "standard-replaced";
    public const string Unknown = "standard-known";
    public const string Deadline = "deadline";
    public const string Dates = "date";
    public const string Abbreviation = "abbreviation";
    public const string Width = "table-width";
    public const string Length = "unbroken";
    public const string Direction = "direction";
    public const string Evidence = "evidence";
    public const string Takeaway = "takeaway";
    public const string Address = "address";

    /// <summary>The checklist in order.</summary>
    public static IReadOnlyList<IssueCheck> All { get; } =
    [
        new(Form, "every file is there and well-formed", StopsBuild: true),
        new(Template, "the template can be filled in", StopsBuild: true),
        new(Figure, "every figure is there and has a text alternative", StopsBuild: true),
        new(Approved, "every article was reviewed by a second person and approved"),
        new(Standard, "number and title of every standard agree with the register"),
        new(Unknown, "every standard is known to the register"),
        new(Replaced, "a replaced standard is said to be replaced"),
        new(Deadline, "no deadline is past, and every deadline stands in the text of its article"),
        new(Dates, "every date exists, and agrees with the register"),
        new(Abbreviation, "every abbreviation is explained"),
        new(Tag, "every tag is a topic, a body or a committee, or one that the issue names"),
        new(Takeaway, "every takeaway says no more than its article"),
        new(Evidence, "every piece of evidence is in the register"),
        new(Address, "every address is whole"),
        new(Width, "every table fits the page"),
        new(Length, "nothing is longer than a line and cannot be broken"),
        new(Direction, "no sign turns the direction of the text and leaves it so"),
    ];

    public static IssueCheck? Named(string name) => All.FirstOrDefault(c => c.Name == name);
}
