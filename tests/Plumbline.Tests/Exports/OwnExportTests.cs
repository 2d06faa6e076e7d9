using System.Text;
using Plumbline.Register;
using Plumbline.Register.Exports;
using Plumbline.Tests.Imports;
using Plumbline.Register.Storage;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Exports;

public abstract class OwnExportTests(TestStore store) : OnStore(store)
{
    private const string Notice = "GB/T 99001-2020 Ropes replaces GB/T 99001-2010 and is effective on 1 October 2020.\nSAC/TC 260 is in charge of GB/T 99001-2020.\n";

    [Fact]
    public void An_export_goes_into_an_empty_register_without_loss()
    {
        using var one = Filled();
        using var other = new TemporaryRegister();
        var export = Export(one.Store);
        var summary = Imported.Bytes(other, "json", export, "all.jsonl");
        Assert.Empty(summary.Refusals);
        Assert.Equal(summary.Read, summary.New);
        Assert.Equal(Encoding.UTF8.GetString(export), Encoding.UTF8.GetString(Export(other.Store)));
        Assert.True(other.Store.Check(TestContext.Current.CancellationToken).Faults.Count == 0);
        other.Clock.Now = one.Clock.Now;
        Assert.Equal(Shown(one.Store), Shown(other.Store));
    }

    [Fact]
    public void The_same_export_again_changes_nothing()
    {
        using var one = Filled();
        var export = Export(one.Store);
        var summary = Imported.Bytes(one, "json", export, "all.jsonl");
        Assert.Equal((summary.Read, 0, 0, summary.Read, 0, 0), Imported.Counts(summary));
        Assert.Equal(export, Export(one.Store));
    }

