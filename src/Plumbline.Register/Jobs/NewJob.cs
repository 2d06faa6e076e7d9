namespace Plumbline.Register.Jobs;

/// <summary>Work that is to be queued.</summary>
/// <param name="Kind">One of <see cref="JobKinds"/>.</param>
/// <param name="Name">For people: the file, the records.</param>
/// <param name="Details">JSON that its worker understands; the same work has the same details.</param>
/// <param name="Input">The bytes that it works on; empty where it needs none.</param>
/// <param name="By">Who queues it.</param>
public sealed record NewJob(string Kind, string Name, string Details, ReadOnlyMemory<byte> Input, string By);
