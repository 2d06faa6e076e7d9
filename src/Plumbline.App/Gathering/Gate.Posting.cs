using System.Net;
using System.Net.Http.Headers;

namespace Plumbline.App.Gathering;

/// <content>Requests that bring something: to programs that readers named. They pass the same checks; a redirect is not followed.</content>
internal sealed partial class Gate
{
    /// <summary>Sends bytes to an address.</summary>
    /// <param name="address">Of http or https.</param>
    /// <param name="body">The bytes, JSON.</param>
    /// <param name="headers">What goes with them.</param>
    /// <param name="cancelled">Ends it with an exception.</param>
    /// <returns>The status of the answer, 200 to 299.</returns>
    /// <exception cref="GateException">It may not be sent there, or was not taken.</exception>
    public async Task<int> Post(Uri address, ReadOnlyMemory<byte> body, IReadOnlyList<(string Name, string Value)> headers, CancellationToken cancelled)
    {
        Look(address);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Version = HttpVersion.Version11, Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("User-Agent", _agent);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        using var response = await Send(request, address, whole, cancelled);
        var status = (int)response.StatusCode;
        if (status is < 200 or > 299) throw Error(address, response);
        return status;
    }
}
