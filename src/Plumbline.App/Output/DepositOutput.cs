using System.Globalization;
using Plumbline.Register.Deposits;

namespace Plumbline.App.Output;

/// <summary>Deposits, receipts, and what the verification of a log gave.</summary>
internal static class DepositOutput
{
    /// <summary>What each access class means, for people.</summary>
    public static string Meaning(string access) => access switch
    {
        "open" => "the text is read, searched, and given to everybody",
        "metadata-only" => "the text is kept and given to nobody; title and form are shown",
        _ => "the text is kept and given to nobody; nothing but the receipt is shown",
    };

    /// <summary>The printed receipt.</summary>
    public static void WriteText(ResultWriter output, Deposit deposit)
    {
        var receipt = deposit.Receipt;
        output.Line($"deposit       {receipt.Accession}{(deposit.SupersededBy is { } later ? $" (superseded by {later})" : "")}");
        output.Line($"standard      {receipt.Standard}{(receipt.Language is { } language ? $" ({language})" : "")}");
        if (deposit.Title is { } title) output.Line($"title         {title}");
        output.Line($"publisher     {receipt.Publisher}");
        output.Line($"access        {receipt.Access}: {Meaning(receipt.Access)}");
        output.Line($"received      {receipt.At}");
        output.Line($"size          {receipt.Size:N0} bytes{(deposit.MediaType is { } type ? $", {type}" : "")}");
        output.Line($"SHA-256       {receipt.Sha256}");
        if (receipt.Supersedes is { } before) output.Line($"supersedes    {before}");
        output.Line($"previous      {(receipt.Number == 1 ? "none: this is the first receipt of the log" : receipt.Previous)}");
        output.Line($"receipt       {deposit.LineSha256}");
        output.Line($"signed by     {receipt.KeyFingerprint} (SHA-256 of the key)");
        output.Line($"address       {deposit.Address}");
        if (deposit.DocumentAddress is { } document) output.Line($"              {document} (the text as it was read)");
    }

    public static void WriteList(ResultWriter output, string format, IEnumerable<Deposit> deposits)
    {
        switch (format)
        {
            case "json":
                output.Json.WriteStartObject();
                output.Json.WriteStartArray("deposits");
                foreach (var deposit in deposits) ShowJson.WriteValue(output.Json, deposit);
                output.Json.WriteEndArray();
                output.Json.WriteEndObject();
                output.EndObject();
                break;
            case "csv":
                output.Line("accession,standard,language,publisher,access,at,size,sha256,supersedes,superseded_by,title,address");
                foreach (var d in deposits)
                {
                    output.Line(CsvField.Row(
                    [
                        d.Receipt.Accession, d.Receipt.Standard, d.Receipt.Language, d.Receipt.Publisher, d.Receipt.Access, d.Receipt.At, d.Receipt.Size.ToString(CultureInfo.InvariantCulture), d.Receipt.Sha256,
                        d.Receipt.Supersedes, d.SupersededBy, d.Title, d.Address,
                    ]));
                }
                break;
            default:
                var number = 0;
                foreach (var d in deposits)
                {
                    number++;
                    output.Line($"{d.Receipt.Accession}  {d.Receipt.At[..10]}  {d.Receipt.Access,-13}  {d.Receipt.Standard}{(d.Receipt.Language is { } language ? $" ({language})" : "")}, {d.Receipt.Publisher}{(d.SupersededBy is { } later ? $"; superseded by {later}" : "")}");
                }
                if (number == 0) output.Line("nothing is deposited; 'plumbline deposit FILE --standard ID --publisher NAME --access open' deposits a text");
                break;
        }
    }

    /// <param name="output">Where to.</param>
    /// <param name="format"><c>text</c> or <c>json</c>.</param>
    /// <param name="report">What the verification gave, with faults that were found beside it.</param>
    /// <param name="held">The receipt that somebody holds, as found in the log; null where none was asked for or found.</param>
    /// <param name="text">A text and the receipt of it; null where none was asked for or found.</param>
    public static void WriteReport(ResultWriter output, string format, LogReport report, Receipt? held, (string File, Receipt Receipt)? text)
    {
        if (format == "json")
        {
            ShowJson.Write(output, new { Sound = report.Faults.Count == 0, report.IsAlone, Receipts = report.Receipts.Count, First = Number(report, 0), Last = Number(report, report.Receipts.Count - 1), report.EndsAt, report.Keys, report.Faults, Receipt = held, Text = text?.Receipt });
            return;
        }
        foreach (var fault in report.Faults) output.Line(fault.Line == 0 ? $"✕ {fault.What}" : $"✕ line {fault.Line}: {fault.What}");
        if (report.Faults.Count == 0)
        {
            output.Line(report.IsAlone ? $"✓ receipt {report.Receipts[0].Number}, {report.Receipts[0].Accession}, is as it was signed; its place in the log is shown by a log"
                : report.Receipts.Count == 0 ? "✓ the log is sound; it has no receipt yet"
                : $"✓ {Count(report.Receipts.Count)}, {report.Receipts[0].Accession} to {report.Receipts[^1].Accession}, are as they were signed, and none is missing up to {report.EndsAt}");
        }
        if (held is not null) output.Line($"✓ receipt {held.Accession} stands in the log");
        if (text is { } found) output.Line($"✓ {found.File} is the text of {found.Receipt.Accession}: {found.Receipt.Standard}, deposited by {found.Receipt.Publisher} at {found.Receipt.At}");
        foreach (var key in report.Keys) output.Line($"  signed by the key {key}; compare it with the one that the register publishes");
    }

    private static long? Number(LogReport report, int at) => report.Receipts.Count == 0 ? null : report.Receipts[at].Number;

    private static string Count(int receipts) => receipts == 1 ? "1 receipt" : $"{receipts:N0} receipts";
}
