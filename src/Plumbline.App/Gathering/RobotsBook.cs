using System.Collections.Concurrent;
using System.Text;

namespace Plumbline.App.Gathering;

/// <summary>What sites allow, asked for once a day and site. A site without such a file allows all; one that cannot say is not asked for anything else.</summary>
internal sealed class RobotsBook(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptFailure = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, RobotsFile? File, SourceProblem? Problem)> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules of the site of an address, or why nothing of it may be asked.</summary>
    /// <exception cref="GateException">The site says when it wants to be asked again, or the gate refuses it.</exception>
    public async Task<(RobotsFile? File, SourceProblem? Problem)> Of(Gate gate, Uri address, CancellationToken cancelled)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_files.TryGetValue(site, out var known) && known.Until > time.GetUtcNow()) return (known.File, known.Problem);
        var (file, problem) = await Ask(gate, new Uri(site + "/robots.txt"), cancelled);
        _files[site] = (time.GetUtcNow() + (problem is null ? Kept : KeptFailure), file, problem);
        return (file, problem);
    }

    private static async Task<(RobotsFile?, SourceProblem?)> Ask(Gate gate, Uri address, CancellationToken cancelled)
    {
        try
        {
            return (RobotsFile.Read(Encoding.UTF8.GetString((await gate.Fetch(address, null, cancelled)).Bytes.Span)), null);
        }
        catch (GateException none) when (none.Status is >= 400 and < 500 and not 429)
        {
            return (RobotsFile.Open, null);
        }
        catch (GateException failure) when (failure.Code != GateFailureCode.Refused && failure.Status != 429)
        {
            var problem = SourceProblems.Of(failure);
            return (null, problem with { Message = $"the site cannot say what may be asked of it, so nothing is asked: {problem.Message}" });
        }
    }
}
