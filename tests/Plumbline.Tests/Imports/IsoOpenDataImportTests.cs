using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Imports;

public abstract class IsoOpenDataImportTests(TestStore store) : OnStore(store)
{
    private const string Lines = """
        {"id":901,"deliverableType":"IS","supplementType":null,"reference":"ISO 99001:2001","title":{"en":"Ropes — Keeping","fr":"Cordages — Garde"},"publicationDate":"2001-09-14","edition":1,"icsCode":["55.080","55.100"],"ownerCommittee":"ISO/TC 99/SC 1","currentStage":9599,"replaces":null,"replacedBy":[902],"languages":["en","fr"],"pages":{"en":9},"scope":{"en":"<p>x</p>"}}
        {"id":902,"deliverableType":"IS","supplementType":null,"reference":"ISO 99001:2015","title":{"en":"Ropes — Keeping of ropes","fr":null},"publicationDate":"2015-03-01","edition":2,"icsCode":["55.080"],"ownerCommittee":"ISO/TC 99/SC 1","currentStage":9093,"replaces":[901],"replacedBy":null,"languages":["en"],"pages":{"en":12}}
        {"id":903,"deliverableType":"IS","supplementType":"Amd","reference":"ISO 99001:2015/Amd 1:2018","title":{"en":"Knots"},"publicationDate":"2018-01-01","edition":2,"icsCode":null,"ownerCommittee":"ISO/TC 99/SC 1","currentStage":6060,"replaces":[77],"replacedBy":null,"languages":["en"]}
        """;

    private const string Csv = """
        id,deliverableType,supplementType,reference,title.en,title.fr,publicationDate,edition,icsCode,ownerCommittee,currentStage,replaces,replacedBy,languages,pages.en,scope.en
        901,IS,,ISO 99001:2001,Ropes — Keeping,Cordages — Garde,2001-09-14,1,"['55.080', '55.100']",ISO/TC 99/SC 1,9599,,[902],"['en', 'fr']",9,<p>x</p>
        902,IS,,ISO 99001:2015,Ropes — Keeping of ropes,,2015-03-01,2,['55.080'],ISO/TC 99/SC 1,9093,[901],,['en'],12,
        903,IS,Amd,ISO 99001:2015/Amd 1:2018,Knots,,2018-01-01,2,,ISO/TC 99/SC 1,6060,[77],,['en'],,
        """;

    [Fact]
    public void Deliverables_become_standards_with_relations_by_reference()
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "iso-open-data", Lines);
        Assert.Equal((3, 3, 0, 0, 0, 0), Imported.Counts(summary));
        Assert.Equal(1, summary.LeftOut["replaces without an identifier that can be read"]);
        var rope = register.Store.Standard("iso-99001-2015")!;
        Assert.Equal(("Ropes — Keeping of ropes", "2015-03-01", "90.93", "ISO/TC 99/SC 1"), (rope.Title, rope.Life.Released, rope.Life.Stage, rope.Committee));
        Assert.Equal(["ISO 99001:2001"], rope.Replaces.Select(r => r.Value).Distinct());
        Assert.Equal("https://www.iso.org/standard/902.html", rope.Titles[0].Evidence.Url);
        Assert.Equal(["55.080", "55.100"], register.Store.Standard("iso-99001-2001")!.Ics);
    }

    [Fact]
    public void The_same_data_as_CSV_are_the_same_records()
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "iso-open-data", Lines);
        Assert.Equal((3, 0, 0, 3, 0, 0), Imported.Counts(Imported.Text(register, "iso-open-data", Csv)));
    }

    [Theory]
    [InlineData("{\"id\":1,\"reference\":\"ISO 5:2001\"", "line 1: it is no JSON")]
    [InlineData("{\"id\":1,\"id\":2,\"reference\":\"ISO 5:2001\"}", "line 1: it is no JSON: Duplicate property 'id'")]
    [InlineData("{\"reference\":\"ISO 5:2001\"}", "line 1: it has no id")]
    [InlineData("{\"id\":1,\"reference\":\"ISO 5:2001\",\"publicationDate\":\"2001-02-30\"}", "line 1: publicationDate: '2001-02-30' is no date")]
    [InlineData("{\"id\":1,\"reference\":\"a rope\"}", "line 1: 'a rope' is no identifier")]
    [InlineData("reference,title.en\nISO 5:2001,x\n", "the column 'id' is not there; the file has 'reference', 'title.en'; ISO's open data has id,")]
    public void What_cannot_be_taken_is_refused_with_line_and_reason(string text, string reason)
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "iso-open-data", text);
        Assert.Equal((1, 0, 0, 0, 0, 1), Imported.Counts(summary));
        Assert.Contains(reason, summary.Refusals[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_stands_there_twice_is_refused_the_second_time()
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "iso-open-data", Lines + "\n" + Lines.Split('\n')[0]);
        Assert.Equal((4, 3, 0, 0, 0, 1), Imported.Counts(summary));
        Assert.Contains("line 4: the id 901 stands there twice", summary.Refusals[0].Reason, StringComparison.Ordinal);
    }
}

public sealed class IsoOpenDataImportTestsOnSqlite() : IsoOpenDataImportTests(TestStore.Sqlite);

public sealed class IsoOpenDataImportTestsOnPostgres() : IsoOpenDataImportTests(TestStore.Postgres);
