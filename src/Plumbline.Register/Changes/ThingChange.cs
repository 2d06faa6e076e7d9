namespace Plumbline.Register.Changes;

/// <summary>A thing that one change of the register touched: something was stated of it, or of another with it as the value.</summary>
/// <param name="Sequence">Number of the change; see <see cref="RegisterStore.Sequence"/>.</param>
/// <param name="At">When it came.</param>
/// <param name="Change">What happened.</param>
/// <param name="Kind">Kind of the thing: <c>standard</c>, <c>committee</c>, <c>document</c> ...</param>
/// <param name="Name">Its name: normal form, or title.</param>
/// <param name="Address">Its address.</param>
public sealed record ThingChange(long Sequence, DateTimeOffset At, ChangeKind Change, string Kind, string Name, string Address);
