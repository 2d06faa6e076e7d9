using Plumbline.Register.Jobs;

namespace Plumbline.App.Output;

/// <summary>Jobs for people and for programs.</summary>
internal static class JobsOutput
{
    public static void WriteJson(ResultWriter output, JobList list) => ShowJson.Write(output, list);

    public static void WriteText(ResultWriter output, JobList list, DateTimeOffset now)
    {
        foreach (var job in list.Jobs)
        {
            output.Line($"{job.Id,6}  {job.State,-7}  {job.Kind,-7}  {Age(now - job.MadeAt),8}  {job.Name}{Tries(job)}");
            if (job.State == JobStates.Running) output.Line($"        with {job.Worker}, leased for {Age(job.LeaseUntil!.Value - now)}");
            if (job.Message is { } message) output.Line($"        {message}");
            if (job.State == JobStates.Waiting && job.NotBefore > now) output.Line($"        tried again in {Age(job.NotBefore - now)}");
        }
        if (list.Jobs.Count == list.Cap) output.Line($"only the first {list.Cap:N0} are listed");
        if (list.Jobs.Count > 0) output.Line();
        output.Line(string.Join(", ", JobStates.All.Select(state => $"{list.Counts[state]:N0} {state}")));
    }

    private static string Tries(JobSummary job) => job.Tries > 1 || (job.Tries == 1 && job.State is JobStates.Failed or JobStates.Waiting) ? $"  ({(job.Tries == 1 ? "1 try" : $"{job.Tries} tries")})" : "";

    private static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 0 } => "0 s",
        { TotalMinutes: < 2 } => $"{age.TotalSeconds:0} s",
        { TotalHours: < 2 } => $"{age.TotalMinutes:0} min",
        { TotalDays: < 2 } => $"{age.TotalHours:0} h",
        _ => $"{age.TotalDays:0} days",
    };
}
