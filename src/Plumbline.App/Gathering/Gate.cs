using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Plumbline.App.Gathering;

/// <summary>
/// The one way out: every request to another machine passes here. Addresses are looked at when the connection is made, so that neither a redirect nor a name that changes its address leads into the own
/// network; size, time and redirects are bounded; certificates are checked; no cookies, no proxy, no passwords.
/// </summary>
/// <param name="limits">What a request may cost.</param>
internal sealed partial class Gate(GateLimits limits) : IDisposable
{
    private readonly string _agent = $"Plumbline/{typeof(Gate).Assembly.GetName().Version?.ToString(3)} ({(limits.Contact is { } contact ? "+" + contact + "; " : "")}standards desk; reads public notices)";

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None, MaxResponseHeadersLength = limits.HeaderKilobytes,
        ConnectTimeout = limits.Connecting, MaxConnectionsPerServer = 2, PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancelled) => Connect(context.DnsEndPoint, limits, cancelled),
    });

    /// <summary>Asks an address and gives its answer.</summary>
    /// <param name="address">Of http or https.</param>
    /// <param name="known">What is known of the page already: its ETag and day of change; null asks for all.</param>
    /// <param name="cancelled">Ends it with an exception.</param>
    /// <exception cref="GateException">There is no answer, or none that may be taken.</exception>
    public async Task<Fetched> Fetch(Uri address, Fetched? known, CancellationToken cancelled)
    {
        var at = address;
        for (var redirects = 0; ; redirects++)
        {
            Look(at);
            using var request = Request(at, known);
            using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
            using var response = await Send(request, at, whole, cancelled);
            var status = (int)response.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                if (redirects == limits.Redirects) throw new GateException(GateFailureCode.Broken, $"{address}: more than {limits.Redirects} redirects, the last to {location}.");
                at = new Uri(at, location);
                continue;
            }
            if (status is not (200 or 203 or 304)) throw Error(at, response);
            var bytes = status == 304 ? [] : await Body(response, at, whole, cancelled);
            return new Fetched(at, status == 304 ? 304 : 200, bytes)
            {
                ContentType = response.Content.Headers.ContentType?.MediaType, Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
                ETag = response.Headers.ETag?.ToString(), LastModified = response.Content.Headers.LastModified, Headers = HeadersOf(response),
            };
        }
    }

    public void Dispose() => _invoker.Dispose();

    /// <summary>The headers as they came, a line each; secrets of the server's sessions are nobody's business here.</summary>
    private static string HeadersOf(HttpResponseMessage response) => string.Join('\n', response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
        .Where(h => !h.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)).SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}")));

    /// <summary>Refuses what can be seen from the address alone.</summary>
    private static void Look(Uri at)
    {
        if (!at.IsAbsoluteUri || at.Scheme is not ("http" or "https")) throw Refused(at, $"only http and https are asked, not {(at.IsAbsoluteUri ? at.Scheme : "a relative address")}");
        if (at.UserInfo.Length > 0) throw Refused(at, "it carries a name or password");
        if (at.IdnHost.Length == 0) throw Refused(at, "it names no host");
    }

    private HttpRequestMessage Request(Uri at, Fetched? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at) { Version = HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("User-Agent", _agent);
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        request.Headers.AcceptLanguage.ParseAdd("zh-CN, zh;q=0.9, en;q=0.8");
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } changed) request.Headers.IfModifiedSince = changed;
        return request;
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, Uri at, CancellationTokenSource whole, CancellationToken cancelled)
    {
        whole.CancelAfter(limits.Connecting + limits.Headers);
        try
        {
            return await _invoker.SendAsync(request, whole.Token);
        }
        catch (OperationCanceledException late) when (!cancelled.IsCancellationRequested)
        {
            throw new GateException(GateFailureCode.TimedOut, $"{at}: no answer within {(limits.Connecting + limits.Headers).TotalSeconds:0.#} seconds.", late);
        }
        catch (HttpRequestException problem)
        {
            throw Told(at, problem);
        }
    }

    private async Task<byte[]> Body(HttpResponseMessage response, Uri at, CancellationTokenSource whole, CancellationToken cancelled)
    {
        if (response.Content.Headers.ContentLength > limits.PackedBytes) throw TooLarge(at, response.Content.Headers.ContentLength.Value);
        whole.CancelAfter(limits.Whole);
        try
        {
            await using var line = new BoundedStream(await response.Content.ReadAsStreamAsync(whole.Token), limits.PackedBytes, limits.Silence);
            await using var unpacked = Unpacked(line, at, response.Content.Headers.ContentEncoding);
            using var body = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = await unpacked.ReadAsync(buffer, whole.Token)) > 0;)
            {
                if (body.Length + read > limits.Bytes) throw TooLarge(at, body.Length + read);
                body.Write(buffer, 0, read);
            }
            return body.ToArray();
        }
        catch (OperationCanceledException late) when (!cancelled.IsCancellationRequested)
        {
            throw new GateException(GateFailureCode.TimedOut, $"{at}: the answer was not complete within {limits.Whole.TotalSeconds:0.#} seconds, or nothing came for {limits.Silence.TotalSeconds:0.#}.", late);
        }
        catch (InvalidDataException damaged)
        {
            throw new GateException(GateFailureCode.Broken, $"{at}: the packed answer is damaged ({damaged.Message.TrimEnd('.')}).", damaged);
        }
        catch (BoundedStream.OverException over)
        {
            throw TooLarge(at, over.Bytes);
        }
        catch (IOException cut) when (cut is not GateException)
        {
            throw new GateException(GateFailureCode.Broken, $"{at}: the answer ended before its end ({cut.Message.TrimEnd('.')}); nothing of it is kept.", cut);
        }
    }

    private static Stream Unpacked(Stream line, Uri at, ICollection<string> encodings) => encodings.Count == 0 ? line : (encodings.Count, encodings.First().ToLowerInvariant()) switch
    {
        (1, "gzip" or "x-gzip") => new GZipStream(line, CompressionMode.Decompress),
        (1, "deflate") => new ZLibStream(line, CompressionMode.Decompress),
        (1, "br") => new BrotliStream(line, CompressionMode.Decompress),
        (1, "identity") => line,
        _ => throw new GateException(GateFailureCode.Broken, $"{at}: the answer is packed as {string.Join(", ", encodings)}, which was not asked for."),
    };

    /// <summary>Connects to an address that was looked at, and to no other: the name is asked for once.</summary>
    private static async ValueTask<Stream> Connect(DnsEndPoint end, GateLimits limits, CancellationToken cancelled)
    {
        var addresses = IPAddress.TryParse(end.Host, out var number) ? [number] : await limits.Lookup(end.Host, cancelled);
        var open = limits.AllowedHosts.Contains(end.Host) ? addresses : [.. addresses.Where(a => AddressRules.WhyNot(a) is null)];
        if (open.Length == 0 && addresses.Length > 0)
        {
            var what = AddressRules.WhyNot(addresses[0]);
            throw new GateException(GateFailureCode.Refused, $"refused: {end.Host} leads to {addresses[0]}, which is {what}; {GateLimits.AllowedHostsVariable} may name hosts of your own");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, end.Port, cancelled);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static GateException Refused(Uri at, string why) => new(GateFailureCode.Refused, $"{at}: refused: {why}.");

    private GateException TooLarge(Uri at, long bytes) =>
        new(GateFailureCode.TooLarge, $"{at}: the answer is over the limit ({bytes:#,0} bytes; {limits.PackedBytes:#,0} packed and {limits.Bytes:#,0} unpacked are taken).");

    private static GateException Told(Uri at, HttpRequestException problem)
    {
        for (Exception? cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause is GateException refused) return new GateException(refused.Code, $"{at}: {refused.Message}.", problem);
            if (cause is AuthenticationException) return new GateException(GateFailureCode.Insecure, $"{at}: the certificate or encryption is not sound ({cause.Message.TrimEnd('.')}); nothing was asked.", problem);
            if (cause is OperationCanceledException or TimeoutException) return new GateException(GateFailureCode.TimedOut, $"{at}: no connection within the limit.", problem);
            if (cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }) return new GateException(GateFailureCode.Unreachable, $"{at}: the name {at.IdnHost} is not known.", problem);
            if (cause is SocketException socket) return new GateException(GateFailureCode.Unreachable, $"{at}: nobody answers ({socket.Message}).", problem);
        }
        return problem.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded
            ? new GateException(GateFailureCode.TooLarge, $"{at}: the headers of the answer are over the limit.", problem)
            : new GateException(GateFailureCode.Broken, $"{at}: the answer is no answer of HTTP ({problem.Message.TrimEnd('.')}).", problem);
    }

    private static GateException Error(Uri at, HttpResponseMessage response)
    {
        var after = response.Headers.RetryAfter is not { } retry ? null : retry.Delta ?? (retry.Date - response.Headers.Date);
        var when = after is { } wait ? $"; it wants to be asked again in {wait.TotalSeconds:0} seconds" : "";
        return new GateException(GateFailureCode.Status, $"{at}: the server answers {(int)response.StatusCode} {response.ReasonPhrase}{when}.") { Status = (int)response.StatusCode, RetryAfter = after };
    }
}
