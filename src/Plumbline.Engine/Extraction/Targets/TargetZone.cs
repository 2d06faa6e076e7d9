using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Targets;

/// <summary>A stretch of text whose numbers are to be reached by a year.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="DeadlineAt">Where the year stands.</param>
/// <param name="Deadline">The year.</param>
/// <param name="NeedsFuture">True where a sentence must speak of the future itself to belong to it.</param>
internal readonly record struct TargetZone(TextSpan Span, int DeadlineAt, int Deadline, bool NeedsFuture);
