using System.Text;
using Plumbline.Register;
using Plumbline.Register.Deposits;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Texts that publishers hand in: numbers, receipts, access classes, and what never leaves.</summary>
public abstract class DepositTests(TestStore store) : OnStore(store)
{
    private const string Secret = "Unheard-of words of a text that nobody may read: zyzzyva.";

    internal static DepositResult Hand(RegisterStore store, string text, string standard = "GB/T 99001-2020", AccessClass access = AccessClass.Open, string publisher = "SAC", string? language = null, string? title = null) =>
        store.Deposit(
            new NewDeposit(Encoding.UTF8.GetBytes(text), standard, publisher, access, "test")
            {
                Language = language, Title = title, Name = "rope.txt", MediaType = "text/plain", Document = access == AccessClass.Open ? TemporaryRegister.Draft(text, "rope.txt", title) : null,
            },
            TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("D-2026-000001-16")]
    [InlineData("d-2026-000001-16")]
    [InlineData(" D 2026 000001 16 ")]
    [InlineData("D202600000116")]
    [InlineData("Ｄ－２０２６－０００００１－１６")]
    public void An_accession_number_is_read_in_any_spelling(string typed)
    {
        var number = AccessionNumber.Parse(typed, out var wrong);
        Assert.Null(wrong);
        Assert.Equal("D-2026-000001-16", number.ToString());
    }

