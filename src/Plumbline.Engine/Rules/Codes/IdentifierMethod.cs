namespace Plumbline.Engine.Rules.Codes;

/// <summary>A way to make an interface identifier. One that the source does not describe stands here too, and says so.</summary>
/// <param name="Id">Name, as of an input: <c>eui-64</c>.</param>
/// <param name="Reference">Where it is described; null where nowhere.</param>
public abstract record IdentifierMethod(string Id, string? Reference)
{
    /// <summary>Makes an identifier from what was given; what cannot be used is added to the problems.</summary>
    /// <returns>The identifier; null where something is missing or wrong, or the source does not describe the method.</returns>
    public abstract MadeIdentifier? Make(ContentQuestion question, List<string> problems, List<string> missing);
}

/// <summary>An identifier that was made.</summary>
/// <param name="Method">The method.</param>
/// <param name="Reference">Where the method is described.</param>
/// <param name="Identifier">Four groups of four digits.</param>
/// <param name="Address">The address, where a prefix was given.</param>
/// <param name="Steps">How it came about.</param>
public sealed record MadeIdentifier(string Method, string? Reference, string Identifier, string? Address, IReadOnlyList<string> Steps)
{
    /// <summary>What is to be known: a reserved identifier, a short key.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
