using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>What came of asking for one address or file: bytes, nothing new, or why not.</summary>
internal sealed record Reached
{
    /// <summary>Where it came from, behind all redirects; the path of a file.</summary>
    public string Address { get; init; } = "";

    /// <summary>The bytes; empty where nothing is new or it failed.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>True where it is as it was.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The answer, where a server gave one.</summary>
    public Fetched? Answer { get; init; }

    /// <summary>Why it gave nothing.</summary>
    public SourceProblem? Problem { get; init; }

    /// <summary>Status of the answer, or null.</summary>
    public int? Status { get; init; }

    /// <summary>How long the host wants to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where another process asks this host at the moment: the next round takes it.</summary>
    public bool IsBusy { get; init; }

    /// <summary>The record of it.</summary>
    public SourceFetch Fetch(DateTimeOffset at, string outcome, string address, string? sha256) => new()
    {
        Address = address, At = at, Outcome = outcome, Status = Answer?.Status ?? Status, Sha256 = sha256, Size = Bytes.Length, Headers = Answer?.Headers is { Length: > 0 } headers ? headers : null, Fault = Problem?.Fault, Message = Problem?.Message,
    };
}
