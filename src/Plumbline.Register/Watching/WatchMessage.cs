using Plumbline.Register.Mail;

namespace Plumbline.Register.Watching;

/// <summary>What a watch is to be told, ready to be sent.</summary>
/// <param name="Mail">The message; null where it has no address of mail.</param>
/// <param name="Webhooks">The requests, each with what it tells and its body.</param>
public sealed record WatchMessage(NewMailing? Mail, IReadOnlyList<(string Key, string Body)> Webhooks);
