using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Plumbline.Bench;

/// <summary>
/// Asks a server for one address as often as it answers, over a few connections with several requests on the way each: what the asking side costs is small beside the server, and the same for every server.
/// </summary>
internal static class Load
{
    private const int Connections = 4;
    private const int OnTheWay = 16;

    /// <summary>Answers a second.</summary>
    public static async Task<double> Run(Uri server, string path, string? encoding, int seconds)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Ask(server, path, encoding, seconds))));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> Ask(Uri server, string path, string? encoding, int seconds)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{(encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")}\r\n");
        // The length of one whole answer, headers included, from the first; the date in them has always the same length.
        await socket.SendAsync(request);
        var buffer = new byte[1 << 18];
        var length = await First(socket, buffer);
        var many = Enumerable.Repeat(request, OnTheWay).SelectMany(r => r).ToArray();
        var watch = Stopwatch.StartNew();
        long answers = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            await socket.SendAsync(many);
            for (var left = (long)length * OnTheWay; left > 0;)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)));
                if (read == 0) throw new IOException("the server closed the connection");
                left -= read;
            }
            answers += OnTheWay;
        }
        return answers;
    }

    private static async Task<int> First(Socket socket, byte[] buffer)
    {
        for (var have = 0; ;)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (read == 0) throw new IOException("the server closed the connection");
            have += read;
            var head = Encoding.ASCII.GetString(buffer, 0, have);
            var end = head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            var at = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > end) throw new IOException("the answer does not tell its length: " + head[..end]);
            var body = int.Parse(head.AsSpan(at + 16, head.IndexOf('\r', at) - at - 16));
            if (have >= end + 4 + body) return end + 4 + body;
        }
    }
}
