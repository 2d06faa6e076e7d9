namespace Plumbline.Engine.Rules.Codes;

/// <summary>A method that the source names without describing it. Its place is kept: where a description is published, a method of the same name takes it.</summary>
/// <param name="Id">Name of the method.</param>
/// <param name="Open">What the source does not state.</param>
public sealed record UnstatedMethod(string Id, string Open) : IdentifierMethod(Id, null)
{
    /// <inheritdoc/>
    public override MadeIdentifier? Make(ContentQuestion question, List<string> problems, List<string> missing) => null;
}
