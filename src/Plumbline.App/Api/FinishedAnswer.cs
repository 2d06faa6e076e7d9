namespace Plumbline.App.Api;

/// <summary>An answer as it was sent.</summary>
/// <param name="Sequence">The register's number then.</param>
/// <param name="Minute">The minute then: days left and statuses follow the clock.</param>
/// <param name="Bytes">The body.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Since">When these bytes were first sent.</param>
internal sealed record FinishedAnswer(long Sequence, long Minute, byte[] Bytes, string Type, string Tag, DateTimeOffset Since);
