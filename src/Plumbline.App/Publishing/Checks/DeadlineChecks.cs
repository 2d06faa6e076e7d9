using System.Globalization;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Model;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Publishing.Checks;

/// <summary>Deadlines: not past on the day of the issue, said in the text, the same as in the register; and a call that the text reports is listed.</summary>
internal static class DeadlineChecks
{
    private const double SameSubject = 0.7;

    public static void Run(Article article, IssueFacts facts, RegisterStore? register, Problems problems)
    {
        var span = facts.Text.Articles.First(a => ReferenceEquals(a.Article, article)).Span;
        foreach (var call in article.Calls) Check(article, call, facts, span, register, problems);
        foreach (var found in facts.Found.Consultations)
        {
            if (!span.Contains(found.Span.Start) || found.Close is not { Day: > 0 } close) continue;
            if (!article.Calls.Any(c => c.Closes is { } closes && Same(closes, close.ToString())))
                problems.Add(IssueCheck.Deadline, article.File, facts.Text.LineAt(found.Span.Start), $"the text reports a call for comments that closes on {close}, which the head does not list", "add it under 'calls' with subject, by, opens and closes, so that readers find the deadline");
        }
    }

    private static void Check(Article article, Call call, IssueFacts facts, Engine.Text.TextSpan span, RegisterStore? register, Problems problems)
    {
        var issue = facts.Issue;
        if (call.Opens is { } opens && call.Closes < opens) problems.Add(IssueCheck.Deadline, article.File, call.Line, "the call closes before it opens", "look at both days again");
        if (call.Closes is not { } closes) return;
        if (closes < issue.Date)
            problems.Add(IssueCheck.Deadline, article.File, call.Line, $"comments closed on {Day(closes)}, before the day of the issue ({Day(issue.Date)})", "say in the text that the call is closed, and waive this check for the file, or take the call out");
        var isSaid = facts.Found.Dated.Any(d => span.Contains(d.Span.Start) && (Same(closes, d.Date.ToString()) || d.DateEnd is { } end && Same(closes, end.ToString())))
            || facts.Found.Consultations.Any(c => span.Contains(c.Span.Start) && c.Close is { } close && Same(closes, close.ToString()));
        if (!isSaid) problems.Add(IssueCheck.Deadline, article.File, call.Line, $"the deadline {Day(closes)} does not stand in the text", "say in the text until when comments can be sent");
        foreach (var known in register?.Consultations(Moment.On(issue.Date), closed: true) ?? [])
        {
            if (known.Closes is { Length: 10 } its && !Same(closes, its) && Likeness.Of(known.Subject, call.Subject) >= SameSubject)
                problems.Add(IssueCheck.Deadline, article.File, call.Line, $"the register has {its} as the closing day of '{known.Subject}', the article {Day(closes)}", "see which is right; correct the register on the desk, or the article");
        }
    }

    private static bool Same(DateOnly day, string text) => Day(day) == text;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
