using System.Security.Cryptography;
using Plumbline.Engine.Identifiers;
using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Deposits;

/// <summary>
/// Takes texts into deposit: bytes, receipt, statements, and an open text as a document, in one transaction. The receipts are chained under the write lock, so two processes get two numbers
/// and one chain.
/// </summary>
internal sealed class DepositWriter(Database database, Snapshots snapshots, DocumentWriter documents, TimeProvider time)
{
    private const int LongestPublisher = 200;
    private const int LongestTitle = 500;

    public DepositResult Deposit(NewDeposit deposit, CancellationToken cancel)
    {
        if (Draft(deposit, out var refusal) is not { } draft) return new DepositResult(null, refusal);
        using var key = database.Guard(() => DepositKey.Of(database.Location));
        cancel.ThrowIfCancellationRequested();
        try
        {
            return database.Write(transaction => Write(transaction, draft, key, cancel));
        }
        catch
        {
            documents.DropLeftOver(draft.Sha256);
            throw;
        }
    }

    /// <summary>What can be told without the register; null where it is refused.</summary>
    private static DepositDraft? Draft(NewDeposit deposit, out string? refusal)
    {
        refusal = null;
        var parsed = IdentifierParser.Parse(deposit.Standard, strict: true);
        if (deposit.Bytes.IsEmpty) refusal = "the text is empty (0 bytes)";
        else if (parsed.Id is not { } id) refusal = $"'{deposit.Standard}' cannot be read as the identifier of a standard ({parsed.Error}); write it as 'GB/T 35273-2020'";
        else if (id.Family == IdFamily.Plan) refusal = $"{id.Normal} is the number of a plan; a deposit is made of a standard";
        else if (!StandardIdentity.Of(id).Dated && HasYear(id.Family)) refusal = $"{id.Normal} names all editions; a deposit is made of one, with its year";
        else if (Line(deposit.Publisher, LongestPublisher) is not { } publisher) refusal = $"a deposit needs the name of its publisher, at most {LongestPublisher} characters";
        else if (deposit.Access == AccessClass.Closed && deposit.Title is not null) refusal = "a closed deposit keeps nothing but its receipt, so it takes no title";
        else if (deposit.Title is not null && Line(deposit.Title, LongestTitle) is null) refusal = $"the title is empty or has more than {LongestTitle} characters";
        else if (deposit.Language is { } language && !IsLanguage(language)) refusal = $"'{language}' is no tag of a language; write zh, en, fr";
        else
        {
            return new DepositDraft(
                deposit, Convert.ToHexStringLower(SHA256.HashData(deposit.Bytes.Span)), StandardIdentity.Key(id), publisher, deposit.Title is null ? null : Line(deposit.Title, LongestTitle),
                deposit is { Access: AccessClass.Open, Document: { } document } ? new DocumentDraft(document) : null);
        }
        return null;
    }

