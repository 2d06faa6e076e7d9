using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plumbline.Tests.Gathering;

/// <summary>A web server on loopback that answers each path with the bytes it is told to, however wrong they are.</summary>
internal sealed class MoodyServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<Stream, Task>> _answers = [];
    private readonly List<string> _requests = [];

    public MoodyServer()
    {
        Answer("/robots.txt", "HTTP/1.1 404 Not Found\nContent-Length: 0\nConnection: close");
        _listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The requests so far, each with its headers.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    public Uri At(string path, string host = "localhost") => new($"http://{host}:{Port}{path}");

    public void Answer(string path, string head, byte[]? body = null) => Answer(path, async line =>
    {
        await line.WriteAsync(Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"));
        await line.WriteAsync(body ?? []);
    });

    public void Answer(string path, Func<Stream, Task> answer) => _answers[path] = answer;

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var line = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await line.ReadAsync(buffer);
                    if (read == 0) return;
                    request.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }
                lock (_requests) _requests.Add(request.ToString());
                if (_answers.TryGetValue(request.ToString().Split(' ')[1], out var answer)) await answer(line);
            }
            catch (IOException)
            {
                // The client has had enough.
            }
        }
    }
}
