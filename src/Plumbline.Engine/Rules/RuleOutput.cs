namespace Plumbline.Engine.Rules;

/// <summary>A member of an outcome.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its value, or several; empty where the source leaves it open.</param>
/// <param name="IsOpen">True where the source does not state it.</param>
public sealed record RuleOutput(string Name, IReadOnlyList<string> Values, bool IsOpen)
{
    /// <summary>The value in words; <c>not stated by the source</c> where it is open.</summary>
    public string Text => IsOpen ? "not stated by the source" : string.Join("; ", Values);
}
