using System.Text;
using Plumbline.Register;

namespace Plumbline.App.Pages;

/// <summary>
/// What of the deposits is given out as files: the log and its key, each receipt, and the text of an open deposit, always as an attachment that no browser shows in place.
/// </summary>
internal static class DepositFiles
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(WebApplication app)
    {
        app.MapMethods("/deposits/log.jsonl", Reading, (RegisterStore register) =>
        {
            // An empty log has nothing to verify, and asking for it makes no key.
            if (register.Deposits(new PageRequest(1)).Total == 0) return Results.StatusCode(StatusCodes.Status404NotFound);
            using var log = new MemoryStream();
            register.WriteDepositLog(log);
            return Results.File(log.ToArray(), "application/jsonl; charset=utf-8", "deposits.jsonl");
        });
        app.MapMethods("/deposits/key.pem", Reading, (RegisterStore register) => register.Deposits(new PageRequest(1)).Total == 0
            ? Results.StatusCode(StatusCodes.Status404NotFound)
            : Results.File(Encoding.ASCII.GetBytes(register.DepositPublicKey()), "application/x-pem-file", "deposits-key.pem"));
        // "receipt.json" has lost its ending on the way here (AnswerForm).
        app.MapMethods("/deposits/{accession}/receipt", Reading, (string accession, HttpContext context, RegisterStore register) =>
            AnswerForm.IsJson(context) && register.Deposited(accession) is { } deposit
                ? Results.File(Encoding.UTF8.GetBytes(deposit.Line + "\n"), "application/json; charset=utf-8", deposit.Receipt.Accession + ".json")
                : Results.StatusCode(StatusCodes.Status404NotFound));
        app.MapMethods("/deposits/{accession}/text", Reading, (string accession, HttpContext context, RegisterStore register) =>
        {
            if (AnswerForm.IsJson(context) || register.Deposited(accession) is not { } deposit || register.DepositedText(accession) is not { } text) return Results.StatusCode(StatusCodes.Status404NotFound);
            context.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(deposit.Receipt.Sha256))}:";
            return Results.File(text, "application/octet-stream", deposit.Receipt.Accession + Ending(deposit.MediaType), enableRangeProcessing: true);
        });
    }

    /// <summary>The ending of a file of a form; never the one that the depositor chose.</summary>
    private static string Ending(string? mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "text/plain" => ".txt",
        "text/markdown" => ".md",
        "text/html" => ".html",
        "message/rfc822" => ".eml",
        not null when mediaType.EndsWith(".document", StringComparison.Ordinal) => ".docx",
        not null when mediaType.EndsWith(".sheet", StringComparison.Ordinal) => ".xlsx",
        _ => ".bin",
    };
}
