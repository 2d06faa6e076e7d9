namespace Plumbline.Register.Jobs;

/// <summary>A job that a worker has, as long as its lease is renewed.</summary>
/// <param name="Id">Number of the job.</param>
/// <param name="Kind">One of <see cref="JobKinds"/>.</param>
/// <param name="Name">For people.</param>
/// <param name="Details">JSON as it was queued.</param>
/// <param name="Size">Size of its input in bytes.</param>
/// <param name="Tries">How often it was taken, this time included.</param>
/// <param name="Worker">Who has it.</param>
public sealed record TakenJob(long Id, string Kind, string Name, string Details, long Size, int Tries, string Worker);
