namespace Plumbline.App.Mail;

/// <summary>What became of messages.</summary>
internal sealed record MailCounts
{
    public int Accepted { get; init; }

    /// <summary>To be tried again.</summary>
    public int Later { get; init; }

    /// <summary>Refused for good.</summary>
    public int Bounced { get; init; }

    public int Unknown { get; init; }

    public MailCounts With(MailOutcome outcome) => outcome switch
    {
        MailOutcome.Accepted => this with { Accepted = Accepted + 1 },
        MailOutcome.Later => this with { Later = Later + 1 },
        MailOutcome.Unknown => this with { Unknown = Unknown + 1 },
        _ => this with { Bounced = Bounced + 1 },
    };

    public MailCounts With(MailCounts other) => new() { Accepted = Accepted + other.Accepted, Later = Later + other.Later, Bounced = Bounced + other.Bounced, Unknown = Unknown + other.Unknown };
}
