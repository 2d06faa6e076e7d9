namespace Plumbline.Engine.Rules.Maturity;

/// <summary>What a maturity model rates: its capabilities, or the values that show their effect.</summary>
/// <param name="Id">Name of the group.</param>
/// <param name="Name">In words.</param>
/// <param name="Parts">What is rated.</param>
public sealed record MaturityGroup(string Id, string Name, IReadOnlyList<MaturityPart> Parts);

/// <summary>A capability or value.</summary>
/// <param name="Id">How it is given.</param>
/// <param name="Name">In words.</param>
/// <param name="Zh">In Chinese, or null.</param>
public sealed record MaturityPart(string Id, string Name, string? Zh);

/// <summary>A scale of levels.</summary>
/// <param name="Id">How it is given.</param>
/// <param name="Name">In words.</param>
/// <param name="Levels">Names of the levels, the lowest first.</param>
public sealed record MaturityScale(string Id, string Name, IReadOnlyList<string> Levels);