    private DepositResult Write(WriteTransaction transaction, DepositDraft draft, ECDsa key, CancellationToken cancel)
    {
        var deposit = draft.Deposit;
        if (Reading(transaction).One<DepositRow>("deposits.by-hash", new { sha256 = draft.Sha256 })?.Deposit is { } same)
            return new DepositResult(same, $"the same bytes are deposited already as {same.Receipt.Accession} ({same.Receipt.Standard}, {same.Receipt.Publisher}, {same.Receipt.At[..10]})");
        if (deposit.Access != AccessClass.Open && Reading(transaction).One<DocumentRow>("documents.by-hash", new { sha256 = draft.Sha256 }) is { } document)
            return new DepositResult(null, $"the same bytes are in the register as {Addresses.OfDocument(document.Slug)}, whose text everybody may read; only an open deposit can be made of them");
        if (draft.Document is { } text) documents.Within(transaction, [Task.FromResult(text)], cancel);

        var now = time.GetUtcNow();
        var last = Reading(transaction).One<DepositRow>("deposits.last");
        var accession = new AccessionNumber(now.UtcDateTime.Year, (last?.Number ?? 0) + 1);
        using var writer = new StatementWriter(transaction, "upload", now, deposit.By, accession.ToString());
        var thing = writer.Thing(draft.Standard);
        var before = Reading(transaction).One<DepositRow>("deposits.latest-of", new { thing, language = deposit.Language ?? "" });
        var receipt = new Receipt
        {
            Number = accession.Place, Accession = accession.ToString(), Standard = draft.Standard.Key, Language = deposit.Language, Publisher = draft.Publisher,
            Access = AccessClasses.NameOf(deposit.Access), At = Instant.ToText(now), Size = deposit.Bytes.Length, Sha256 = draft.Sha256, Supersedes = before?.Accession,
            Previous = last is null ? SignedLine.NoLine : SignedLine.Hash(last.Receipt),
        };
        var open = deposit.Access != AccessClass.Closed;
        using (var snapshot = new Prepared(transaction, "write.snapshot", "sha256", "size", "media_type", "batch_id"))
            snapshot.Run(draft.Sha256, deposit.Bytes.Length, open ? deposit.MediaType : null, writer.Batch);
        using (var row = new Prepared(transaction, "deposits.insert", "number", "accession", "sha256", "thing_id", "language", "publisher", "access", "title", "name", "supersedes", "receipt", "batch_id"))
        {
            row.Run(receipt.Number, receipt.Accession, draft.Sha256, thing, deposit.Language ?? "", draft.Publisher, receipt.Access, draft.Title, open ? deposit.Name : null, before?.Number,
                SignedLine.Sign(receipt.Members, key), writer.Batch);
        }
        State(writer, draft, receipt);
        ProjectionWriter.Update(writer);
        snapshots.Keep(transaction, draft.Sha256, deposit.Bytes);
        cancel.ThrowIfCancellationRequested();
        return new DepositResult(DepositQueries.One(Reading(transaction), receipt.Accession), null);
    }

    private static Reading Reading(WriteTransaction transaction) => new(transaction.Connection);

    /// <summary>That a standard was deposited, by whom and when, is a fact like any other; its evidence is the receipt.</summary>
    private static void State(StatementWriter writer, DepositDraft draft, Receipt receipt)
    {
        var deposit = new ThingKey(ThingKinds.Deposit, receipt.Accession, receipt.Accession);
        var evidence = writer.Record("deposit", $"receipt {receipt.Accession}: handed in by {receipt.Publisher} on {receipt.At[..10]}");
        writer.Statement(new StatementDraft(draft.Standard, Properties.Deposited, receipt.Accession, null, deposit), evidence);
        writer.Statement(new StatementDraft(deposit, Properties.Publisher, receipt.Publisher), evidence);
        writer.Statement(new StatementDraft(deposit, Properties.Date, receipt.At[..10]), evidence);
        if (draft.Title is { } title) writer.Statement(new StatementDraft(draft.Standard, Properties.Title, title, Languages.Of(title)), evidence);
    }

    /// <summary>Families whose identifiers name all editions where they have no year.</summary>
    private static bool HasYear(IdFamily family) => family is IdFamily.Chinese or IdFamily.IsoIec or IdFamily.European or IdFamily.Jis or IdFamily.British;

    private static bool IsLanguage(string tag) => tag.Length is >= 2 and <= 12 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetterLower(tag[0]) && char.IsAsciiLetterLower(tag[1]);

    /// <summary>Words in one line, without control characters or halves of characters; null where nothing is left or they are too many.</summary>
    private static string? Line(string words, int longest)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 || line.Length > longest || line.Any(char.IsControl) || KeptText.Of(line) != line ? null : line;
    }

    private sealed record DepositDraft(NewDeposit Deposit, string Sha256, ThingKey Standard, string Publisher, string? Title, DocumentDraft? Document);
}
