namespace Plumbline.Register.Operations;

/// <summary>Something that was done to an account.</summary>
/// <param name="At">When.</param>
/// <param name="Account">Its name.</param>
/// <param name="ByWhom">Who did it.</param>
/// <param name="What">What was done, in words.</param>
public sealed record AccountEvent(DateTimeOffset At, string Account, string ByWhom, string What);
