namespace Plumbline.App.Gathering;

/// <summary>A request that gave nothing, with its reason in words.</summary>
/// <param name="code">The reason for programs.</param>
/// <param name="message">What is wrong, where, and what to do; names the address.</param>
/// <param name="inner">What it came from.</param>
internal sealed class GateException(GateFailureCode code, string message, Exception? inner = null) : IOException(message, inner)
{
    public GateFailureCode Code { get; } = code;

    /// <summary>The status of the answer, where there was one.</summary>
    public int? Status { get; init; }

    /// <summary>When the server wants to be asked again (Retry-After), from now on.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