    [Theory]
    [InlineData("D-2026-000001-15", "check digits do not fit")]
    [InlineData("D-2026-000010-16", "check digits do not fit")]
    [InlineData("D-2062-000001-16", "check digits do not fit")]
    [InlineData("D-2026-0000001-16", "is no accession number")]
    [InlineData("D-2026-000000-00", "is no accession number")]
    [InlineData("E-2026-000001-16", "is no accession number")]
    [InlineData("GB/T 35273-2020", "is no accession number")]
    [InlineData("", "is no accession number")]
    public void A_slip_in_an_accession_number_is_found(string typed, string reason)
    {
        Assert.Null(AccessionNumber.Parse(typed, out var wrong));
        Assert.Contains(reason, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_single_wrong_digit_and_every_swap_of_neighbours_is_found()
    {
        foreach (var place in (long[])[1, 9, 10, 4_711, 999_999, 1_000_000, 98_765_432])
        {
            var number = new AccessionNumber(2026, place).ToString();
            Assert.NotNull(AccessionNumber.Parse(number, out _));
            for (var i = 2; i < number.Length; i++)
            {
                if (number[i] == '-') continue;
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    if (digit != number[i]) Assert.Null(AccessionNumber.Parse(number[..i] + digit + number[(i + 1)..], out _));
                }
                var next = i + 1 < number.Length && number[i + 1] == '-' ? i + 2 : i + 1;
                if (next >= number.Length || number[next] == number[i]) continue;
                var swapped = number.ToCharArray();
                (swapped[i], swapped[next]) = (swapped[next], swapped[i]);
                Assert.Null(AccessionNumber.Parse(new string(swapped), out _));
            }
        }
    }

    [Fact]
    public void A_deposit_gets_a_number_and_a_receipt_and_stays_when_it_is_superseded()
    {
        using var register = new TemporaryRegister();
        var first = Hand(register.Store, "Ropes, first text.").Deposit!;
        register.Clock.Now = register.Clock.Now.AddYears(1);
        var second = Hand(register.Store, "Ropes, second text.").Deposit!;
        Assert.Equal((1, 2), (first.Receipt.Number, second.Receipt.Number));
        Assert.StartsWith("D-2021-000001-", first.Receipt.Accession, StringComparison.Ordinal);
        Assert.StartsWith("D-2022-000002-", second.Receipt.Accession, StringComparison.Ordinal);
        Assert.Equal(first.Receipt.Accession, second.Receipt.Supersedes);
        Assert.Equal(first.LineSha256, second.Receipt.Previous);
        Assert.Equal(second.Receipt.Accession, register.Store.Deposited(first.Receipt.Accession)!.SupersededBy);
        Assert.Equal(first.Line, register.Store.Deposited(first.Receipt.Accession)!.Line);
        using var text = new StreamReader(register.Store.DepositedText(first.Receipt.Accession)!);
        Assert.Equal("Ropes, first text.", text.ReadToEnd());
        Assert.Empty(register.Store.CheckDeposits(cancel: TestContext.Current.CancellationToken).Faults);
        Assert.Empty(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public void A_version_in_another_language_supersedes_nothing()
    {
        using var register = new TemporaryRegister();
        var chinese = Hand(register.Store, "绳索", language: "zh").Deposit!;
        var english = Hand(register.Store, "Ropes", language: "en").Deposit!;
        Assert.Null(english.Receipt.Supersedes);
        Assert.Equal(chinese.Receipt.Accession, Hand(register.Store, "绳索 2", language: "zh").Deposit!.Receipt.Supersedes);
        Assert.Null(register.Store.Deposited(english.Receipt.Accession)!.SupersededBy);
    }

    [Fact]
    public void The_same_bytes_are_refused_with_the_number_that_they_have()
    {
        using var register = new TemporaryRegister();
        var first = Hand(register.Store, "One text.").Deposit!;
        var again = Hand(register.Store, "One text.", "ISO 9001:2015", AccessClass.Closed);
        Assert.Equal(first.Receipt.Accession, again.Deposit!.Receipt.Accession);
        Assert.Contains($"deposited already as {first.Receipt.Accession}", again.Refusal, StringComparison.Ordinal);
        Assert.Equal(1, register.Store.Deposits(new()).Total);
    }

    public static TheoryData<NewDeposit, string> Refused => new()
    {
        { new NewDeposit("x"u8.ToArray(), "ropes", "SAC", AccessClass.Open, "t"), "'ropes' cannot be read as the identifier" },
        { new NewDeposit("x"u8.ToArray(), "GB/T 35273", "SAC", AccessClass.Open, "t"), "GB/T 35273 names all editions" },
        { new NewDeposit("x"u8.ToArray(), "ISO 9001", "ISO", AccessClass.Open, "t"), "ISO 9001 names all editions" },
        { new NewDeposit("x"u8.ToArray(), "20213289-T-469", "SAC", AccessClass.Open, "t"), "is the number of a plan" },
        { new NewDeposit("x"u8.ToArray(), "GB/T 1-2000", " \n ", AccessClass.Open, "t"), "needs the name of its publisher" },
        { new NewDeposit("x"u8.ToArray(), "GB/T 1-2000", "SAC\u0007", AccessClass.Open, "t"), "needs the name of its publisher" },
        { new NewDeposit("x"u8.ToArray(), "GB/T 1-2000", "SAC", AccessClass.Closed, "t") { Title = "Secret" }, "takes no title" },
        { new NewDeposit("x"u8.ToArray(), "GB/T 1-2000", "SAC", AccessClass.Open, "t") { Language = "Chinese!" }, "no tag of a language" },
        { new NewDeposit(default, "GB/T 1-2000", "SAC", AccessClass.Open, "t"), "is empty" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_deposited_is_refused_with_its_reason(NewDeposit deposit, string reason)
    {
        using var register = new TemporaryRegister();
        var result = register.Store.Deposit(deposit, TestContext.Current.CancellationToken);
        Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
        Assert.Equal((0, 0), (register.Store.Deposits(new()).Total, (int)register.Store.Sequence));
    }

    [Fact]
    public void An_identifier_that_needs_no_year_takes_none()
    {
        using var register = new TemporaryRegister();
        Assert.Equal("RFC 8446", Hand(register.Store, "TLS", "rfc8446", publisher: "IETF").Deposit!.Receipt.Standard);
    }

    [Fact]
    public void That_a_standard_was_deposited_is_a_statement_with_its_receipt()
    {
        using var register = new TemporaryRegister();
        var deposit = Hand(register.Store, Secret, access: AccessClass.MetadataOnly, title: "Ropes").Deposit!;
        var standard = register.Store.FindStandard("GB/T 99001-2020")!;
        Assert.Equal("Ropes", standard.Title);
        var stated = Assert.Single(Assert.Single(standard.Relations, r => r.Type == "deposited").Values);
        Assert.Equal((deposit.Receipt.Accession, deposit.Address), (stated.Value, stated.Address));
        Assert.Contains("handed in by SAC on 2021-05-01", stated.Evidence.Item, StringComparison.Ordinal);
        Assert.Equal([("deposit", deposit.Receipt.Accession)], register.Store.History("GB/T 99001-2020")!.Batches.Select(b => (b.Kind, b.Note)));
        Assert.Equal([deposit], register.Store.DepositsOf("gb-t-99001-2020"));
        Assert.Null(register.Store.Deposited(deposit.Receipt.Accession, new DateOnly(2021, 4, 30)));
        Assert.Equal(0, register.Store.Deposits(new(), on: new DateOnly(2021, 4, 30)).Total);
    }

    [Fact]
    public void A_text_that_is_not_open_leaves_nowhere()
    {
        using var register = new TemporaryRegister();
        var closed = Hand(register.Store, Secret, access: AccessClass.Closed).Deposit!;
        var shown = Hand(register.Store, Secret + " 2", "ISO 9001:2015", AccessClass.MetadataOnly, title: "Quality").Deposit!;
        Assert.Equal((null, null, null), (closed.Title, closed.Name, closed.MediaType));
        Assert.Equal(("Quality", "rope.txt", "text/plain"), (shown.Title, shown.Name, shown.MediaType));
        foreach (var deposit in (Deposit[])[closed, shown])
        {
            Assert.Null(register.Store.DepositedText(deposit.Receipt.Accession));
            Assert.Null(register.Store.Snapshot(deposit.Receipt.Sha256));
            Assert.Null(deposit.DocumentAddress);
        }
        Assert.Equal(0, register.Store.Documents(new()).Total);
        Assert.Equal(0, register.Store.Search(new("zyzzyva")).Hits.Total);
        using var export = new MemoryStream();
        register.Store.ExportAll(export, cancel: TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(export.ToArray());
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), text, StringComparison.Ordinal);
        Assert.DoesNotContain("zyzzyva", text, StringComparison.Ordinal);
        Assert.DoesNotContain("snapshot_bytes", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_a_deposit_that_is_not_open_are_not_added_and_a_text_that_all_may_read_is_not_closed()
    {
        using var register = new TemporaryRegister();
        var closed = Hand(register.Store, Secret, access: AccessClass.Closed).Deposit!;
        Assert.Equal(closed.Receipt.Accession, register.Store.WithheldAs(closed.Receipt.Sha256));
        var refused = Assert.Throws<RegisterException>(() => register.Add(Secret));
        Assert.Equal(RegisterProblem.Withheld, refused.Problem);
        // The failure took nothing of the deposit with it.
        Assert.Empty(register.Store.CheckDeposits(cancel: TestContext.Current.CancellationToken).Faults);
        register.Add("Everybody reads this.");
        Assert.Contains("only an open deposit can be made", Hand(register.Store, "Everybody reads this.", access: AccessClass.MetadataOnly).Refusal, StringComparison.Ordinal);
        Assert.NotNull(Hand(register.Store, "Everybody reads this.").Deposit!.DocumentAddress);
    }

    [Fact]
    public void An_open_text_is_found_by_its_words()
    {
        using var register = new TemporaryRegister();
        var deposit = Hand(register.Store, "GB/T 99001-2020 Ropes replaces GB/T 99001-2010. zyzzyva").Deposit!;
        Assert.Equal(1, register.Store.Search(new("zyzzyva", Plumbline.Register.Search.SearchKind.Passage)).Hits.Total);
        Assert.Equal("GB/T 99001-2010", Assert.Single(register.Store.FindStandard("GB/T 99001-2020")!.Replaces).Value);
        Assert.NotNull(deposit.DocumentAddress);
    }

    [Fact]
    public void A_backup_with_keys_goes_on_with_the_key_and_one_without_says_that_it_is_missing()
    {
        using var register = new TemporaryRegister();
        using var folder = new TemporaryFolder();
        var cancel = TestContext.Current.CancellationToken;
        Hand(register.Store, "Open ropes.", "GB/T 99002-2020");
        Assert.False(register.Store.LacksDepositKey());
        foreach (var withKeys in (bool[])[false, true])
        {
            var file = Path.Combine(folder.Path, $"{withKeys}.tar");
            Assert.Equal(withKeys, register.Store.Backup(file, withKeys, cancel).Keys > 0);
            if (withKeys && !OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            using var back = RegisterStore.Restore(file, new RegisterLocation(Path.Combine(folder.Path, $"back-{withKeys}")), register.Clock, cancel);
            Assert.Equal(!withKeys, back.LacksDepositKey());
            Assert.Empty(back.CheckDeposits(cancel: cancel).Faults);
            Hand(back, "One more.", "GB/T 99003-2020");
            Assert.Equal(withKeys ? 1 : 2, back.Deposits(new()).Items.Select(d => d.Receipt.Key).Distinct().Count());
            Assert.Empty(back.CheckDeposits(cancel: cancel).Faults);
        }
    }

    [Fact]
    public void A_backup_has_the_texts_and_an_export_the_log()
    {
        using var register = new TemporaryRegister();
        using var folder = new TemporaryFolder();
        var cancel = TestContext.Current.CancellationToken;
        Hand(register.Store, Secret, access: AccessClass.Closed);
        Hand(register.Store, "Open ropes.", "GB/T 99002-2020");
        var file = Path.Combine(folder.Path, "backup.tar");
        register.Store.Backup(file, cancel);
        using (var back = RegisterStore.Restore(file, new RegisterLocation(Path.Combine(folder.Path, "back")), register.Clock, cancel))
        {
            Assert.Empty(back.CheckDeposits(cancel: cancel).Faults);
            Assert.Equal(register.Store.Deposits(new()).Items, back.Deposits(new()).Items);
            // Another register's key goes on with the log, and each receipt names the key that signed it.
            Hand(back, "One more.", "GB/T 99003-2020");
            Assert.Empty(back.CheckDeposits(cancel: cancel).Faults);
            Assert.Equal(2, back.Deposits(new()).Items.Select(d => d.Receipt.Key).Distinct().Count());
        }
        using var export = new MemoryStream();
        register.Store.ExportAll(export, cancel: cancel);
        using var other = new TemporaryRegister();
        var summary = Imports.Imported.Bytes(other, "json", export.ToArray(), "all.jsonl");
        Assert.Equal((summary.Read, 0), (summary.New, summary.Refused));
        Assert.Equal(register.Store.Deposits(new()).Items, other.Store.Deposits(new()).Items);
        var fault = Assert.Single(other.Store.Check(cancel).Faults);
        Assert.True(fault.Harmless);
        Assert.Contains("leaves out texts that are not open", fault.What, StringComparison.Ordinal);
        Assert.True(Assert.Single(other.Store.CheckDeposits(cancel: cancel).Faults).Harmless);
    }

    [Fact]
    public async Task Deposits_from_several_sides_at_once_get_one_number_each_and_one_chain()
    {
        using var register = new TemporaryRegister();
        var cancel = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(side => Task.Run(
            () =>
            {
                using var store = register.Another();
                for (var n = 0; n < 10; n++) Assert.Null(Hand(store, $"Text {n} of side {side}.", $"GB/T {99100 + (n % 3)}-2020", AccessClass.MetadataOnly).Refusal);
            },
            cancel)));
        Assert.Equal(Enumerable.Range(1, 40).Reverse().Select(n => (long)n), register.Store.Deposits(new(100)).Items.Select(d => d.Receipt.Number));
        Assert.Single(register.Store.Deposits(new(100)).Items.Select(d => d.Receipt.Key).Distinct());
        Assert.Empty(register.Store.CheckDeposits(cancel: cancel).Faults);
        Assert.Empty(register.Store.Check(cancel).Faults);
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "UPDATE deposits SET publisher = 'Another' WHERE number = 2", "is not what its receipt says" },
        { "UPDATE deposits SET access = 'open' WHERE number = 1", "is not what its receipt says" },
        { "UPDATE deposits SET receipt = replace(receipt, '\"closed\"', '\"open\"'), access = 'open' WHERE number = 1", "the signature of receipt 1" },
        { "UPDATE deposits SET receipt = (SELECT d.receipt FROM deposits d WHERE d.number = 1) WHERE number = 3", "the line before receipt 1 is not the one" },
        { "DELETE FROM deposits WHERE number = 2", "receipt 2 is missing" },
        { "UPDATE deposits SET supersedes = NULL WHERE number = 3", "is not what its receipt says" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Verify_holds_the_table_against_its_receipts(string sql, string what)
    {
        using var register = new TemporaryRegister();
        Hand(register.Store, Secret, access: AccessClass.Closed);
        Hand(register.Store, "Second.", "ISO 9001:2015", AccessClass.MetadataOnly);
        Hand(register.Store, "Third.", access: AccessClass.MetadataOnly);
        Assert.Empty(register.Store.Check(TestContext.Current.CancellationToken).Faults);
        Assert.Equal(1, register.Break(sql));
        Assert.Contains(register.Store.Check(TestContext.Current.CancellationToken).Faults, f => f.Check == "deposits" && !f.Harmless && f.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_was_changed_or_lost_on_the_disk_is_found()
    {
        using var register = new TemporaryRegister();
        var one = Hand(register.Store, Secret, access: AccessClass.Closed).Deposit!;
        var two = Hand(register.Store, "Second.", "ISO 9001:2015").Deposit!;
        var cancel = TestContext.Current.CancellationToken;
        register.ChangeBytes(one.Receipt.Sha256);
        Assert.Contains("is not the one that was deposited", Assert.Single(register.Store.CheckDeposits(cancel: cancel).Faults).What, StringComparison.Ordinal);
        Assert.Empty(register.Store.CheckDeposits(two.Receipt.Accession, cancel).Faults);
        register.LoseBytes(two.Receipt.Sha256);
        Assert.Contains("is missing", Assert.Single(register.Store.CheckDeposits(two.Receipt.Accession, cancel).Faults).What, StringComparison.Ordinal);
    }
}

public sealed class DepositTestsOnSqlite() : DepositTests(TestStore.Sqlite);

public sealed class DepositTestsOnPostgres() : DepositTests(TestStore.Postgres);
