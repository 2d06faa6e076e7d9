using System.Net;
using Plumbline.App.Accounts;
using Plumbline.Register;
using Plumbline.Register.Operations;
using Plumbline.Register.Sources;

namespace Plumbline.App.Operating;

/// <summary><c>/metrics</c>: the figures of this process, for administrators and for programs on this machine.</summary>
internal static class MetricsDoor
{
    public const string Address = "/metrics";

    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(WebApplication app) => app.MapMethods(Address, Reading, (HttpContext context, FigureBook book, RegisterStore register, TimeProvider time) =>
        IsMeant(context)
            ? Results.Text(book.Text(OfRegister(register, time.GetUtcNow())), "text/plain; version=0.0.4; charset=utf-8")
            : Results.StatusCode(StatusCodes.Status404NotFound));

    /// <summary>A request that a proxy hands on comes from this machine, too, but under the public name.</summary>
    private static bool IsMeant(HttpContext context) =>
        Reader.Is(context, AccountRole.Administrator)
        || (WebSettings.IsLoopback(context.Request.Host.Host) && context.Connection.RemoteIpAddress is { } there && IPAddress.IsLoopback(there) && !context.Request.Headers.ContainsKey("X-Forwarded-For"));

    private static IEnumerable<(string Name, string What, double Value)> OfRegister(RegisterStore register, DateTimeOffset now)
    {
        yield return ("plumbline_register_sequence", "Grows with every change of the register", register.Sequence);
        yield return ("plumbline_review_waiting", "Doubtful findings that nobody has decided", register.Review().Count);
        var sources = register.Sources().CountBy(s => s.State(now)).ToDictionary();
        foreach (var state in SourceStates.All) yield return ($"plumbline_sources_{state}", $"Sources that are {state}", sources.GetValueOrDefault(state));
        yield return ("plumbline_inbox_new", "Entries of the inbox that nobody has decided on", register.InboxCounts()[InboxStates.New]);
        foreach (var (state, number) in register.ListJobs().Counts) yield return ($"plumbline_jobs_{state}", $"Jobs that are {state}", number);
    }
}
