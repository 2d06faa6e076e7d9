using Plumbline.App.Reading;
using Xunit;

namespace Plumbline.Tests.Reading;

/// <summary>Real documents beside the repository: each gives its text or its reason.</summary>
public class CorpusTests
{
    [Theory]
    [InlineData("awkward/empty.xlsx", "empty")]
    [InlineData("awkward/encrypted.pdf", "encrypted")]
    [InlineData("awkward/password-is-test.pdf", "encrypted")]
    [InlineData("awkward/invalid.xlsx", "broken")]
    [InlineData("awkward/multi-page-images.pdf", "pictures-only")]
    [InlineData("awkward/rotated.pdf", "pictures-only")]
    [InlineData("awkward/tagged-but-no-text.pdf", "pictures-only")]
    [InlineData("awkward/sample.doc", "unsupported")]
    public void Awkward_documents_have_their_reason(string name, string code) => Assert.Equal(code, Assert.IsType<ReadFailure>(Read(name)).Code);

    [Theory]
    [InlineData("awkward/test_with_bom.pdf", 5000)]
    [InlineData("awkward/sample.docx", 50)]
    [InlineData("awkward/signed.pdf", 100)]
    [InlineData("awkward/with-form.pdf", 50)]
    [InlineData("awkward/rtl-test.pdf", 10)]
    [InlineData("awkward/invalid_pdf.pdf", 800)]
    [InlineData("awkward/too-many-columns.xlsx", 100_000)]
    [InlineData("good/bulletin-feb07.pdf", 100_000)]
    [InlineData("good/bulletin-dec04.pdf", 60_000)]
    [InlineData("good/iso-typed-stages.xlsx", 10_000)]
    [InlineData("good/cen-clc-jt013089-comments.docx", 4000)]
    [InlineData("good/cra-input-hardware.docx", 1900)]
    public void Documents_give_their_text(string name, int characters) => Assert.True(Assert.IsType<ReadDocument>(Read(name)).Text.Length >= characters);

    [Fact]
    public void Pages_that_are_pictures_are_named_and_the_others_read()
    {
        var read = Assert.IsType<ReadDocument>(Read("awkward/multi-page-mixed.pdf"));
        Assert.Contains("Page 6", read.Text);
        Assert.StartsWith("Pages 1-3 of 6 hold pictures only", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_table_in_a_PDF_come_whole()
    {
        var rows = Assert.IsType<ReadDocument>(Read("good/bulletin-apr04-feature.pdf")).Text.Split('\n').Where(line => line.Contains('\t')).ToList();
        Assert.Equal(14, rows.Count);
        Assert.All(rows, row => Assert.Equal(2, row.Split('\t').Length));
    }

    [Fact]
    public void Every_law_is_read_as_it_is()
    {
        foreach (var file in Directory.EnumerateFiles(Folder("laws")))
        {
            var read = Assert.IsType<ReadDocument>(Reads.File(file));
            Assert.Equal(File.ReadAllText(file), read.Text);
            Assert.Equal("zh", read.Language);
        }
    }

    private static ReadResult Read(string name)
    {
        var path = Folder(name);
        if (name.EndsWith(".pdf", StringComparison.Ordinal)) Reads.NeedPoppler();
        return Reads.File(path);
    }

    private static string Folder(string name)
    {
        Assert.SkipWhen(Repository.Shared is null, "the folder of real documents is not beside the repository");
        return Path.Combine(Repository.Shared!, "corpus", "documents", name);
    }
}
