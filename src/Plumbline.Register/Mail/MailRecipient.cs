namespace Plumbline.Register.Mail;

/// <summary>Somebody who is sent a message.</summary>
/// <param name="AddressId">Number of the address.</param>
/// <param name="Ends">What the recipient's link ends, such as <c>watch 12</c>; empty where the message has none.</param>
public sealed record MailRecipient(long AddressId, string Ends);
