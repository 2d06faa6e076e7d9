using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>A deadline of which a watch is to be reminded.</summary>
/// <param name="Call">The call for comments.</param>
/// <param name="Days">The days of the reminder that have come, as <c>days 14</c>.</param>
public sealed record DueReminder(Consultation Call, IReadOnlyList<string> Days);
