using Plumbline.Engine;
using Plumbline.Register.Documents;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class AddingDocumentsTests(TestStore store) : OnStore(store)
{
    private const string Note = """
        Notice on two standards

        SAC released GB/T 35273-2020 Information security technology. It is managed by SAC/TC 260.
        The older GB/T 35273-2017 is mentioned too, and GB 18584-2001.
        """;

    [Fact]
    public void A_document_that_was_added_is_there_with_its_text_and_findings()
    {
        using var register = new TemporaryRegister();
        var added = register.Add(Note);
        Assert.Equal(AddOutcome.Added, added.Outcome);
        var document = register.Store.Document(added.Document.Slug)!;
        Assert.Equal(Note, document.Text);
        Assert.Equal("Notice on two standards", document.Summary.Title);
        Assert.All(document.Findings, f => Assert.Equal(f.Quote, document.Text.Substring(f.QuoteSpan.Start, f.QuoteSpan.Length)));
        Assert.Equal(document.Text.Length, document.Passages.Sum(p => p.Span.Length));
    }

    [Fact]
    public void The_same_bytes_again_change_nothing()
    {
        using var register = new TemporaryRegister();
        var first = register.Add(Note, "a.txt");
        var before = register.Store.Sequence;
        var second = register.Add(Note, "b.txt");
        Assert.Equal(AddOutcome.AlreadyKnown, second.Outcome);
        Assert.Equal(first.Document, second.Document);
        Assert.Equal(before, register.Store.Sequence);
        Assert.Single(register.Store.Documents(new()).Items);
    }

    [Theory]
    [InlineData("Notice No. 5 (final).pdf", "notice-no.-5-final-")]
    [InlineData("关于标准2021.txt", "2021-")]
    [InlineData("https://example.org/a/b/", "b-")]
    [InlineData("通知", "")]
    [InlineData("..", "")]
    public void The_address_of_a_document_is_its_name_and_its_hash(string name, string start)
    {
        using var register = new TemporaryRegister();
        var document = register.Add("Text.", name).Document;
        Assert.Equal(start + document.Sha256[..8], document.Slug);
        Assert.Equal(document, register.Store.Document(document.Slug)!.Summary);
    }

    [Theory]
    [InlineData("https://example.org/page\n\nReal title\nText", "Real title")]
    [InlineData("# -----\n\n## 标准化法\n", "标准化法")]
    [InlineData("\n\n  \n", "note.txt")]
    public void The_first_line_of_words_is_the_title_of_plain_text(string text, string title)
    {
        using var register = new TemporaryRegister();
        Assert.Equal(title, register.Add(text).Document.Title);
    }

    [Fact]
    public void A_long_text_is_kept_whole_and_its_parts_follow_each_other()
    {
        using var register = new TemporaryRegister();
        var text = string.Concat(Enumerable.Range(0, 9000).Select(i => i % 7 == 0 ? $"Paragraph {i}.\n\n" : $"第{i}条\uD840\uDC00 words ")) + new string('x', 40_000);
        var document = register.Store.Document(register.Add(text).Document.Slug)!;
        Assert.Equal(text, document.Text);
        var end = 0;
        foreach (var passage in document.Passages)
        {
            Assert.Equal(end, passage.Span.Start);
            Assert.False(char.IsLowSurrogate(text[passage.Span.Start]));
            end = passage.Span.End;
        }
        Assert.Equal(text.Length, end);
        Assert.Empty(register.Store.Check(TestContext.Current.CancellationToken).Faults);
        Assert.Contains(register.Store.Search(new("8995")).Hits.Items, h => h.Snippet.Contains("8995", StringComparison.Ordinal));
    }

    [Fact]
    public void Starter_data_is_loaded_once()
    {
        using var register = new TemporaryRegister();
        Assert.True(register.Store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken) > 1000);
        Assert.Equal(0, register.Store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken));
        var committee = register.Store.FindCommittee("TC260") ?? register.Store.FindCommittee("SAC/TC260");
        Assert.NotEmpty(committee!.Names);
    }
}

public sealed class AddingDocumentsTestsOnSqlite() : AddingDocumentsTests(TestStore.Sqlite);

public sealed class AddingDocumentsTestsOnPostgres() : AddingDocumentsTests(TestStore.Postgres);
