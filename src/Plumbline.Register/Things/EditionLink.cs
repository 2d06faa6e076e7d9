namespace Plumbline.Register.Things;

/// <summary>A stated replacement.</summary>
/// <param name="Old">Slug of the one replaced.</param>
/// <param name="New">Slug of the one that replaces it.</param>
/// <param name="Part">True where only a part is replaced.</param>
public sealed record EditionLink(string Old, string New, bool Part);
