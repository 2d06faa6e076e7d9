using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Imports;

public abstract class BibtexImportTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void Entries_with_a_number_become_standards()
    {
        const string text = """
            Text between entries is passed over.
            @comment{not {this}}
            @string{iso = "International Organization for Standardization"}
            @techreport{rope15,
              type = {Standard}, institution = iso,
              title = {{R}opes \& knots -- Keeping},
              number = "ISO 99001:2015", year = 2015, month = mar,
              url = {https://example.org/rope},
            }
            @standard{rope01, organization = "ISO", number = {99001}, title = "Ropes", year = "2001"}
            @misc(gb, number = {GB/T 99001-2020}, title = {绳索 } # {保管}, date = {2020-03-06})
            """;
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "bibtex", text, "ropes.bib");
        Assert.Empty(summary.Refusals);
        Assert.Equal((3, 3, 0, 0, 0, 0), Imported.Counts(summary));
        var rope = register.Store.Standard("iso-99001-2015")!;
        Assert.Equal(("Ropes & knots -- Keeping", "2015-03"), (rope.Title, rope.Life.Released));
        Assert.Equal("Ropes", register.Store.Standard("iso-99001-2001")!.Title);
        Assert.Equal(("绳索 保管", "2020-03-06"), (register.Store.Standard("gb-t-99001-2020")!.Title, register.Store.Standard("gb-t-99001-2020")!.Life.Released));
        Assert.Equal((3, 0, 0, 3, 0, 0), Imported.Counts(Imported.Text(register, "bibtex", text, "ropes.bib")));
    }

    [Theory]
    [InlineData("@misc{a, number={ISO 5:2001}}\n@misc{a, number={ISO 6:2001}}", 2, "line 2: the key 'a' stands there twice")]
    [InlineData("@misc{a, number={ISO 5:2001}, number={ISO 6:2001}}", 1, "line 1: the field 'number' stands there twice")]
    [InlineData("@misc{a, number={ISO 5:2001}", 1, "has no end")]
    [InlineData("@misc{a, title={Ropes", 1, "opened and not closed")]
    [InlineData("@book{a, title={Ropes and knots}}", 1, "line 1: 'a' is no identifier")]
    public void What_cannot_be_taken_is_refused_with_line_and_reason(string text, int read, string reason)
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "bibtex", text);
        Assert.Equal((read, 1), (summary.Read, summary.Refused));
        Assert.Contains(reason, summary.Refusals[0].Reason, StringComparison.Ordinal);
    }
}

public sealed class BibtexImportTestsOnSqlite() : BibtexImportTests(TestStore.Sqlite);

public sealed class BibtexImportTestsOnPostgres() : BibtexImportTests(TestStore.Postgres);
