using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>What a call for comments is about.</summary>
internal static class ConsultationSubject
{
    private const int Longest = 200;
    private const int TitleReach = 500;
    private const int OnReach = 50;
    private const int NotifiedReach = 3000;

    private static readonly string[] Generic =
        ["document", "draft", "drafts", "amendment", "amendments", "standard", "standards", "version", "text", "revision", "it", "them", "proposal", "regulation", "rule", "measures", "regulations", "notice"];

    /// <summary>Those who answer, and their answers, are not what the call is about: <c>Interested parties are invited to comment</c>.</summary>
    private static readonly string[] Answering =
        ["it", "they", "this", "comments", "comment", "feedback", "opinions", "views", "suggestions", "responses", "consultation", "interested parties", "all interested parties", "stakeholders", "all stakeholders", "the public",
            "companies", "members", "the industry", "enterprises", "public comments", "public opinions", "all parties", "relevant parties", "the consultation", "written comments"];

    /// <summary>
    /// The phrase behind <c>comments on</c>, else the object of the verb that published (<c>published the draft X, calling for comments</c>), else what stands before
    /// (<c>X is open for comments</c>); a word that only points back (<c>the revised document</c>) becomes the title named before it. Empty where nothing is said.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text, in CommentCall call, int floor)
    {
        if (call.Chinese) return OfChinese(text, call, floor);
        var subject = BehindOn(text, call);
        if (subject.Length == 0) subject = ObjectBefore(text, call);
        if (subject.Length == 0) subject = SubjectBefore(text, call);
        if (IsWhoeverAnswers(subject)) subject = "";
        if (subject is "call" or "notice" or "announcement" or "" && BeforeWhich(text, call) is { Length: > 0 } revised) subject = revised;
        if (Entitled(subject) is { Length: > 8 } entitled) subject = entitled;
        if (IsGeneric(subject) && WtoNotification.Title(text[Math.Max(floor, call.Sentence.Start - NotifiedReach)..call.Sentence.Start]) is { Length: > 0 } notified) return notified;
        return IsGeneric(subject) && TitleBefore(text, call.Sentence.Start, floor) is { } title ? title : subject;
    }

    /// <summary><c>has revised the Measures, regarding which SAMR published a call</c>: what stands before the relative.</summary>
    private static string BeforeWhich(ReadOnlySpan<char> text, in CommentCall call)
    {
        var before = text[call.Sentence.Start..call.Cue.Start];
        foreach (var relative in (ReadOnlySpan<string>)[", regarding which ", ", on which ", ", for which ", ", about which ", ", concerning which "])
        {
            if (before.LastIndexOf(relative) is not (> 0 and var at)) continue;
            var phrase = before[..at];
            foreach (var verb in (ReadOnlySpan<string>)[" made ", " revised ", " drafted ", " released ", " published ", " issued ", " prepared ", " formulated "])
            {
                if (phrase.LastIndexOf(verb) is > 0 and var done) return Phrase.Clean(phrase[(done + verb.Length)..], Longest);
            }
        }
        return "";
    }

    /// <summary><c>a draft document entitled "Draft Methods for ..."</c>: the title.</summary>
    private static string Entitled(string subject)
    {
        foreach (var word in (ReadOnlySpan<string>)[" entitled \"", " titled \"", " entitled “", " titled “", " named \"", " named “"])
        {
            var at = subject.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var title = subject.AsSpan(at + word.Length);
            var close = title.IndexOfAny('"', '”');
            return (close < 0 ? title : title[..close]).Trim().ToString();
        }
        return "";
    }

    private static string BehindOn(ReadOnlySpan<char> text, in CommentCall call)
    {
        var behind = text[call.Cue.End..call.Sentence.End];
        var reach = behind[..Math.Min(OnReach, behind.Length)];
        var stop = reach.IndexOfAny(',', ';', ':');
        if (stop >= 0) reach = reach[..stop];
        foreach (var word in (ReadOnlySpan<string>)[" on ", " regarding ", " concerning ", " about ", " for ", " to "])
        {
            var on = reach.IndexOf(word);
            if (on < 0) continue;
            var from = call.Cue.End + on + word.Length;
            if (word is " for " or " to " && char.IsAsciiDigit(text[Math.Min(from, text.Length - 1)])) continue;
            if (IsRound(text[from..call.Sentence.End])) continue;
            if (from >= call.Sentence.End || StartsDate(text[from..call.Sentence.End])) continue;
            if (word == " on " && text[from..call.Sentence.End].StartsWith("whether ", StringComparison.Ordinal)) from += "whether ".Length;
            return Phrase.Clean(WithoutDate(text[from..Phrase.EndOfObject(text, from, call.Sentence.End)]), Longest);
        }
        return "";
    }

