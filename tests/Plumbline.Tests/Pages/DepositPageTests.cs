using System.Text;
using System.Text.Json;
using Plumbline.Register.Deposits;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>The pages of deposits: receipts for everybody, texts only where they are open.</summary>
[Collection(OneSite.Name)]
public class DepositPageTests(SiteFixture site)
{
    private Deposit Hand(string text, AccessClass access, string publisher = "SAC")
    {
        var result = site.Store.Deposit(
            new NewDeposit(Encoding.UTF8.GetBytes(text), "GB/T 99001-2020", publisher, access, "test") { Name = "<b>.html", MediaType = "text/html", Title = access == AccessClass.Closed ? null : SiteFixture.HostileTitle },
            TestContext.Current.CancellationToken);
        return result.Deposit!;
    }

    [Fact]
    public async Task A_receipt_is_public_and_the_text_only_where_it_is_open()
    {
        var open = Hand("<script>alert(1)</script> open", AccessClass.Open);
        var metadata = Hand("zyzzyva metadata", AccessClass.MetadataOnly);
        var closed = Hand("zyzzyva closed", AccessClass.Closed, "<img src=x onerror=alert(7)>");
        foreach (var deposit in (Deposit[])[open, metadata, closed])
        {
            var page = await site.Get(deposit.Address);
            Assert.Equal(200, page.Status);
            Assert.Contains(deposit.Receipt.Sha256, page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page.Body, StringComparison.Ordinal);
            var receipt = await site.Get(deposit.Address + "/receipt.json");
            Assert.Equal((200, deposit.Line + "\n"), (receipt.Status, receipt.Body));
            Assert.Equal(deposit.Receipt.Accession, JsonDocument.Parse((await site.Get(deposit.Address + ".json")).Body).RootElement.GetProperty("receipt").GetProperty("accession").GetString());
        }
        var text = await site.Get(open.Address + "/text");
        Assert.Equal((200, "<script>alert(1)</script> open"), (text.Status, text.Body));
        Assert.Equal(("application/octet-stream", "nosniff"), (text.Headers["Content-Type"], text.Headers["X-Content-Type-Options"]));
        Assert.StartsWith($"attachment; filename={open.Receipt.Accession}.html", text.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("sandbox;", text.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        foreach (var deposit in (Deposit[])[metadata, closed])
        {
            Assert.Equal(404, (await site.Get(deposit.Address + "/text")).Status);
            Assert.DoesNotContain("zyzzyva", (await site.Get(deposit.Address)).Body, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("&lt;b&gt;.html", (await site.Get(closed.Address)).Body, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;.html", (await site.Get(metadata.Address)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/documents/", (await site.Get("/search.json?q=zyzzyva")).Body, StringComparison.Ordinal);

        var list = await site.Get("/deposits");
        Assert.Contains(open.Receipt.Accession, list.Body, StringComparison.Ordinal);
        Assert.Contains("superseded", list.Body, StringComparison.Ordinal);
        var log = await site.Get("/deposits/log.jsonl");
        Assert.Empty(DepositLog.Verify(log.Body.Split('\n')).Faults);
        Assert.Equal(200, (await site.Get("/deposits/log.jsonl", method: "HEAD")).Status);
        Assert.Contains("BEGIN PUBLIC KEY", (await site.Get("/deposits/key.pem")).Body, StringComparison.Ordinal);
        var moved = await site.Get(open.Address.ToLowerInvariant() + ".json");
        Assert.Equal((301, open.Address + ".json"), (moved.Status, moved.Headers["Location"]));
        Assert.Contains(open.Receipt.Accession, (await site.Get("/standards/gb-t-99001-2020")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deposits/D-2026-999999-00")]
    [InlineData("/deposits/nothing")]
    [InlineData("/deposits/nothing/text")]
    [InlineData("/deposits/nothing/receipt.json")]
    public async Task An_unknown_deposit_is_not_found(string path) => Assert.Equal(404, (await site.Get(path)).Status);
}
