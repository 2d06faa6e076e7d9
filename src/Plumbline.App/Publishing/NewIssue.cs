using System.Text;

namespace Plumbline.App.Publishing;

/// <summary>The files of an issue that begins.</summary>
internal static class NewIssue
{
    private const string Head = """
        # The head of the issue. docs/publishing.md describes every name.
        slug: newsletter-2026-01
        publisher: Our Desk
        series: Standards Newsletter
        number: 1
        period: 2026-01/2026-02      # two months; they may cross a year
        date: 2026-02-27             # the day of publication: deadlines and statuses are told as of this day
        language: en
        template: designed           # or plain, or a folder beside this file
        introduction: introduction.md
        sections:
          - title: Horizontal Issues
            articles: [articles/first.md]
        tags: []                     # own tags, beside topics, bodies and committees
        abbreviations: []            # - {letters: ABC, en: ..., zh: ...}
        waive: []                    # - {check: standard-known, file: articles/first.md, reason: ...}

        """;

    private const string Article = """
        ---
        title: A title that says what happened
        tags: [Standardisation policy]
        # takeaway: One or two sentences of the article.
        sources:
          - {title: Notice of the authority, url: "https://example.org/notice", language: zh}
        # calls:
        #   - {subject: The draft, by: SAMR, opens: 2026-02-01, closes: 2026-03-03}
        # figures:
        #   - {id: counts, chart: [sac-2020-total], caption: What is counted, alt: What the chart shows}
        state: draft
        author: you
        ---
        Write here what happened, who says so and from when it holds. Identifiers, committees and dates link themselves.

        ## Background

        What a reader needs to know before.

        """;

    public static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        yield return (Folder.IssueFiles.Head, Utf8(Head));
        yield return ("introduction.md", Utf8("Dear readers, these two months brought ...\n"));
        yield return ("articles/first.md", Utf8(Article));
    }

    private static byte[] Utf8(string text) => new UTF8Encoding(false).GetBytes(text);
}
