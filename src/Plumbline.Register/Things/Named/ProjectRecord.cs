namespace Plumbline.Register.Things.Named;

/// <summary>A draft or project of a standard that has no number yet.</summary>
public sealed record ProjectRecord : ThingRecord;
