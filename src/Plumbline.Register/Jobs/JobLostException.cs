namespace Plumbline.Register.Jobs;

/// <summary>A job is no longer its worker's: the lease ended and another took it. Nothing of what was to be committed with it is kept.</summary>
/// <param name="job">Number of the job.</param>
public sealed class JobLostException(long job) : Exception($"job {job} was taken by another worker, since its lease had ended");
