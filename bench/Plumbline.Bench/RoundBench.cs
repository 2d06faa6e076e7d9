using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Plumbline.App.Gathering;
using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.Bench;

/// <summary>A round over pages that are as they were, on loopback: as sources of one page each, and as items of one list. Pages a second, processor time and the peak of memory, the server of the bench included.</summary>
internal static class RoundBench
{
    public static void Run(string[] arguments) => Run(arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000).GetAwaiter().GetResult();

    private static async Task Run(int pages)
    {
        using var server = new Server(pages);
        var folder = Directory.CreateTempSubdirectory("plumbline-round-");
        try
        {
            foreach (var asList in new[] { false, true })
            {
                using var store = RegisterStore.Open(new RegisterLocation(Path.Combine(folder.FullName, asList ? "list" : "pages")), TimeProvider.System);
                if (asList) store.AddSource(Source("list", SourceKinds.List, server.At("/list")), "bench");
                else for (var n = 0; n < pages; n++) store.AddSource(Source($"page-{n}", SourceKinds.Page, server.At($"/{n}")), "bench");
                var limits = new GateLimits { AllowedHosts = new HashSet<string>(["localhost"]) };
                using var worker = new RoundWorker(store, TimeProvider.System, limits, new RobotsBook(TimeProvider.System), RoundWorker.UsualLease, (_, _) => { });
                // All of them read once; a list gives its items by pieces.
                for (var filled = false; !filled; filled = store.Documents(new PageRequest(1)).Total == pages)
                {
                    MakeDue(store);
                    await All(worker);
                }
                MakeDue(store);
                GC.Collect();
                var (watch, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
                server.Answered = 0;
                var peak = await Watched(() => All(worker));
                var (seconds, used) = (watch.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{pages:#,0} unchanged pages as {(asList ? "items of a list" : "sources of their own")}: {pages / seconds:0} pages a second ({seconds:0.00} s, {used:0.00} s of processors), {server.Answered:#,0} answers, peak of memory {peak / 1e6:0} MB"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void MakeDue(RegisterStore store)
    {
        foreach (var source in store.Sources()) store.AskSourceSoon(source.Name);
    }

    private static async Task All(RoundWorker worker)
    {
        while (await worker.DoDue(CancellationToken.None))
        {
            // On to the next.
        }
    }

    private static async Task<long> Watched(Func<Task> work)
    {
        long peak = 0;
        using var watcher = new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 0, 10);
        await work();
        return Math.Max(peak, Environment.WorkingSet);
    }

    private static SourceSettings Source(string name, string kind, string address) => new() { Name = name, Title = name, Kind = kind, Address = address, PauseMs = 0, IsOn = true };

    /// <summary>Answers on connections that stay open, as servers do.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly byte[] _list;

        public Server(int pages)
        {
            _list = Encoding.UTF8.GetBytes("<html><body><main><ul>" + string.Concat(Enumerable.Range(0, pages).Select(n => $"<li><a href=\"/{n}\">Notice number {n} on the release of standards for ropes</a></li>")) + "</ul></main></body></html>");
            _listener.Start();
            _ = Accept();
        }

        public int Answered { get; set; }

        public string At(string path) => $"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

        public void Dispose() => _listener.Dispose();

        private async Task Accept()
        {
            try
            {
                while (true) _ = Serve(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException)
            {
                // The bench is over.
            }
        }

        private async Task Serve(TcpClient client)
        {
            using (client)
            {
                client.NoDelay = true;
                var (line, buffer, had) = (client.GetStream(), new byte[16 * 1024], 0);
                while (await line.ReadAsync(buffer.AsMemory(had)) is > 0 and var read)
                {
                    had += read;
                    if (buffer.AsSpan(0, had).IndexOf("\r\n\r\n"u8) < 0) continue;
                    var request = Encoding.ASCII.GetString(buffer, 0, had);
                    had = 0;
                    Answered++;
                    var path = request.Split(' ')[1];
                    var tag = $"\"{path}\"";
                    if (request.Contains("If-None-Match: " + tag, StringComparison.Ordinal)) await line.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n"));
                    else if (path == "/robots.txt") await line.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                    else
                    {
                        var body = path == "/list" ? _list : Encoding.UTF8.GetBytes($"<html><body><main>{string.Concat(Enumerable.Range(0, 30).Select(i => $"<p>Line {i}: SAC/TC 260 keeps GB/T {10000 + int.Parse(path[1..], CultureInfo.InvariantCulture)}-2020 on ropes, and no more.</p>"))}</main></body></html>");
                        await line.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: {tag}\r\nContent-Length: {body.Length}\r\n\r\n"));
                        await line.WriteAsync(body);
                    }
                }
            }
        }
    }
}
