namespace Plumbline.Register.News;

/// <summary>A standard that was replaced.</summary>
/// <param name="OldAddress">Address of the one replaced.</param>
/// <param name="OldName">Its normal form.</param>
/// <param name="Part">True where only a part of it was.</param>
/// <param name="By">What replaces it, and from when.</param>
public sealed record ReplacedStandard(string OldAddress, string OldName, bool Part, StartedThing By);
