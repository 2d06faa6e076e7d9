namespace Plumbline.App.Mail;

/// <summary>What became of a message at a server.</summary>
internal enum MailOutcome
{
    /// <summary>The server took it.</summary>
    Accepted,

    /// <summary>It was certainly not taken, and may be another time.</summary>
    Later,

    /// <summary>The message is refused for good.</summary>
    Refused,

    /// <summary>The recipient is refused for good.</summary>
    NoSuchRecipient,

    /// <summary>All of it was sent and no answer came.</summary>
    Unknown,
}
