namespace Plumbline.Register.Watching;

/// <summary>Changes of the register, or a part of them.</summary>
/// <param name="Since">The last change that is known already.</param>
/// <param name="Until">The last change that is looked at.</param>
/// <param name="After">Only things with a greater number, where the changes are looked at in parts.</param>
/// <param name="Limit">At most so many things.</param>
internal sealed record TouchedRange(long Since, long Until, long After = 0, int Limit = int.MaxValue);
