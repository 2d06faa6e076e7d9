using System.Text;
using AngleSharp.Html.Parser;
using Plumbline.App.Pages.Documents;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Documents;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>An original and its translation beside each other.</summary>
[Collection(OneSite.Name)]
public class ParallelTests(SiteFixture site)
{
    private const string Chinese = """
        关于网络设备安全要求的通知
        现就有关事项通知如下。
        本要求自2024年7月1日起施行。
        设备应当符合GB/T 35273-2020的规定。
        全国信息安全标准化技术委员会（SAC/TC 260）负责解释。
        共收到意见1,204条。
        """;

    private const string English = """
        Notice on the security of network equipment
        This notice says the following.
        A remark that the original does not have.
        The requirements are in force from 1 July 2024.
        Equipment shall conform to GB/T 35273-2020.
        SAC/TC 260 interprets this notice.
        1,204 comments came in.
        """;

    [Fact]
    public void Paragraphs_go_together_by_what_is_the_same_in_both_languages()
    {
        var (original, translation) = Pair("aligned", Chinese, English);
        var rows = ParallelText.Of(site.Store.Document(original)!, site.Store.Document(translation)!);
        Assert.Equal([(1, 1), (2, 2), (null, 3), (3, 4), (4, 5), (5, 6), (6, 7)], rows.Select(r => (r.Original?.Line, r.Translation?.Line)));
    }

    [Fact]
    public void Articles_go_together_by_their_numbers()
    {
        const string Law = "网络管理规定\n\n第一条 为了管理网络，制定本规定。\n\n第二条 本规定适用于设备。\n设备包括终端。\n\n第三条 本规定自2024年1月1日起施行。\n";
        const string Translated = "Provisions on networks\n\nArticle 1  These provisions are made to manage networks.\n\nArticle 2  They are for equipment.\n\nArticle 3  They are in force from 1 January 2024.\n";
        var (original, translation) = Pair("articles", Law, Translated, "law");
        var rows = ParallelText.Of(site.Store.Document(original)!, site.Store.Document(translation)!);
        Assert.Contains(rows, r => r.Original?.Text.StartsWith("第二条", StringComparison.Ordinal) == true && r.Translation?.Text.StartsWith("Article 2", StringComparison.Ordinal) == true);
        Assert.Contains(rows, r => r.Original?.Text == "设备包括终端。" && r.Translation is null);
        Assert.Contains(rows, r => r.Original?.Text.StartsWith("第三条", StringComparison.Ordinal) == true && r.Translation?.Text.StartsWith("Article 3", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Both_documents_lead_to_the_two_side_by_side_and_the_original_prevails()
    {
        var (original, translation) = Pair("pages", Chinese + "甲", English + "A");
        var there = $"/documents/{original}/beside/{translation}";
        foreach (var slug in new[] { original, translation })
            Assert.NotNull((await new HtmlParser().ParseDocumentAsync((await site.Get("/documents/" + slug)).Body)).QuerySelector($"aside a[href='{there}']"));
        var page = await new HtmlParser().ParseDocumentAsync((await site.Get(there)).Body);
        Assert.Contains("The original prevails", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("zh", page.QuerySelector(".parallel-row p[lang]")!.GetAttribute("lang"));
        Assert.Equal((302, there), ((await site.Get($"/documents/{translation}/beside/{original}")) is var turned ? (turned.Status, turned.Headers["Location"]) : default));
        Assert.Equal(404, (await site.Get($"/documents/{original}/beside/{site.Hostile}")).Status);
        Assert.Contains("\"translation\"", (await site.Get(there + ".json")).Body, StringComparison.Ordinal);
        Assert.Contains("以原文为准", (await site.Ask(there, "GET", ("Accept-Language", "zh"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_no_translation_of_itself_or_of_a_standard()
    {
        var (original, _) = Pair("refused", Chinese + "乙", English + "B");
        var decision = new Decision("test", Source: "test");
        Assert.NotNull(site.Store.Decide(original, "translation-of", original, decision).Refusal);
        Assert.NotNull(site.Store.Decide(original, "translation-of", "GB/T 35273-2020", decision).Refusal);
        Assert.Null(site.Store.Document(original)!.TranslationOf);
    }

    [Fact]
    public void Undoing_the_decision_parts_the_two_again()
    {
        var (original, translation) = Pair("undone", Chinese + "丙", English + "C");
        Assert.Equal(original, site.Store.Document(translation)!.TranslationOf!.Slug);
        Assert.Equal([translation], site.Store.Document(original)!.Translations.Select(t => t.Slug));
        Assert.Null(site.Store.Undo(site.Store.Decisions(new PageRequest(1)).Items[0].Id, new Decision("test")).Refusal);
        Assert.Null(site.Store.Document(translation)!.TranslationOf);
        Assert.Empty(site.Store.Document(original)!.Translations);
    }

    private (string Original, string Translation) Pair(string name, string original, string translation, string? kind = null)
    {
        var (first, second) = (Add(name + "-zh.txt", original, "zh", kind), Add(name + "-en.txt", translation, "en", kind));
        Assert.Null(site.Store.Decide(second, "translation-of", "/documents/" + first, new Decision("test", Source: "test")).Refusal);
        return (first, second);
    }

    private string Add(string name, string text, string language, string? kind) =>
        site.Store.Add(new NewDocument(Encoding.UTF8.GetBytes(text), name, new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text)), name, language, kind)).Document.Slug;
}
