using AngleSharp.Dom;

namespace Plumbline.Tests.Pages;

/// <summary>Main pages, and what of a page in Chinese is English.</summary>
internal static class ChinesePages
{
    private static readonly string[] Told = ["title", "aria-label", "placeholder", "alt", "data-label"];

    /// <summary>Signs of elements whose text is not the interface's: code, identifiers, what names things.</summary>
    private const string Content = "[lang]:not(html), [translate=no], .id, code, pre, kbd, script, style, .urls, .hash, .tags, svg text, option, q, cite, .wordmark";

    public static IReadOnlyList<string> Of(SiteFixture site)
    {
        var newsletter = site.Store.Issues(new Plumbline.Register.PageRequest(1)).Items.Select(i => i.Document.Slug).First();
        return
        [
            "/", "/standards", "/standards/gb-t-35273", "/standards/gb-t-35273-2020", "/standards/gb-24430.1-2009", "/committees", "/committees/sac-tc-260", "/consultations", "/consultations?as-of=2021-05-10", "/instruments", "/events", "/bodies",
            "/frameworks", "/topics", "/projects", "/documents", "/documents/" + newsletter, "/issues", "/issues/" + newsletter, "/search", "/search?q=standard", "/search?q=nothinghasthis", "/statistics", "/timeline", "/timeline?within=2020",
            "/timeline?within=2020-11", "/adoptions", "/agreements", "/contradictions", "/references", "/lists", "/compare", "/changes?since=0", "/deposits", "/rules", "/rules/committee-evaluation-2023?obligatory_met=yes&selective_targets_met=7", "/rules/icv-2018/beside/icv-2023", "/rules/icv-2023", "/rules/medical-standard-policy", "/rules/5g-application-targets", "/rules/iomm", "/targets", "/sources", "/language-versions", "/sign-in", "/nothing", "/api",
        ];
    }

    /// <summary>Texts and attributes with two English words in a row or more. The quote that a link to its line carries is content.</summary>
    public static IEnumerable<string> English(IDocument page)
    {
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            foreach (var name in Told)
            {
                if (element.GetAttribute(name) is { } told && IsEnglish(told) && element.Closest(Content) is null && !(name == "title" && element.Closest("a[href^='/documents/']") is not null)) yield return $"{name}: {told}";
            }
            if (element.Closest(Content) is not null) continue;
            foreach (var text in element.ChildNodes.OfType<IText>())
            {
                if (IsEnglish(text.Data)) yield return text.Data.Trim();
            }
        }
    }

    private static bool IsEnglish(string text)
    {
        var run = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            run = word.Length > 1 && word.TrimEnd(',', '.', ';', ':').All(char.IsAsciiLetterLower) ? run + 1 : 0;
            if (run == 2) return true;
        }
        return false;
    }
}
