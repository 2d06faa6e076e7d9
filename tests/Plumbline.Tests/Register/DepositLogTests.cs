using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plumbline.Register.Deposits;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>The log of receipts without a register: what anybody can verify, and every way of tampering that must be found.</summary>
public abstract class DepositLogTests(TestStore store) : OnStore(store)
{
    private static (TemporaryRegister Register, List<string> Log) Filled()
    {
        var register = new TemporaryRegister();
        for (var n = 1; n <= 4; n++)
        {
            register.Clock.Now = register.Clock.Now.AddDays(1);
            DepositTests.Hand(register.Store, $"Text {n}, 绳索.", $"GB/T 9900{n % 2}-2020", n % 2 == 0 ? AccessClass.Closed : AccessClass.MetadataOnly, publisher: "国家标准化管理委员会 \"SAC\" \\ 2");
        }
        return (register, Export(register));
    }

    private static List<string> Export(TemporaryRegister register)
    {
        using var log = new MemoryStream();
        register.Store.WriteDepositLog(log);
        return [.. Encoding.UTF8.GetString(log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    [Fact]
    public void An_exported_log_is_sound_and_so_is_each_receipt_by_itself()
    {
        var (register, log) = Filled();
        using var _ = register;
        var report = DepositLog.Verify(log);
        Assert.Empty(report.Faults);
        Assert.Equal((4, false, "2021-05-05T06:00:00.000Z", 1), (report.Receipts.Count, report.IsAlone, report.EndsAt, report.Keys.Count));
        Assert.Empty(DepositLog.Verify(log, DepositLog.KeyOf(register.Store.DepositPublicKey())).Faults);
        foreach (var line in log.Take(4))
        {
            var alone = DepositLog.Verify([line]);
            Assert.True(alone.IsAlone);
            Assert.Empty(alone.Faults);
        }
    }

    [Fact]
    public void A_log_without_receipts_is_sound_and_an_empty_file_is_none()
    {
        using var register = new TemporaryRegister();
        Assert.Empty(DepositLog.Verify(Export(register)).Faults);
        Assert.Equal("there is no receipt in it", Assert.Single(DepositLog.Verify([]).Faults).What);
    }

    public static TheoryData<string, int, string> Tamperings => new()
    {
        { "a receipt changed: its publisher", 2, "the signature of receipt 2 is not that of its key" },
        { "a receipt changed: its hash of the text", 2, "the signature of receipt 2 is not that of its key" },
        { "a receipt changed: its time", 3, "the signature of receipt 3 is not that of its key" },
        { "a receipt changed and signed with another key", 3, "the line before receipt 3 is not the one that it was chained to" },
        { "the first receipt removed", 1, "the log begins with receipt 2" },
        { "a receipt removed in the middle", 2, "receipt 2 is missing" },
        { "two receipts removed", 2, "receipts 2 to 3 are missing" },
        { "two receipts swapped", 3, "receipt 2 stands behind receipt 3" },
        { "a receipt twice", 3, "receipt 2 stands behind receipt 2" },
        { "the last receipt removed before the end", 4, "the line before the end of the log is not the one that it was chained to" },
        { "the last receipt removed before the end", 4, "says that it has 4 receipts, and the last one is 3" },
        { "the end cut off", 0, "the log has no end of its own: what came after receipt 4 may be missing" },
        { "the last receipt and the end cut off", 0, "what came after receipt 3 may be missing" },
        { "the end of a shorter log", 4, "the line before the end of the log is not the one" },
        { "something behind the end", 6, "something follows the end of the log" },
        { "blanks inside a line", 2, "not one object of JSON in canonical form" },
        { "a member twice", 2, "not one object of JSON in canonical form" },
        { "a member more", 2, "this is no receipt: members are missing, unknown" },
        { "half a line", 2, "this is no line of a log" },
        { "a number that skips", 5, "the line before receipt 5 is not the one" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public void A_log_that_was_tampered_with_is_found(string tampering, int line, string what)
    {
        var (register, log) = Filled();
        using var _ = register;
        switch (tampering)
        {
            case "a receipt changed: its publisher": log[1] = log[1].Replace("SAC", "ABC", StringComparison.Ordinal); break;
            case "a receipt changed: its hash of the text": log[1] = Change(log[1], "sha256", new string('a', 64)); break;
            case "a receipt changed: its time": log[2] = Change(log[2], "at", "2021-05-04T06:00:01.000Z"); break;
            case "a receipt changed and signed with another key": log[1] = Sign(Change(log[1], "publisher", "ABC")); break;
            case "the first receipt removed": log.RemoveAt(0); break;
            case "a receipt removed in the middle": log.RemoveAt(1); break;
            case "two receipts removed": log.RemoveRange(1, 2); break;
            case "two receipts swapped": (log[1], log[2]) = (log[2], log[1]); break;
            case "a receipt twice": log.Insert(1, log[1]); break;
            case "the last receipt removed before the end": log.RemoveAt(3); break;
            case "the end cut off": log.RemoveAt(4); break;
            case "the last receipt and the end cut off": log.RemoveRange(3, 2); break;
            case "the end of a shorter log":
                using (var other = new TemporaryRegister())
                {
                    log.RemoveRange(3, 2);
                    log.Add(Export(other)[^1]);
                }
                break;
            case "something behind the end": log.Add(log[0]); break;
            case "blanks inside a line": log[1] = log[1].Replace("\",\"", "\", \"", StringComparison.Ordinal); break;
            case "a member twice": log[1] = "{\"access\":\"open\"," + log[1][1..]; break;
            case "a member more": log[1] = Sign(Change(log[1], "zeal", "much")); break;
            case "half a line": log[1] = log[1][..100]; break;
            case "a number that skips": log.Insert(4, Sign(Change(log[3], "number", 5L))); break;
        }
        Assert.Contains(DepositLog.Verify(log).Faults, f => f.Line == line && f.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_made_anew_from_the_first_line_is_found_by_the_key_or_by_a_receipt_in_hand()
    {
        var (register, log) = Filled();
        using var _ = register;
        using var forger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var previous = SignedLine.NoLine;
        var forged = new List<string>();
        foreach (var line in log)
        {
            var members = CanonicalJson.Read(line)!;
            members.Remove("signature");
            if (members.ContainsKey("publisher")) members["publisher"] = "Forger";
            members["previous"] = previous;
            forged.Add(SignedLine.Sign(members, forger));
            previous = SignedLine.Hash(forged[^1]);
        }
        Assert.Empty(DepositLog.Verify(forged).Faults);
        Assert.Contains("signed with another key", DepositLog.Verify(forged, DepositLog.KeyOf(register.Store.DepositPublicKey())).Faults[0].What, StringComparison.Ordinal);
        Assert.DoesNotContain(DepositLog.Verify([log[0]]).Receipts[0], DepositLog.Verify(forged).Receipts);
    }

    [Fact]
    public void Whoever_reads_the_documentation_can_verify_a_log_with_a_few_lines()
    {
        var (register, log) = Filled();
        using var _ = register;
        Assert.Null(Independent(log));
        var changed = log.ToList();
        changed[2] = changed[2].Replace("GB/T", "GB/Z", StringComparison.Ordinal);
        Assert.Equal("signature of line 3", Independent(changed));
        log.RemoveAt(1);
        Assert.Equal("chain at line 2", Independent(log));
    }

    [Fact]
    public void The_example_in_the_documentation_verifies_a_log_and_finds_a_changed_one()
    {
        var (register, log) = Filled();
        using var _ = register;
        using var folder = new TemporaryFolder();
        var page = File.ReadAllText(Repository.PathOf("docs", "deposit.md"));
        var example = page[(page.IndexOf("```python\n", StringComparison.Ordinal) + 10)..];
        var script = folder.Write("verify.py", example[..example.IndexOf("```", StringComparison.Ordinal)]);
        if (Python(script, folder.Write("log.jsonl", string.Join('\n', log) + "\n")) is not { } sound) Assert.Skip("python3 is not here");
        else Assert.Equal("4 receipts are chained", sound.Trim());
        log[1] = Change(log[1], "publisher", "Another");
        Assert.Equal("line 3: not the line that it was chained to", Python(script, folder.Write("changed.jsonl", string.Join('\n', log) + "\n"))!.Trim());
    }

    /// <summary>Written from docs/deposit.md alone, with nothing of the code that is under test.</summary>
    private static string? Independent(List<string> lines)
    {
        var previous = new string('0', 64);
        for (var n = 0; n < lines.Count; n++)
        {
            using var json = JsonDocument.Parse(lines[n]);
            if (json.RootElement.GetProperty("previous").GetString() != previous) return $"chain at line {n + 1}";
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines[n])));
            var signature = json.RootElement.GetProperty("signature").GetString()!;
            var signed = lines[n].Replace($"\"signature\":\"{signature}\",", "", StringComparison.Ordinal).Replace($",\"signature\":\"{signature}\"", "", StringComparison.Ordinal);
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(json.RootElement.GetProperty("key").GetString()!), out _);
            if (!key.VerifyData(Encoding.UTF8.GetBytes(signed), Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)) return $"signature of line {n + 1}";
        }
        return null;
    }

    private static string? Python(string script, string log)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [script, log]) { RedirectStandardOutput = true })!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Change(string line, string member, object value)
    {
        var members = CanonicalJson.Read(line)!;
        members[member] = value;
        return CanonicalJson.Write(members);
    }

    private static string Sign(string line)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var members = CanonicalJson.Read(line)!;
        members.Remove("signature");
        return SignedLine.Sign(members, key);
    }
}

public sealed class DepositLogTestsOnSqlite() : DepositLogTests(TestStore.Sqlite);

public sealed class DepositLogTestsOnPostgres() : DepositLogTests(TestStore.Postgres);
