namespace Plumbline.App.Mail;

/// <summary>No mail can be sent now; the message is for the operator.</summary>
internal sealed class MailException : IOException
{
    public MailException(string message)
        : base(message)
    {
    }

    public MailException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
