using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Plumbline.App.Mail;

/// <summary>
/// A conversation with the server of mail that the settings name (RFC 5321): encrypted by STARTTLS or from the first byte, the certificate checked; one message behind the other. Unlike the client of the framework it
/// tells a message that was certainly not taken from one of which nobody knows.
/// </summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int LongestReply = 64 * 1024;
    private static readonly byte[] End = "\r\n.\r\n"u8.ToArray();

    private readonly MailSettings _settings;
    private readonly TcpClient _client;
    private readonly byte[] _buffer = new byte[4096];
    private Stream _stream;
    private int _read, _filled;

    private SmtpConnection(MailSettings settings, TcpClient client) => (_settings, _client, _stream) = (settings, client, client.GetStream());

    /// <summary>Connects, greets, encrypts and signs in.</summary>
    /// <exception cref="MailException">The server cannot be reached, is not safe, or lets nobody in.</exception>
    public static async Task<SmtpConnection> Open(MailSettings settings, CancellationToken cancelled)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            using (var late = Patient(settings, cancelled)) await client.ConnectAsync(settings.Host!, settings.Port, late.Token);
            var connection = new SmtpConnection(settings, client);
            await connection.Begin(cancelled);
            return connection;
        }
        catch (Exception problem) when (problem is SocketException or IOException or AuthenticationException || (problem is OperationCanceledException && !cancelled.IsCancellationRequested))
        {
            client.Dispose();
            throw new MailException($"{settings.Host}:{settings.Port}: {(problem is OperationCanceledException ? $"no answer within {settings.Patience.TotalSeconds:0.#} seconds" : problem.Message.TrimEnd('.'))}", problem);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Sends a message.</summary>
    /// <param name="from">Address of the sender.</param>
    /// <param name="to">Address of the recipient.</param>
    /// <param name="message">The message, with lines that end with CR LF.</param>
    /// <param name="cancelled">Ends the wait; what was sent by then counts as it does when the line is cut.</param>
    /// <returns>What became of it. Behind <see cref="MailOutcome.Unknown"/> the connection is of no more use, and <see cref="IsUsable"/> false.</returns>
    public async Task<MailReply> Send(string from, string to, byte[] message, CancellationToken cancelled)
    {
        var allSent = false;
        try
        {
            var (code, words) = await Ask($"MAIL FROM:<{from}>", cancelled);
            if (code / 100 != 2) return await Refused(code, words, false, cancelled);
            (code, words) = await Ask($"RCPT TO:<{to}>", cancelled);
            if (code / 100 != 2) return await Refused(code, words, code is 550 or 551 or 553, cancelled);
            (code, words) = await Ask("DATA", cancelled);
            if (code != 354) return await Refused(code, words, false, cancelled);
            await Write(Stuffed(message), cancelled);
            // From here on the server may have taken it.
            allSent = true;
            await Write(End, cancelled);
            (code, words) = await Reply(cancelled);
            return code / 100 == 2 ? new MailReply(MailOutcome.Accepted, words) : new MailReply(code / 100 == 5 ? MailOutcome.Refused : MailOutcome.Later, words);
        }
        catch (Exception cut) when (cut is SocketException or IOException or OperationCanceledException or MailException)
        {
            IsUsable = false;
            var why = cut is OperationCanceledException ? $"no answer within {_settings.Patience.TotalSeconds:0.#} seconds" : cut.Message.TrimEnd('.');
            return new MailReply(allSent ? MailOutcome.Unknown : MailOutcome.Later, allSent ? $"sent whole, and then: {why}" : why);
        }
    }

    /// <summary>False where the line was cut.</summary>
    public bool IsUsable { get; private set; } = true;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (IsUsable) await Write("QUIT\r\n"u8.ToArray(), CancellationToken.None);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
        {
            // It is over in any case.
        }
        await _stream.DisposeAsync();
        _client.Dispose();
    }

    private async Task Begin(CancellationToken cancelled)
    {
        if (_settings.Security == "tls") await Encrypt(cancelled);
        var (code, words) = await Reply(cancelled);
        if (code != 220) throw new MailException($"{_settings.Host}:{_settings.Port} greets with {words}");
        var offers = await Greet(cancelled);
        if (_settings.Security == "starttls")
        {
            if (!offers.Contains("STARTTLS")) throw new MailException($"{_settings.Host}:{_settings.Port} offers no STARTTLS; nothing is sent in the clear unless \"security\" is \"none\"");
            (code, words) = await Ask("STARTTLS", cancelled);
            if (code != 220) throw new MailException($"{_settings.Host}:{_settings.Port} refuses STARTTLS: {words}");
            // What came in the clear behind the answer would be taken for encrypted words.
            if (_filled > _read) throw new MailException($"{_settings.Host}:{_settings.Port} spoke before the line was encrypted");
            await Encrypt(cancelled);
            offers = await Greet(cancelled);
        }
        if (_settings.User is { } user) await SignIn(user, offers, cancelled);
    }

    private async Task<List<string>> Greet(CancellationToken cancelled)
    {
        var (code, words) = await Ask("EHLO " + (_client.Client.LocalEndPoint is System.Net.IPEndPoint { Address: var here } ? Literal(here) : "[127.0.0.1]"), cancelled);
        return code == 250 ? [.. words.Split('\n').Select(l => l.Trim().ToUpperInvariant())] : throw new MailException($"{_settings.Host}:{_settings.Port} refuses the greeting: {words}");
    }

    private static string Literal(System.Net.IPAddress here) => (here.IsIPv4MappedToIPv6 ? here.MapToIPv4() : here) is var address && address.AddressFamily == AddressFamily.InterNetwork ? $"[{address}]" : $"[IPv6:{address}]";

    private async Task SignIn(string user, List<string> offers, CancellationToken cancelled)
    {
        var ways = offers.Find(o => o.StartsWith("AUTH ", StringComparison.Ordinal))?.Split(' ') ?? [];
        int code;
        string words;
        if (ways.Contains("PLAIN"))
        {
            (code, words) = await Ask("AUTH PLAIN " + Base64($"\0{user}\0{_settings.Password}"), cancelled);
        }
        else if (ways.Contains("LOGIN"))
        {
            (code, words) = await Ask("AUTH LOGIN", cancelled);
            if (code == 334) (code, words) = await Ask(Base64(user), cancelled);
            if (code == 334) (code, words) = await Ask(Base64(_settings.Password!), cancelled);
        }
        else
        {
            throw new MailException($"{_settings.Host}:{_settings.Port} offers no way to sign in that is known here (PLAIN, LOGIN)");
        }
        if (code != 235) throw new MailException($"{_settings.Host}:{_settings.Port} does not let '{user}' in: {words}");
    }

    private async Task Encrypt(CancellationToken cancelled)
    {
        var encrypted = new SslStream(_stream);
        _stream = encrypted;
        var options = new SslClientAuthenticationOptions { TargetHost = _settings.Host };
        if (_settings.Authority is { } authority)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(authority);
        }
        using var late = Patient(_settings, cancelled);
        await encrypted.AuthenticateAsClientAsync(options, late.Token);
    }

    /// <summary>The words of a refusal; the conversation is put back to its beginning.</summary>
    private async Task<MailReply> Refused(int code, string words, bool isRecipient, CancellationToken cancelled)
    {
        var outcome = code / 100 != 5 ? MailOutcome.Later : isRecipient ? MailOutcome.NoSuchRecipient : MailOutcome.Refused;
        if ((await Ask("RSET", cancelled)).Code / 100 != 2) IsUsable = false;
        return new MailReply(outcome, words);
    }

    private async Task<(int Code, string Words)> Ask(string line, CancellationToken cancelled)
    {
        await Write(Encoding.ASCII.GetBytes(line + "\r\n"), cancelled);
        return await Reply(cancelled);
    }

    private async Task Write(byte[] bytes, CancellationToken cancelled)
    {
        using var late = Patient(_settings, cancelled);
        await _stream.WriteAsync(bytes, late.Token);
        await _stream.FlushAsync(late.Token);
    }

    /// <summary>A reply, which may have several lines: <c>250-one</c>, <c>250 two</c>.</summary>
    private async Task<(int Code, string Words)> Reply(CancellationToken cancelled)
    {
        var words = new StringBuilder();
        while (true)
        {
            var line = await Line(cancelled);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code) || words.Length > LongestReply) throw new MailException($"{_settings.Host}:{_settings.Port} does not speak SMTP: {(line.Length > 100 ? line[..100] : line)}");
            if (words.Length > 0) words.Append('\n');
            words.Append(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') return (code, code is >= 400 ? $"{code} {words}" : words.ToString());
        }
    }

    private async Task<string> Line(CancellationToken cancelled)
    {
        using var late = Patient(_settings, cancelled);
        var line = new StringBuilder();
        while (line.Length < LongestReply)
        {
            if (_read == _filled)
            {
                _read = 0;
                _filled = await _stream.ReadAsync(_buffer, late.Token);
                if (_filled == 0) throw new IOException("the server hung up");
            }
            var c = (char)_buffer[_read++];
            if (c == '\n') return line.ToString().TrimEnd('\r');
            line.Append(char.IsControl(c) && c != '\r' ? ' ' : c);
        }
        throw new MailException($"{_settings.Host}:{_settings.Port} answers without end");
    }

    /// <summary>A point at the beginning of a line is doubled; the end of the last line comes with the end of the message.</summary>
    private static byte[] Stuffed(byte[] message)
    {
        var end = message.AsSpan().EndsWith("\r\n"u8) ? message.Length - 2 : message.Length;
        var stuffed = new List<byte>(end + 64);
        for (var at = 0; at < end; at++)
        {
            if (message[at] == '.' && (at == 0 || message[at - 1] == '\n')) stuffed.Add((byte)'.');
            stuffed.Add(message[at]);
        }
        return [.. stuffed];
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static CancellationTokenSource Patient(MailSettings settings, CancellationToken cancelled)
    {
        var late = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        late.CancelAfter(settings.Patience);
        return late;
    }
}
