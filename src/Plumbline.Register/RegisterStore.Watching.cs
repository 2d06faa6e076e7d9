using Plumbline.Register.Mail;
using Plumbline.Register.Watching;

namespace Plumbline.Register;

/// <content>What readers watch, and the mail that tells them.</content>
public sealed partial class RegisterStore
{
    private readonly WatchCache _watched = new();

    /// <summary>The kept searches of this register.</summary>
    public Watches Watches => new(_database, _time, _watched);

    /// <summary>Addresses of mail that asked for it.</summary>
    public MailAddresses MailAddresses => new(_database, _time);

    /// <summary>Messages with one row for each recipient.</summary>
    public Mailings Mailings => new(_database, _time);
}
