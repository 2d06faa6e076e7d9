namespace Plumbline.Register.Sources;

/// <summary>A row of <c>inbox.select</c>.</summary>
internal sealed class InboxRow
{
    public long Id { get; init; }
    public string Source { get; init; } = "";
    public string SourceTitle { get; init; } = "";
    public string Address { get; init; } = "";
    public string Document { get; init; } = "";
    public string? Before { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public string State { get; init; } = "";
    public string? Label { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? ByWhom { get; init; }
    public string Title { get; init; } = "";
    public string? Date { get; init; }
    public string? Language { get; init; }
    public string? Authority { get; init; }
    public string Standards { get; init; } = "";
    public string Committees { get; init; } = "";
    public string? Deadline { get; init; }
    public string? Topic { get; init; }
    public long? SameAs { get; init; }
    public string? SameWhy { get; init; }
    public long? PairOf { get; init; }

    public InboxItem Item => new()
    {
        Id = Id, Source = Source, SourceTitle = SourceTitle, Address = Address, Document = Document, Before = Before, MadeAt = MadeAt, State = State, Label = Label, DecidedAt = DecidedAt, ByWhom = ByWhom, Title = Title,
        Date = Date, Language = Language, Authority = Authority, Standards = Standards.Split('\n', StringSplitOptions.RemoveEmptyEntries), Committees = Committees.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Deadline = Deadline, Topic = Topic, SameWhy = SameWhy,
    };
}
