using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Plumbline.Tests.Mail;

/// <summary>A server of mail on loopback that keeps what it takes, with moods: it may refuse, drop the line, or say nothing, by the count of messages.</summary>
internal sealed class MailCatcher : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly Task _work;
    private readonly X509Certificate2? _certificate;
    private int _count;

    /// <param name="encrypts">True offers STARTTLS, with a certificate for localhost of its own authority.</param>
    public MailCatcher(bool encrypts = false)
    {
        if (encrypts)
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            request.CertificateExtensions.Add(names.Build());
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
            Authority = made.ExportCertificatePem();
            _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        }
        _listener.Start();
        _work = Accept();
    }

    /// <summary>The certificate as PEM; null where it does not encrypt.</summary>
    public string? Authority { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Messages that were taken: the recipient, and the message as it came.</summary>
    public List<(string To, string Message)> Taken { get; } = [];

    /// <summary>What was signed in with: the words of PLAIN or LOGIN, decoded.</summary>
    public List<string> SignIns { get; } = [];

    /// <summary>True where a message came over a line in the clear.</summary>
    public bool SawClearMessage { get; private set; }

    /// <summary>What is answered to a recipient, by the count of recipients from 1; null takes it.</summary>
    public Func<int, string?> AtRecipient { get; set; } = _ => null;

    /// <summary>What happens behind the last point of a message, by the same count: a reply, "drop" before it is kept, "keep and drop", or "silence"; null takes it.</summary>
    public Func<int, string?> AtEnd { get; set; } = _ => null;

    /// <summary>Offers of EHLO besides STARTTLS.</summary>
    public string Offers { get; set; } = "AUTH PLAIN LOGIN";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _certificate?.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = Serve(client).ContinueWith(_ => client.Dispose(), TaskScheduler.Default);
        }
    }

    private async Task Serve(TcpClient client)
    {
        Stream stream = client.GetStream();
        var (encrypted, to, number) = (false, "", 0);
        async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _end.Token);
        await Say("220 catcher");
        while (await Line(stream) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Say("250-catcher");
                    if (_certificate is not null && !encrypted) await Say("250-STARTTLS");
                    await Say("250 " + Offers);
                    break;
                case "STARTTLS":
                    await Say("220 go on");
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(_certificate!);
                    (stream, encrypted) = (secure, true);
                    break;
                case "AUTH" when line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal):
                    lock (_lock) SignIns.Add(Encoding.UTF8.GetString(Convert.FromBase64String(line[11..])));
                    await Say("235 in");
                    break;
                case "AUTH":
                    await Say("334 VXNlcm5hbWU6");
                    var user = await Line(stream);
                    await Say("334 UGFzc3dvcmQ6");
                    var password = await Line(stream);
                    lock (_lock) SignIns.Add(Encoding.UTF8.GetString(Convert.FromBase64String(user!)) + "/" + Encoding.UTF8.GetString(Convert.FromBase64String(password!)));
                    await Say("235 in");
                    break;
                case "RCPT":
                    lock (_lock) number = ++_count;
                    to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await Say(AtRecipient(number) ?? "250 fine");
                    break;
                case "DATA":
                    await Say("354 go on");
                    var message = new StringBuilder();
                    while (await Line(stream) is { } text && text != ".") message.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                    var mood = AtEnd(number);
                    if (mood is null or "keep and drop")
                    {
                        lock (_lock)
                        {
                            Taken.Add((to, message.ToString()));
                            SawClearMessage |= !encrypted;
                        }
                    }
                    if (mood is "drop" or "keep and drop") return;
                    if (mood == "silence") await Task.Delay(Timeout.Infinite, _end.Token);
                    await Say(mood ?? "250 taken");
                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    await Say("250 fine");
                    break;
            }
        }
    }

    private async Task<string?> Line(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _end.Token) == 1)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }
        return null;
    }
}