    /// <summary>A phrase without the period behind it: <c>the draft Measures until 30 June</c>.</summary>
    private static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> phrase)
    {
        var term = phrase.LastIndexOf(" for ");
        if (term > 0 && term + 5 < phrase.Length && char.IsAsciiDigit(phrase[term + 5]) && phrase[term..].Contains("day", StringComparison.Ordinal)) phrase = phrase[..term];
        var scanner = new DateScanner(phrase);
        if (!scanner.TryNext(out var date)) return phrase;
        foreach (var word in (ReadOnlySpan<string>)[" until ", " before ", " by ", " from ", " on ", " between "])
        {
            var at = phrase[..date.Start].LastIndexOf(word);
            if (at > 0 && date.Start - at < 24) return phrase[..at];
        }
        return phrase;
    }

    /// <summary><c>for the second round</c>, <c>for a further month</c>: how often or how long, not on what.</summary>
    private static bool IsRound(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, 32)];
        if (rest.IndexOfAny(",.;") is >= 0 and var stop) rest = rest[..stop];
        foreach (var word in (ReadOnlySpan<string>)[" round", " time", " days", " month", " week"])
        {
            if (rest.IndexOf(word) is > 0 and var at && rest[..at].Count(' ') <= 2) return true;
        }
        return false;
    }

    private static bool StartsDate(ReadOnlySpan<char> text)
    {
        var scanner = new DateScanner(text[..Math.Min(text.Length, 40)]);
        return scanner.TryNext(out var date) && date.Start == 0;
    }

    /// <summary><c>published the draft X, calling for comments</c>.</summary>
    private static string ObjectBefore(ReadOnlySpan<char> text, in CommentCall call)
    {
        var cues = new List<CueWord>();
        EnglishCues.Find(text[call.Sentence.Start..call.Cue.Start], call.Sentence.Start, cues);
        foreach (var cue in cues)
        {
            if (cue.Kind is not (Cue.Released or Cue.Announced) || (cue.Manner & (CueManner.Adjective | CueManner.By)) != 0) continue;
            var passive = (cue.Manner & CueManner.Passive) != 0;
            if (passive) return Phrase.Clean(Phrase.WithoutVerbs(text[AfterDate(text, call.Sentence, cue.Start)..cue.Start]), Longest);
            var from = DateBehind(text, cue.End, call.Cue.Start);
            return Phrase.Clean(WithoutPurpose(text[from..Math.Min(Phrase.EndOfObject(text, from, call.Sentence.End), call.Cue.Start)]), Longest);
        }
        return "";
    }

    /// <summary><c>published on 6 May 2022 two drafts</c>: where the object starts.</summary>
    private static int DateBehind(ReadOnlySpan<char> text, int from, int limit)
    {
        if (!text[from..limit].StartsWith(" on ") && !text[from..limit].StartsWith(" in ")) return from;
        var scanner = new DateScanner(text[(from + 4)..limit]);
        return scanner.TryNext(out var date) && date.Start == 0 ? from + 4 + date.End : from;
    }

    /// <summary><c>the Guide for public</c> (comments) is the Guide, and so is <c>the Guide and called for</c>.</summary>
    private static ReadOnlySpan<char> WithoutPurpose(ReadOnlySpan<char> phrase)
    {
        phrase = phrase.TrimEnd();
        foreach (var end in (ReadOnlySpan<string>)[" public", " for further", " for", " to call", " to ask", " to solicit", " to seek", " to collect", " to invite", " and called", " and calls", " and asked", " and invited"])
        {
            if (phrase.EndsWith(end, StringComparison.Ordinal)) phrase = phrase[..^end.Length];
        }
        return phrase;
    }

    /// <summary><c>The draft X is open for comments</c>.</summary>
    private static string SubjectBefore(ReadOnlySpan<char> text, in CommentCall call)
    {
        var before = text[call.Sentence.Start..call.Cue.Start];
        foreach (var verb in (ReadOnlySpan<string>)[" is ", " are ", " was ", " were ", " has been ", " have been ", " will be ", " called ", " calls "])
        {
            var at = before.IndexOf(verb);
            if (at <= 0) continue;
            var subject = text[AfterDate(text, call.Sentence, call.Sentence.Start + at)..(call.Sentence.Start + at)];
            if (subject.StartsWith("Comments on ", StringComparison.Ordinal)) subject = subject["Comments on ".Length..];
            return Phrase.Clean(subject, Longest);
        }
        return "";
    }

    /// <summary>Where the words behind an opening date start.</summary>
    private static int AfterDate(ReadOnlySpan<char> text, TextSpan sentence, int limit)
    {
        var scanner = new DateScanner(text[sentence.Start..limit]);
        if (!scanner.TryNext(out var date) || date.Start > 12) return sentence.Start;
        var at = sentence.Start + date.End;
        while (at < limit && text[at] is ' ' or ',') at++;
        return at;
    }

    private static bool IsWhoeverAnswers(string subject) => Array.Exists(Answering, word => subject.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsGeneric(string subject)
    {
        if (subject.Length is 0) return true;
        var words = subject.Split(' ');
        return words.Length <= 3 && Array.Exists(Generic, word => words[^1].Equals(word, StringComparison.OrdinalIgnoreCase)) && !Array.Exists(words[..^1], word => char.IsUpper(word[0]));
    }

    /// <summary>The last title in italics, quotation marks or 《》 before an offset.</summary>
    private static string? TitleBefore(ReadOnlySpan<char> text, int at, int floor)
    {
        var from = Math.Max(floor, at - TitleReach);
        var part = text[from..at];
        var end = part.LastIndexOfAny('*', '”', '》');
        if (end < 0) return null;
        var open = part[end] switch { '*' => '*', '”' => '“', _ => '《' };
        var start = part[..end].LastIndexOf(open);
        return start < 0 || end - start < 8 ? null : Phrase.Clean(part[(start + 1)..end], Longest);
    }

    private static string OfChinese(ReadOnlySpan<char> text, in CommentCall call, int floor)
    {
        var sentence = text[call.Sentence.Start..call.Sentence.End];
        if (ChineseTitle(sentence) is { } title) return title;
        var before = text[Math.Max(floor, call.Sentence.Start - TitleReach)..call.Sentence.Start];
        // The sentence before says it in full, a heading may be short.
        var stop = before.Length > 1 ? before[..^1].LastIndexOfAny('。', '\n') : -1;
        if (stop >= 0 && ChineseTitle(before[(stop + 1)..]) is { } nearest) return nearest;
        if (ChineseTitle(before) is { } earlier) return earlier;
        var about = sentence.IndexOf('就');
        var end = call.Cue.Start - call.Sentence.Start;
        return about >= 0 && about < end ? Phrase.Clean(sentence[(about + 1)..end], Longest) : DraftPublished(sentence);
    }

    /// <summary>发布了2020年第二批标准计划征求意见稿，公开征集意见: the draft as the object of its verb, without marks; 管理办法（征求意见稿） alone names none.</summary>
    private static string DraftPublished(ReadOnlySpan<char> sentence)
    {
        const string Draft = "征求意见稿";
        const int Shortest = 6;
        var draft = sentence.IndexOf(Draft);
        if (draft < Shortest) return "";
        var before = sentence[..draft];
        var end = draft + Draft.Length;
        if (end < sentence.Length && sentence[end] is '）' or ')' && before[^1] is '（' or '(') end++;
        foreach (var verb in (ReadOnlySpan<string>)["发布了", "印发了", "公布了", "起草了", "编制了", "制定了", "形成了", "完成了", "发布", "印发", "公布", "起草", "编制", "制定", "形成"])
        {
            if (before.LastIndexOf(verb) is not (>= 0 and var at)) continue;
            var name = before[(at + verb.Length)..].TrimEnd("（(");
            if (name.Length >= Shortest && name.IndexOfAny("，,。；") < 0) return Phrase.Clean(sentence[(at + verb.Length)..end], Longest);
        }
        return "";
    }

    /// <summary>The first title in 《》 that is not one the call only rests on (根据《…》).</summary>
    private static string? ChineseTitle(ReadOnlySpan<char> text)
    {
        var resting = false;
        for (var from = 0; from < text.Length;)
        {
            var open = text[from..].IndexOf('《');
            if (open < 0) return null;
            open += from;
            var length = text[open..].IndexOf('》');
            if (length < 2) return null;
            var before = text[Math.Max(0, open - 6)..open];
            from = open + length;
            // A form to fill in is not what is asked about.
            resting = RestsOn(before) || resting && before is [.., '》' or '、' or '和' or '及' or '）'];
            if (resting || text[open + length - 1] == '表') continue;
            var list = ListEnd(text, open + length + 1);
            if (list == open + length + 1 && AndOthers(text, list) is > 0 and var others) return text[open..(list + others)].ToString();
            return list > open + length + 1 ? text[open..list].ToString() : text[(open + 1)..(open + length)].ToString();
        }
        return null;
    }

    /// <summary>Behind the last title of <c>《甲》（征求意见稿）、《乙》和《丙》</c>; <paramref name="at"/> is behind the first.</summary>
    private static int ListEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (at < text.Length)
        {
            if (text[at] is '（' or '(')
            {
                var close = text[at..].IndexOfAny('）', ')');
                if (close is < 0 or > 20) return end;
                at += close + 1;
                if (end > at - close - 1) end = at;
            }
            if (at + 1 >= text.Length || text[at] is not ('、' or '和' or '及' or '与') || text[at + 1] != '《') return end;
            var next = text[at..].IndexOf('》');
            if (next < 0) return end;
            at += next + 1;
            end = at;
        }
        return end;
    }

    /// <summary>The length of 等4项行业标准计划项目 behind a title; 0 where no count follows.</summary>
    private static int AndOthers(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != '等') return 0;
        var rest = text[at..Math.Min(text.Length, at + 20)];
        var end = 1;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] is >= '\u4E00' and <= '\u9FFF') && rest[end] is not ('公' or '征' or '的' or '意' or '现' or '予' or '进')) end++;
        return rest[..end].Contains('项') ? end : 0;
    }

    private static bool RestsOn(ReadOnlySpan<char> before)
    {
        foreach (var word in (ReadOnlySpan<string>)["根据", "依据", "按照", "按", "贯彻", "落实", "》和", "》、"])
        {
            if (before.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
