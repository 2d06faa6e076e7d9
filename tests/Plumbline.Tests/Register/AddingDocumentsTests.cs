using Plumbline.Engine;
using Plumbline.Register.Documents;
using Xunit;

namespace Plumbline.Tests.Register;

public class AddingDocumentsTests
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
