using Plumbline.Register.Storage;

namespace Plumbline.Register.Deposits;

/// <summary>Takes the lines of a log one after the other and keeps what the next one is held against.</summary>
/// <param name="key">The key that must have signed; null for any.</param>
internal sealed class LogReading(string? key)
{
    private readonly List<Receipt> _receipts = [];
    private readonly List<LogFault> _faults = [];
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, Receipt> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Standard, string? Language), string> _latest = [];
    private string? _hash;
    private long? _number;
    private string? _end;
    private int _lines;

    public void Take(int at, string line)
    {
        _lines++;
        if (_end is not null) Fault(at, "something follows the end of the log");
        var members = CanonicalJson.Read(line);
        if (members is null) Fault(at, "this is no line of a log: not one object of JSON in canonical form (RFC 8785)");
        else if (SignedLine.Text(members, "act") == SignedLine.LogEnds) End(at, members);
        else if (Receipt.Of(members) is { } receipt) Add(at, members, receipt);
        else Fault(at, "this is no receipt: members are missing, unknown, or not of their kind");
        _hash = SignedLine.Hash(line);
    }

    public LogReport Report(int mostFaults)
    {
        if (_lines == 0) Fault(0, "there is no receipt in it");
        else if (_receipts.Count > 0 && _lines > 1 && _receipts[0].Number != 1) Fault(1, $"the log begins with receipt {_receipts[0].Number}: what came before is missing");
        if (_end is null && _lines > 1) Fault(0, $"the log has no end of its own: what came after {(_receipts.Count == 0 ? "it" : $"receipt {_receipts[^1].Number}")} may be missing");
        return new LogReport { Receipts = _receipts, IsAlone = _lines == 1 && _end is null, EndsAt = _end, Keys = [.. _keys.Select(SignedLine.Fingerprint)], Faults = [.. _faults.Take(mostFaults)] };
    }

    private void Add(int at, SortedDictionary<string, object?> members, Receipt receipt)
    {
        Sign(at, members, $"receipt {receipt.Number}");
        Follow(at, receipt.Previous, $"receipt {receipt.Number}");
        if (_number is { } last && receipt.Number != last + 1)
        {
            Fault(at, receipt.Number <= last ? $"receipt {receipt.Number} stands behind receipt {last}: they are swapped, or one stands twice"
                : receipt.Number == last + 2 ? $"receipt {last + 1} is missing" : $"receipts {last + 1} to {receipt.Number - 1} are missing");
        }
        _number = receipt.Number;
        var accession = AccessionNumber.Parse(receipt.Accession, out _);
        if (accession is not { } number || number.ToString() != receipt.Accession || number.Place != receipt.Number) Fault(at, $"'{receipt.Accession}' is not the accession number of receipt {receipt.Number}");
        else if (!receipt.At.StartsWith(receipt.Accession.AsSpan(2, 4), StringComparison.Ordinal) || !Instant.IsText(receipt.At)) Fault(at, $"'{receipt.At}' is not a time in the year of {receipt.Accession}");
        if (receipt.Sha256.Length != 64 || !receipt.Sha256.All(char.IsAsciiHexDigitLower)) Fault(at, $"'{receipt.Sha256}' is no SHA-256");
        else if (!_byText.TryAdd(receipt.Sha256, receipt)) Fault(at, $"{receipt.Accession} has the text of {_byText[receipt.Sha256].Accession}");
        Superseded(at, receipt);
        _receipts.Add(receipt);
    }

    /// <summary>A receipt supersedes the last one of the same standard and language; what came before a part of a log cannot be told.</summary>
    private void Superseded(int at, Receipt receipt)
    {
        var before = _latest.GetValueOrDefault((receipt.Standard, receipt.Language));
        _latest[(receipt.Standard, receipt.Language)] = receipt.Accession;
        if (receipt.Supersedes == before || (before is null && (_receipts.Count > 0 ? _receipts[0] : receipt).Number != 1)) return;
        Fault(at, $"{receipt.Accession} supersedes {receipt.Supersedes ?? "nothing"}, but {before ?? "nothing"} is the deposit of {receipt.Standard} before it");
    }

    private void End(int at, SortedDictionary<string, object?> members)
    {
        Sign(at, members, "the end of the log");
        Follow(at, SignedLine.Text(members, "previous") ?? "", "the end of the log");
        if (SignedLine.Number(members, "number") is not { } count || (count != (_number ?? 0))) Fault(at, $"the end of the log says that it has {SignedLine.Number(members, "number")?.ToString() ?? "no number of"} receipts, and the last one is {_number ?? 0}");
        _end = SignedLine.Text(members, "at") ?? "";
        if (!Instant.IsText(_end)) Fault(at, $"'{_end}' is no time");
    }

    private void Sign(int at, SortedDictionary<string, object?> members, string what)
    {
        var signer = SignedLine.Text(members, "key") ?? "";
        if (!_keys.Contains(signer)) _keys.Add(signer);
        if (key is not null && signer != key) Fault(at, $"{what} is signed with another key, {SignedLine.Fingerprint(signer)}");
        if (!SignedLine.IsSigned(members)) Fault(at, $"the signature of {what} is not that of its key: the line was changed");
    }

    private void Follow(int at, string previous, string what)
    {
        // The first line of a part of a log, or of a receipt by itself, follows what is not there.
        var expected = _hash ?? (what is "receipt 1" or "the end of the log" ? SignedLine.NoLine : null);
        if (expected is not null && previous != expected) Fault(at, $"the line before {what} is not the one that it was chained to");
    }

    private void Fault(int line, string what) => _faults.Add(new LogFault(line, what));
}
