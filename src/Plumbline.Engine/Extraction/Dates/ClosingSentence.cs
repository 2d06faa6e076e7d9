using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Tells by its subject what a sentence closes that gives the last day of something.</summary>
internal static class ClosingSentence
{
    private static readonly string[] Openers = ["The ", "Its ", "This ", "Their ", "All ", "Any ", "A ", "public ", "written ", "open ", "Public ", "Written ", "Open "];

    private static readonly string[] Comments =
        ["comment", "opinion", "feedback", "consultation", "suggestion", "response", "view", "observation", "stakeholders may ", "stakeholders can ", "public enquiry", "public inquiry"];

    /// <summary>What has a last day without saying of what: the sentence before says it.</summary>
    private static readonly string[] Bare =
        ["closing date", "closing day", "final date", "last date", "last day", "deadline", "due date", "period", "window", "call", "enquiry", "inquiry", "it closes", "it ends", "it runs", "it is open", "draft is open", "drafts are open", "document is open", "documents are open"];

    private static readonly string[] ChineseBare = ["截止日期", "截止时间", "截至日期", "截至时间", "反馈截止", "反馈时间", "反馈期限", "期限", "公示期", "公示时间", "起止时间", "时间截止", "请于", "请在"];

    /// <summary>What a deadline may be for when comments are asked for: <c>deadline for submissions</c>.</summary>
    private static readonly string[] Answers = ["comment", "opinion", "feedback", "submission", "submitting", "submit comments", "submit views", "response", "respond", "repl", "answer", "suggestion", "view", "consultation", "call", "public", "written", "draft"];

    /// <summary><c>The consultation closes on</c>, <c>Comments are accepted until</c>: comments are the subject.</summary>
    public static bool IsOfComments(ReadOnlySpan<char> text, TextSpan sentence, int day) => StartsWithAny(Subject(text[sentence.Start..day]), Comments);

    /// <summary><c>The closing date is</c>, <c>Deadline:</c>, 截止日期为: the last day of what was opened before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="day">Where the day stands.</param>
    public static bool IsBare(ReadOnlySpan<char> text, TextSpan sentence, int day)
    {
        var words = text[sentence.Start..Math.Max(sentence.Start, day)];
        if (words.ContainsAnyInRange('\u4E00', '\u9FFF')) return StartsWithAny(words.TrimStart(" \t\r\n（(、，,：:0123456789.").TrimStart("（"), ChineseBare);
        var subject = Subject(words);
        if (!StartsWithAny(subject, Bare)) return false;
        foreach (var joint in (ReadOnlySpan<string>)[" for ", " of ", " to "])
        {
            var at = subject.IndexOf(joint, StringComparison.Ordinal);
            if (at < 0) continue;
            var purpose = subject[(at + joint.Length)..];
            if (purpose.StartsWith("the ", StringComparison.Ordinal)) purpose = purpose["the ".Length..];
            if (!StartsWithAny(purpose, Answers)) return false;
        }
        return true;
    }

    private static ReadOnlySpan<char> Subject(ReadOnlySpan<char> words)
    {
        words = words.TrimStart(" \t\r\n*_•-–");
        for (var i = 0; i < Openers.Length; i++)
        {
            if (words.StartsWith(Openers[i], StringComparison.OrdinalIgnoreCase)) words = words[Openers[i].Length..];
        }
        return words;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list) if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