    [Fact]
    public void A_register_that_holds_something_else_takes_nothing()
    {
        using var one = Filled();
        using var other = new TemporaryRegister();
        other.Add("ISO 9001:2015 was published.");
        var before = Export(other.Store);
        var summary = Imported.Bytes(other, "json", Export(one.Store), "all.jsonl");
        Assert.Equal(0, summary.New);
        Assert.Contains("an export goes into an empty register", summary.Refusals[0].Reason, StringComparison.Ordinal);
        Assert.Equal(before, Export(other.Store));
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "cut", "the file ends before the export does" },
        { "row", "line 3" },
        { "column", "has no column 'colour'" },
        { "table", "there is no table 'ropes'" },
        { "hash", "have the hash" },
        { "head", "it is no export" },
        { "twice", "unique constraint" },
        { "orphan", "refer to rows that are not there" },
        { "count", "the export says it has" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_export_is_refused_whole(string damage, string reason)
    {
        using var one = Filled();
        var lines = Encoding.UTF8.GetString(Export(one.Store)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        switch (damage)
        {
            case "cut": lines.RemoveAt(lines.Count - 1); break;
            case "row": lines[2] = lines[2][..^5]; break;
            case "column": lines.Insert(1, "{\"batches\":{\"id\":1,\"colour\":\"red\"}}"); break;
            case "table": lines.Insert(1, "{\"ropes\":{\"id\":1}}"); break;
            case "hash": lines = [.. lines.Select(l => l.StartsWith("{\"snapshot_bytes\"", StringComparison.Ordinal) ? l.Replace("\"bytes\":\"R", "\"bytes\":\"S", StringComparison.Ordinal) : l)]; break;
            case "head": lines.RemoveAt(0); break;
            case "twice": lines.Insert(1, lines[1]); break;
            case "orphan":
                lines.RemoveAt(lines.FindIndex(l => l.StartsWith("{\"things\"", StringComparison.Ordinal)));
                lines[^1] = lines[^1].Replace($"{Rows(lines) + 1}", $"{Rows(lines)}", StringComparison.Ordinal);
                break;
            case "count": lines[^1] = "{\"end\":{\"rows\":1}}"; break;
        }
        using var other = new TemporaryRegister();
        var summary = Imported.Text(other, "json", string.Join('\n', lines), "all.jsonl");
        Assert.Equal(0, summary.New);
        Assert.True(summary.Refused > 0);
        Assert.Contains(reason, summary.Refusals[0].Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, other.Store.Sequence);
        Assert.Empty(other.IsFolder && Directory.Exists(other.Location.Snapshots) ? Directory.EnumerateFiles(other.Location.Snapshots, "*", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public void A_row_that_the_store_refuses_tells_its_line()
    {
        using var one = Filled();
        var lines = Encoding.UTF8.GetString(Export(one.Store)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        // Far behind the row that it repeats and far before the end, among rows that a server is sent together.
        var at = lines.FindIndex(l => l.StartsWith("{\"statements\"", StringComparison.Ordinal)) + 2;
        lines.Insert(at, lines[at - 1]);
        lines[^1] = lines[^1].Replace($"{Rows(lines) - 1}", $"{Rows(lines)}", StringComparison.Ordinal);
        using var other = new TemporaryRegister();
        var summary = Imported.Text(other, "json", string.Join('\n', lines), "all.jsonl");
        Assert.Equal((0, 0L), (summary.New, other.Store.Sequence));
        Assert.StartsWith($"line {at + 1}: ", summary.Refusals[0].Reason, StringComparison.Ordinal);
        Assert.Contains("unique", summary.Refusals[0].Reason, StringComparison.OrdinalIgnoreCase);
        // The register is as it was, and takes the export as it should be.
        lines.RemoveAt(at);
        lines[^1] = lines[^1].Replace($"{Rows(lines) + 1}", $"{Rows(lines)}", StringComparison.Ordinal);
        Assert.Equal(Rows(lines), Imported.Text(other, "json", string.Join('\n', lines), "all.jsonl").New);
    }

    [Fact]
    public void Every_base_table_is_exported_or_named_here()
    {
        // Operational tables.
        string[] leftOut = ["account_attempts", "account_events", "account_links", "account_sessions", "account_tokens", "accounts", "deposit_absences", "inbox", "issue_forms", "job_inputs", "jobs", "kept_lists", "mail_addresses", "mail_messages", "mail_sendings", "published_issues", "signing_keys", "source_fetches", "source_hosts", "source_items", "source_rounds", "sources", "watch_hits", "watch_reminders", "watch_state", "watches", "web_keys", "webhook_sendings"];
        using var register = new TemporaryRegister();
        var tables = register.Look(db => db.All<string>("care.tables"));
        Assert.Equal(ExportTables.All.Select(t => t.Name).Concat(leftOut).Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }

    internal static TemporaryRegister Filled()
    {
        var register = new TemporaryRegister();
        register.Add(Notice, "rope.txt", "Ropes", "2020-03-06");
        register.Clock.Now = register.Clock.Now.AddDays(2);
        Imported.Text(register, "csv", "标准号,标准名称,英文名称,代替标准号,发布日期,实施日期,废止日期,归口单位,采用国际标准,采标程度,ICS,CCS\nGB/T 99001-2020,绳索 保管,\"Ropes, \"\"kept\"\" & {dry}\",GB/T 99001-2010,2020-03-06,2020-10-01,,SAC/TC 260,ISO 99001:2015,MOD,55.080,A80\nGB 99003-2024,绳索 安全,,,2024-08-29,2025-07-01,,,,,,\n");
        Imported.Text(register, "csv", "标准号,标准名称,英文名称,代替标准号,发布日期,实施日期,废止日期,归口单位,采用国际标准,采标程度,ICS,CCS\nGB 99003-2024,绳索 安全要求,,,2024-08-29,2025-07-01,,,,,,\n");
        return register;
    }

    private static int Rows(List<string> lines) => lines.Count(l => !l.StartsWith("{\"snapshot_bytes\"", StringComparison.Ordinal)) - 2;

    private static byte[] Export(RegisterStore store)
    {
        using var bytes = new MemoryStream();
        store.ExportAll(bytes);
        return bytes.ToArray();
    }

    private static string Shown(RegisterStore store) => System.Text.Json.JsonSerializer.Serialize(
        store.Standards(new PageRequest()).Items.Select(s => store.Standard(s.Slug)).Cast<object?>()
            .Concat(store.Documents(new PageRequest()).Items.Select(d => store.Document(d.Slug)))
            .Concat(store.Committees(new PageRequest()).Items.Select(c => store.Committee(c.Slug))));
}

public sealed class OwnExportTestsOnSqlite() : OwnExportTests(TestStore.Sqlite);

public sealed class OwnExportTestsOnPostgres() : OwnExportTests(TestStore.Postgres);
