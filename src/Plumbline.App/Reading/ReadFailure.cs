namespace Plumbline.App.Reading;

/// <summary>Why there is no text, in a form for programs (<see cref="Code"/>) and one for people (<see cref="Message"/>).</summary>
/// <param name="kind">The reason.</param>
/// <param name="message">What is wrong, where, and what to do; whole sentences, names the input.</param>
public sealed class ReadFailure(ReadFailureCode kind, string message) : ReadResult
{
    public ReadFailureCode Kind { get; } = kind;

    public string Message { get; } = message;

    /// <summary>The reason in kebab-case: <c>pictures-only</c>. Stable across versions.</summary>
    public string Code => CodeOf(Kind);

    internal static string CodeOf(ReadFailureCode kind) => kind switch
    {
        ReadFailureCode.Empty => "empty",
        ReadFailureCode.TooLarge => "too-large",
        ReadFailureCode.Binary => "binary",
        ReadFailureCode.Encrypted => "encrypted",
        ReadFailureCode.PicturesOnly => "pictures-only",
        ReadFailureCode.Broken => "broken",
        ReadFailureCode.Unsupported => "unsupported",
        ReadFailureCode.MissingPart => "missing-part",
        ReadFailureCode.TimedOut => "timed-out",
        ReadFailureCode.NotFound => "not-found",
        ReadFailureCode.Denied => "denied",
        ReadFailureCode.InputError => "input-error",
        ReadFailureCode.Withheld => "withheld",
        ReadFailureCode.Refused => "refused",
        ReadFailureCode.Unreachable => "unreachable",
        ReadFailureCode.Insecure => "insecure",
        ReadFailureCode.ServerError => "server-error",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
