namespace Plumbline.Register.News;

/// <summary>What changed in the world up to a day, and what comes.</summary>
/// <param name="InForce">Came into force, the latest first.</param>
/// <param name="Coming">Comes into force later, the first to come first.</param>
/// <param name="Replaced">Was replaced, the latest first.</param>
public sealed record RegisterNews(IReadOnlyList<StartedThing> InForce, IReadOnlyList<StartedThing> Coming, IReadOnlyList<ReplacedStandard> Replaced);
