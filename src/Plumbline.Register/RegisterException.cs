namespace Plumbline.Register;

/// <summary>The register cannot be used; the message says what is wrong, where, and what to do. Nothing was half-written.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="message">One or two sentences for the user.</param>
/// <param name="inner">What was reported below.</param>
public sealed class RegisterException(RegisterProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public RegisterProblem Problem { get; } = problem;
}
