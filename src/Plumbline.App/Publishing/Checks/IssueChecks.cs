using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Markup;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.App.Publishing.Checks;

/// <summary>The checks of an issue that has been read, except those of reading itself.</summary>
internal static class IssueChecks
{
    public static void Run(IssueFacts facts, RegisterStore? register, Problems problems)
    {
        foreach (var article in facts.Written.Texts)
        {
            Reviewed(article, problems);
            Tags(article, facts.Written, problems);
            DeadlineChecks.Run(article, facts, register, problems);
            Takeaway(article, facts, problems);
            if (register is not null) Evidence(article, register, problems);
            Addresses(article, problems);
            LayoutChecks.Run(article, problems);
        }
        StandardChecks.Run(facts, register, problems);
        foreach (var (letters, article, offset) in facts.Abbreviations.Open)
            problems.Add(IssueCheck.Abbreviation, article.File, facts.Text.LineAt(offset), $"'{letters}' is not explained", "write its name before it with the letters in brackets, or add it to 'abbreviations' of the issue");
    }

    private static void Reviewed(Article article, Problems problems)
    {
        if (article.File == IssueFiles.Head) return;
        if (article.State != "approved") problems.Add(IssueCheck.Approved, article.File, 1, $"'{article.Title}' is in state {article.State}", "let a second person review it and set 'state: approved'");
        else if (article.Reviewer is null) problems.Add(IssueCheck.Approved, article.File, 1, $"'{article.Title}' is approved and names no reviewer", "name the second person under 'reviewer'");
        else if (article.Reviewer == article.Author) problems.Add(IssueCheck.Approved, article.File, 1, $"'{article.Title}' was reviewed by its author", "let another person review it");
    }

    private static void Tags(Article article, Issue issue, Problems problems)
    {
        foreach (var tag in article.Tags)
        {
            if (tag.Contains('#')) problems.Add(IssueCheck.Tag, article.File, 1, $"the tag '{tag}' holds a hash mark", "write it without, the form sets it");
            else if (!IsKnown(tag, issue)) problems.Add(IssueCheck.Tag, article.File, 1, $"the tag '{tag}' is no topic, body or committee", Meant(tag) is { } near ? $"is '{near}' meant? Else name it under 'tags' of the issue" : "name it under 'tags' of the issue, or take a topic");
        }
    }

    private static bool IsKnown(string tag, Issue issue)
    {
        var knowledge = Knowledge.BuiltIn;
        return issue.Tags.Contains(tag)
            || knowledge.Topics.Any(t => Same(t.En, tag) || Same(t.Zh, tag))
            || knowledge.Bodies.Any(b => b.Abbreviation == tag || Same(b.En, tag) || Same(b.Zh, tag))
            || knowledge.Committees.Any(c => Same(c.Committee, tag));
    }

    private static string? Meant(string tag) => Knowledge.BuiltIn.Topics.Select(t => t.En).FirstOrDefault(t => t.Contains(tag, StringComparison.OrdinalIgnoreCase) || tag.Contains(t, StringComparison.OrdinalIgnoreCase));

    private static bool Same(string one, string other) => one.Length > 0 && one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Figures and identifiers of a takeaway have to stand in its article.</summary>
    private static void Takeaway(Article article, IssueFacts facts, Problems problems)
    {
        if (article.Takeaway.Count == 0) return;
        var whole = Words(article.Body) + " " + Words(article.Background) + " " + article.Title;
        foreach (var figure in Figures(Words(article.Takeaway)))
        {
            if (!whole.Contains(figure, StringComparison.Ordinal))
                problems.Add(IssueCheck.Takeaway, article.File, article.Takeaway[0].Line, $"the takeaway says '{figure}', which the article does not", "'plumbline issue outline' proposes sentences of the article");
        }
    }

    /// <summary>Numbers of a text with what belongs to them.</summary>
    private static IEnumerable<string> Figures(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) at++;
            yield return text[start..at];
        }
    }

    private static string Words(IEnumerable<Block> blocks) => string.Join(' ', blocks.SelectMany(BlockWalk.Runs).Select(r => r.Text));

    private static void Evidence(Article article, RegisterStore register, Problems problems)
    {
        foreach (var piece in article.Evidence)
        {
            if (register.FindStandard(piece) is not null || register.FindCommittee(piece) is not null || register.FindThing(piece) is not null || register.Document(piece) is not null || register.Article(piece) is not null) continue;
            problems.Add(IssueCheck.Evidence, article.File, 1, $"the register has nothing of the name '{piece}'", "'plumbline search' finds what it has; write an identifier, a title or an address");
        }
    }

    private static void Addresses(Article article, Problems problems)
    {
        var named = article.Sources.Select(s => s.Address).Concat(article.Calls.Select(c => c.Answer)).OfType<string>().Select(a => (Address: a, Line: 1))
            .Concat(article.Body.Concat(article.Background).SelectMany(b => BlockWalk.Runs(b).Where(r => r.Target is { Kind: TargetKind.Address }).Select(r => (Address: r.Target!.Value, b.Line))));
        foreach (var (address, line) in named)
        {
            if (address.Contains('@') && !address.Contains('/') || address.StartsWith('#')) continue;
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto") || address.Any(char.IsWhiteSpace))
                problems.Add(IssueCheck.Address, article.File, line, $"'{address}' is no whole address", "write it with https:// and without blanks");
        }
    }
}
