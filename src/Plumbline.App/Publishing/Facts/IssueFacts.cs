using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Plumbline.Register;

namespace Plumbline.App.Publishing.Facts;

/// <summary>An issue with what is found in it: things that link themselves, standards with their status, open calls, abbreviations.</summary>
internal sealed record IssueFacts
{
    /// <summary>The issue, its things linked.</summary>
    public required Issue Issue { get; init; }

    /// <summary>The issue without the links, whose stretches <see cref="Text"/> knows.</summary>
    public required Issue Written { get; init; }

    /// <summary>The written issue as text, without the lists at its end.</summary>
    public required IssueText Text { get; init; }

    /// <summary>What was found in it.</summary>
    public required Recognition Found { get; init; }

    public required IReadOnlyList<MentionedStandard> Standards { get; init; }

    public required IReadOnlyList<OpenCall> Calls { get; init; }

    public required AbbreviationList Abbreviations { get; init; }

    /// <summary>What each article and part of the annex holds, by its anchor.</summary>
    public required IReadOnlyDictionary<string, ArticleFacts> ByArticle { get; init; }

    /// <summary>Reads the issue with the same recogniser that reads every document.</summary>
    public static IssueFacts Of(Issue issue, RegisterStore? register, Knowledge knowledge)
    {
        var written = WithEvents(issue);
        var text = IssueText.Of(written, []);
        var found = new Recogniser(knowledge).Recognise(new SourceText(text.Content));
        var links = LinkPlaces.Of(found);
        var facts = new Dictionary<string, ArticleFacts>(StringComparer.Ordinal);
        foreach (var (article, span) in text.Articles) facts[article.Anchor] = Within(found, span);
        return new IssueFacts
        {
            Written = written, Text = text, Found = found, Issue = new Linking(text, links).Of(written), ByArticle = facts,
            Standards = StandardsOf(found, text, register, issue.Date),
            Calls = [.. written.Texts.SelectMany(a => a.Calls.Select(c => new OpenCall(c, a))).Where(c => c.Call.Closes is not { } closes || closes >= issue.Date).OrderBy(c => c.Call.Closes ?? DateOnly.MaxValue)],
            Abbreviations = AbbreviationList.Of(written, text, found, knowledge),
        };
    }

    /// <summary>Events of the desk are a part of the annex.</summary>
    private static Issue WithEvents(Issue issue)
    {
        if (issue.Events.Count == 0) return issue;
        var words = IssueWords.Of(issue.Language);
        var items = new List<IReadOnlyList<Block>>();
        foreach (var happened in issue.Events.OrderBy(e => e.Date))
        {
            var line = $"{words.Day(happened.Date)}: {(happened.Kind is { } kind ? kind + ", " : "")}{happened.Title}{(happened.Place is { } place ? ", " + place : "")}.";
            var runs = new List<Run> { new(line) };
            if (happened.Recording is { } recording) runs.AddRange([new Run(" "), new Run(issue.Language == "zh" ? "录像" : "Recording") { Target = new Target(TargetKind.Address, recording) }]);
            items.Add([new Paragraph(0, runs)]);
        }
        var title = issue.Language == "zh" ? "本中心活动" : "Events of the desk";
        var anchor = $"annex-{issue.Annexes.Count + 1}";
        var annex = new Article { File = IssueFilesHead, Number = 0, Title = title, Section = words.Annex, Anchor = anchor, Language = issue.Language, State = "approved", Body = [new ListBlock(0, false, 1, items)] };
        return issue with { Annexes = [.. issue.Annexes, annex], Events = [] };
    }

    private const string IssueFilesHead = Folder.IssueFiles.Head;

    private static ArticleFacts Within(Recognition found, TextSpan span) => new(
        [.. found.Standards.Where(s => span.Contains(s.Span.Start)).Select(s => s.Id.Normal).Distinct()],
        [.. found.Committees.Where(c => span.Contains(c.Span.Start)).Select(c => c.Id.Normal).Distinct()],
        [.. found.Dated.Where(d => span.Contains(d.Span.Start)).Select(d => d.Date.ToString()).Distinct().Order(StringComparer.Ordinal)]);

    private static List<MentionedStandard> StandardsOf(Recognition found, IssueText text, RegisterStore? register, DateOnly on)
    {
        var byNormal = new Dictionary<string, (string Slug, string? Title, SortedSet<int> Articles)>(StringComparer.Ordinal);
        foreach (var standard in found.Standards)
        {
            if (text.At(standard.Span.Start) is not { } article) continue;
            if (!byNormal.TryGetValue(standard.Id.Normal, out var row)) row = (standard.Id.Slug, null, []);
            row.Title ??= standard.Title is { } title ? text.Content[title.Start..title.End].Replace('\n', ' ') : null;
            row.Articles.Add(article.Number);
            byNormal[standard.Id.Normal] = row;
        }
        var rows = new List<MentionedStandard>();
        foreach (var (normal, (slug, title, articles)) in byNormal.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            var known = register?.FindStandard(normal, on: on);
            rows.Add(new MentionedStandard(normal, slug, known?.Title ?? title, known?.Status, known is null ? [] : [.. known.Instead.Current.Select(s => s.Normal)], [.. articles]));
        }
        return rows;
    }
}
