using System.Text;
using Plumbline.App.Reading;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Every edition leads to the current one of its number, or is listed with the reason.</summary>
public abstract class ChainReportTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void An_edition_that_leads_nowhere_is_listed_with_the_reason()
    {
        using var register = new TemporaryRegister();
        string[] records =
        [
            Record("ISO 900001:2001"), Record("ISO 900001:2005", "ISO 900001:2001"), Record("ISO 900001:2011", "ISO 900001:2005"),
            Record("ISO 900002:1999"), Record("ISO 900002:2004"),
            Record("ISO 900003:1999"), Record("ISO 900003:2009"), Record("ISO 900004:2010", "ISO 900003:1999"),
            Record("ISO 900005:2000", "ISO 900005:2003"), Record("ISO 900005:2003", "ISO 900005:2000"), Record("ISO 900005:2020"),
            Record("ISO 900006:2000"), Record("ISO/DIS 900006:2023", "ISO 900006:2000"),
            // The record of all editions has no year: it is not earlier than what it replaces.
            Record("ISO 900007:2015"), Record("ISO 900007", "ISO 900007:2015"),
        ];
        register.Store.Import("relaton", records.Select((r, n) => new ImportItem($"{n}", Encoding.UTF8.GetBytes(r))), "test", cancel: TestContext.Current.CancellationToken);
        var report = register.Store.ChainReport("ISO");
        Assert.Equal(
        [
            ("ISO 900002:1999", ChainGap.NoSuccessor, ""), ("ISO 900003:1999", ChainGap.EndsElsewhere, "ISO 900004:2010"), ("ISO 900005:2000", ChainGap.Circle, ""), ("ISO 900005:2003", ChainGap.Circle, ""),
        ], report.Gaps.Select(g => (g.Normal, g.Reason, string.Join(' ', g.Ends))));
        Assert.Equal(["ISO 900005:2003 by ISO 900005:2000"], report.Backwards);
        Assert.Equal(report.Editions, report.Reaching + report.Gaps.Count);
        Assert.Empty(register.Store.ChainReport("GB").Gaps);
        // Before the edition of 2004 the one of 1999 was the current one, and led nowhere else.
        Assert.Equal(["ISO 900003:1999"], register.Store.ChainReport("ISO", on: new DateOnly(2009, 12, 31)).Gaps.Select(g => g.Normal).Where(n => !n.StartsWith("ISO 900002", StringComparison.Ordinal) && !n.StartsWith("ISO 900005", StringComparison.Ordinal)));
        Assert.DoesNotContain(register.Store.ChainReport("ISO", on: new DateOnly(2003, 12, 31)).Gaps, g => g.Normal == "ISO 900002:1999");
    }

    private static string Record(string id, string? replaces = null) => $"""
        title:
        - content: Ropes
          language: [en]
          type: main
        docid:
        - id: {id}
          type: ISO
          primary: true
        {(replaces is null ? "" : $"relation:\n- type: obsoletes\n  bibitem:\n    docid:\n    - id: {replaces}\n      type: ISO")}
        """;
}

public sealed class ChainReportTestsOnSqlite() : ChainReportTests(TestStore.Sqlite)
{
    [Fact]
    public void Every_edition_of_the_archive_of_ISO_leads_to_the_current_one_or_is_listed_and_replacements_run_from_old_to_new()
    {
        Assert.SkipWhen(Repository.Shared is null, "the archive of records is not beside the repository");
        Assert.SkipUnless(Counts.Full, "all 71,267 records are read by ./test --full");
        using var register = new TemporaryRegister();
        var archive = Path.Combine(Repository.Shared!, "corpus", "relaton", "relaton-iso.tar.gz");
        var summary = register.Store.Import("relaton", RecordFiles.Of([archive], name => RegisterStore.TakesFile("relaton", name)), "test", cancel: TestContext.Current.CancellationToken);
        Assert.InRange(summary.New, 61_600, 61_700);
        var report = register.Store.ChainReport();
        Assert.InRange(report.Editions, 47_000, 48_500);
        Assert.InRange(report.Gaps.Count, 0, report.Editions / 200);
        Assert.Empty(report.Backwards);
        Assert.DoesNotContain(report.Gaps, gap => gap.Reason == ChainGap.Circle);
        Assert.All(report.Gaps, gap => Assert.False(gap.Reason == ChainGap.EndsElsewhere && gap.Ends.Count == 0, $"{gap.Normal} runs in a circle"));
    }
}

public sealed class ChainReportTestsOnPostgres() : ChainReportTests(TestStore.Postgres);
