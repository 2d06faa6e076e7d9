namespace Plumbline.Register.Mail;

/// <summary>A message to be sent to some.</summary>
/// <param name="Key">What is told; a message of the same key is kept once, so that nothing is told twice.</param>
/// <param name="Kind">Sort of message: <c>confirm</c>, <c>watch</c>, <c>reminder</c>, <c>broken</c>, or what another part of the program sends.</param>
/// <param name="Subject">In one line.</param>
/// <param name="Plain">Its text. <see cref="Unsubscribe"/> stands for the recipient's own link, here and in <paramref name="Html"/>.</param>
/// <param name="Html">The same as a page.</param>
public sealed record NewMailing(string Key, string Kind, string Subject, string Plain, string Html)
{
    /// <summary>What stands for the recipient's own link to have no more of it.</summary>
    public const string Unsubscribe = "{unsubscribe}";
}
