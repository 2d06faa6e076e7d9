namespace Plumbline.App.Mail;

/// <summary>How a server of mail answered to a message.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Words">What it said, or why there is no answer.</param>
internal sealed record MailReply(MailOutcome Outcome, string Words);
