using System.Runtime.InteropServices;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Reads the dated facts of one article, or of a text that has none.</summary>
internal sealed class DatedReading(Recognition found, string? article, YearResolver years)
{
    /// <summary>A sentence with more dates is a table; the dates beyond are not read.</summary>
    private const int MostDates = 16;

    private static readonly string[] NamedActions = ["released", "call-for-comments", "effective", "approved", "established", "meeting", "revised", "planned"];

    private readonly List<DateMention> _mentions = [];
    private readonly List<CueWord> _cues = [];
    private readonly HashSet<(FuzzyDate, FuzzyDate?, string)> _known = [];
    private readonly HashSet<FuzzyDate> _windows = [];
    private DatedAction _last;
    private readonly int _first = found.Dated.Count;
    private FuzzyDate? _firstWritten;
    private bool _firstIsAhead;

    public void Read(TextSpan body)
    {
        var text = found.Text.Content.AsSpan();
        var part = text[..body.End];
        var scanner = new DateScanner(part[body.Start..], found.WideSigns.From(WideSign.Date, body.Start), body.Start);
        var any = scanner.TryNext(out var next);
        var floor = body.Start;
        Span<DateParts> parts = stackalloc DateParts[MostDates];
        while (any)
        {
            var sentence = found.Sentences.Around(body.Start + next.Start, floor, body.End);
            FuzzyDate yearBehind = default;
            _mentions.Clear();
            var count = 0;
            do
            {
                if (count < MostDates) parts[count++] = next;
                if (yearBehind.Year == 0 && next.Basis == DateBasis.Written && (next.Month > 0 || !EndsBound(part[..(body.Start + next.Start)]) && !IsOfPlan(part, body.Start, next))) yearBehind = new(next.Year, next.Month, Math.Max(next.Day, 0));
                sentence = Covering(sentence, body.Start + next.End, body.End);
                any = scanner.TryNext(out next);
            }
            while (any && body.Start + next.Start < sentence.End);
            floor = sentence.End;
            foreach (ref readonly var one in parts[..count])
            {
                if (years.TryComplete(one, body.Start, sentence.Start, yearBehind, IsOfPlan(part, body.Start, one), out var mention)
                    || years.IsWithoutYear && one.Basis == DateBasis.YearMissing && FirstWritten(part, body) is { Year: > 0 } first && years.TryComplete(one, body.Start, first, _firstIsAhead, out mention)) _mentions.Add(mention);
            }
            ReadSentence(part, sentence);
        }
        DropCoarser();
    }

    /// <summary>
    /// The first date of the body that is written in full with its month; the default where there is none, and where the body tells of other years too, so that it may be any of them. Looked for once.
    /// </summary>
    private FuzzyDate FirstWritten(ReadOnlySpan<char> text, TextSpan body)
    {
        if (_firstWritten is { } known) return known;
        var scanner = new DateScanner(text[body.Start..], found.WideSigns.From(WideSign.Date, body.Start), body.Start);
        var first = default(FuzzyDate);
        int earliest = int.MaxValue, latest = 0;
        while (scanner.TryNext(out var parts))
        {
            if (parts.Basis != DateBasis.Written || parts.Year == 0) continue;
            if (first.Year == 0 && parts.Month > 0)
            {
                first = new FuzzyDate(parts.Year, parts.Month, parts.Day);
                var sentence = found.Sentences.Around(body.Start + parts.Start, body.Start, body.End);
                _firstIsAhead = text[sentence.Start..sentence.End].Contains(" will ", StringComparison.Ordinal);
            }
            (earliest, latest) = (Math.Min(earliest, parts.Year), Math.Max(latest, parts.Year));
        }
        if (latest - earliest > 2) first = default;
        _firstWritten = first;
        return first;
    }

    /// <summary>行动计划（2023—2035年）》, "(2016-2020)", 到2025年, "by 2030": years of a plan, which say nothing of when its text was written.</summary>
    private static bool IsOfPlan(ReadOnlySpan<char> text, int offset, in DateParts date)
    {
        if (date.Month > 0 || offset + date.End >= text.Length) return false;
        var before = text[..(offset + date.Start)].TrimEnd();
        if (EndsBound(before) || before.EndsWith("by", StringComparison.OrdinalIgnoreCase) || before.EndsWith("by the end of", StringComparison.OrdinalIgnoreCase)) return true;
        var rest = text[(offset + date.End)..Math.Min(text.Length, offset + date.End + 3)];
        if (rest[0] == '年') rest = rest[1..];
        return rest.Length > 0 && rest[0] is ')' or '）' or '》';
    }

    /// <summary>A date may go on behind what looked like the end of its sentence (<c>Sept.</c> at the end of a line).</summary>
    private TextSpan Covering(TextSpan sentence, int end, int ceiling) => end <= sentence.End
        ? sentence
        : TextSpan.FromBounds(sentence.Start, Math.Max(end, found.Sentences.Around(end - 1, sentence.Start, ceiling).End));

    private void ReadSentence(ReadOnlySpan<char> text, TextSpan sentence)
    {
        if (_mentions.Count == 0) return;
        _cues.Clear();
        var words = text[sentence.Start..sentence.End];
        var chinese = words.ContainsAnyInRange('\u4E00', '\u9FFF') && IsMostlyHan(words);
        if (chinese) ChineseCues.Find(words, sentence.Start, _cues);
        else EnglishCues.Find(words, sentence.Start, _cues);
        var used = -1;
        var listFrom = sentence.Start;
        for (var i = 0; i < _mentions.Count; i++)
        {
            var mention = _mentions[i];
            var goesOn = i > 0 && IsListOfYears(text, _mentions[i - 1], mention);
            var limitBefore = i == 0 ? sentence.Start : goesOn ? listFrom : _mentions[i - 1].Span.End;
            listFrom = limitBefore;
            if (goesOn) used = -1;
            var limitAfter = i + 1 < _mentions.Count ? _mentions[i + 1].Span.Start : sentence.End;
            if (chinese)
            {
                var behindFrom = mention.Span.End;
                if (BehindGround(text, i, sentence) is > 0 and var main) (behindFrom, limitAfter) = (main, sentence.End);
                else if (i > 0 && BehindGround(text, i - 1, sentence) is > 0 and var clause) limitAfter = Math.Min(limitAfter, clause);
                ReadChinese(text, mention, sentence, limitBefore, behindFrom, limitAfter);
            }
            else ReadEnglish(text, mention, sentence, limitBefore, LimitAfter(i, sentence), ref used);
            if (goesOn && found.Dated.Count - _first > 1 && found.Dated[^1].Span == mention.Span && found.Dated[^2].Span == _mentions[i - 1].Span)
            {
                found.Dated[^1] = found.Dated[^1] with { Subject = found.Dated[^2].Subject, Bodies = found.Dated[^2].Bodies };
            }
        }
    }

    /// <summary>12月6日，根据2024年11月28日发布的公告，2项标准正式发布: where the sentence goes on behind the ground with its own date; 0 where none is given.</summary>
    private int BehindGround(ReadOnlySpan<char> text, int index, TextSpan sentence)
    {
        if (index + 1 >= _mentions.Count || text[_mentions[index].Span.End.._mentions[index + 1].Span.Start].Trim("，, \u3000") is not ("根据" or "依据" or "按照" or "依照" or "按")) return 0;
        var from = _mentions[index + 1].Span.End;
        var comma = text[from..sentence.End].IndexOfAny('，', ',');
        return comma < 0 ? 0 : from + comma;
    }

    /// <summary><c>revised in 2016 and 2020</c>: the verb dates both.</summary>
    private static bool IsListOfYears(ReadOnlySpan<char> text, in DateMention before, in DateMention mention) =>
        before.Date.Month == 0 && mention.Date.Month == 0 && before.End is null && mention.Span.Start > before.Span.End
        && text[before.Span.End..mention.Span.Start].Trim() is "and" or "," or ", and" or "and in" or "、" or "和";

    /// <summary>Years in noun phrases do not end the reach of a finer date before them.</summary>
    private int LimitAfter(int index, TextSpan sentence)
    {
        for (var i = index + 1; i < _mentions.Count; i++)
        {
            if (_mentions[i].Date.Month > 0 || _mentions[index].Date.Month == 0) return _mentions[i].Span.Start;
        }
        return sentence.End;
    }

    private void ReadEnglish(ReadOnlySpan<char> text, DateMention mention, TextSpan sentence, int limitBefore, int limitAfter, ref int used)
    {
        var context = DatedContext.Read(text, mention, sentence);
        var action = new EnglishAction(text, _cues, context, limitBefore, limitAfter).Read();
        var closes = ClosingDate.IsEnglish(text, context);
        if (closes && action.Name != "call-for-comments")
        {
            if (Asks(out var asking)) action = new("call-for-comments", asking);
            else if (ClosingSentence.IsOfComments(text, sentence, mention.Span.Start)) action = new("call-for-comments", default);
        }
        // "took effect on the date of issuance" repeats a day, and says something new only of the effect.
        if (mention.Basis == DateBasis.DayBefore && text[mention.Span.Start] == 'd' && action.Name != "effective") return;
        if (IsDateline(text, mention) && HasOtherDay(mention) || IsSetApart(text, mention.Span) || text[sentence.Start..mention.Span.Start].EndsWith("instead of ") || text[sentence.Start..mention.Span.Start].EndsWith("rather than ")) action = new("other", default);
        // "models already approved have until 31 December": the day ends something else.
        if (context.Intro is DateIntro.Until or DateIntro.By && action.Name is "released" or "approved" or "established" or "revised") action = new("other", default);
        var taken = action.Word.Kind != Cue.None && action.Word.Start == used;
        if (!DatedJudgement.IsFact(text, context, action, taken)) return;
        if (action.Word.Kind != Cue.None) used = action.Word.Start;
        if (action.Word.Kind == Cue.None) action = TableColumn.Of(text, mention.Span, action);
        Add(mention, sentence, action, text, closes);
        if (action.Name == "meeting") AddDuring(text, mention, sentence, action.Word.End);
    }

    /// <summary><c>14-11-2024 On 11 November, MIIT opened</c>, <c>30 August 2023 — On 25 August</c>: the day of the report opens its line, what it reports has its own.</summary>
    private static bool IsDateline(ReadOnlySpan<char> text, DateMention mention)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        if (start > 0 && text[start - 1] != '\n' || end + 2 >= text.Length || text[end] != ' ') return false;
        return text[end + 1] is '—' or '–' || char.IsAsciiLetterUpper(text[end + 1]) && char.IsAsciiDigit(text[end - 1]) && text[start..end].IndexOfAnyExceptInRange('-', '9') < 0;
    }

    /// <summary><c>25/02/2020   MIIT has revised the Measures</c>: a day that opens its line and stands apart from the sentence is that of the report.</summary>
    private static bool IsSetApart(ReadOnlySpan<char> text, TextSpan date)
    {
        if (date.Start > 0 && text[date.Start - 1] != '\n' || date.End + 2 >= text.Length || text[date.Start..date.End].IndexOfAnyExceptInRange('-', '9') >= 0) return false;
        return text[date.End] == '\t' || text[date.End] == ' ' && text[date.End + 1] is ' ' or '\u00A0';
    }

    /// <summary>True where the sentence has another day than the last one of a period.</summary>
    private bool HasOtherDay(DateMention dateline)
    {
        foreach (var mention in _mentions)
        {
            if (mention.Span != dateline.Span && mention.Date.Day > 0 && mention.Date <= dateline.Date) return true;
        }
        return false;
    }

    private bool Asks(out CueWord asking)
    {
        asking = _cues.Find(cue => cue.Kind == Cue.Comments);
        return asking.Kind == Cue.Comments;
    }

    /// <summary><c>held the forum, during which two standards were released</c> dates the release too.</summary>
    private void AddDuring(ReadOnlySpan<char> text, DateMention mention, TextSpan sentence, int from)
    {
        var clause = text[from..sentence.End].IndexOf("during which", StringComparison.Ordinal);
        if (clause < 0) return;
        foreach (ref readonly var cue in CollectionsMarshal.AsSpan(_cues))
        {
            if (cue.Start < from + clause || cue.Kind is not (Cue.Released or Cue.Approved or Cue.Established or Cue.Effective) || (cue.Manner & CueManner.Adjective) != 0) continue;
            Add(mention, sentence, new DatedAction(DatedAction.NameOf(cue), cue), text, false);
            return;
        }
    }

    private void ReadChinese(ReadOnlySpan<char> text, DateMention mention, TextSpan sentence, int limitBefore, int behindFrom, int limitAfter)
    {
        var before = text[sentence.Start..mention.Span.Start];
        if (before.LastIndexOf('《') > before.LastIndexOf('》')) return;
        var action = ChineseAction.Read(text, mention.Span, sentence, _cues, limitBefore, behindFrom, limitAfter);
        if (mention.Basis == DateBasis.DayOfRelease && action.Name is not ("effective" or "other" or "call-for-comments")) return;
        if (IsBound(text, mention, sentence) && action.Name != "call-for-comments") return;
        if (mention.Date.Month == 0 && (action.Word.Kind == Cue.None || action.Word.Start < mention.Span.Start && !IsIntroduced(text, mention, sentence))) return;
        if (action.Word.Kind == Cue.None) action = TableColumn.Of(text, mention.Span, action);
        if (limitBefore > sentence.Start && IsCorrected(text[limitBefore..mention.Span.Start])) action = _last;
        _last = action;
        Add(mention, sentence, action, text, ClosingDate.IsChinese(text, mention.Span, sentence));
    }

    /// <summary>截至2024年底 says when figures hold, 到2027年 until when a plan runs: neither is a fact of that day.</summary>
    private static bool IsBound(ReadOnlySpan<char> text, DateMention mention, TextSpan sentence)
    {
        var before = text[sentence.Start..mention.Span.Start].TrimEnd();
        return before.EndsWith("截至") || before.EndsWith("截止到") || before.EndsWith("截止至") || mention.Date.Month == 0 && EndsBound(before);
    }

    private static bool EndsBound(ReadOnlySpan<char> before) => before.EndsWith("到") || before.EndsWith("至");

    /// <summary>于2017年, 自2017年: a year that a verb before it governs; 召开2025年研讨会 has the year in a name.</summary>
    private static bool IsIntroduced(ReadOnlySpan<char> text, DateMention mention, TextSpan sentence) =>
        mention.Span.Start > sentence.Start && text[mention.Span.Start - 1] is '于' or '在' or '自' or '从' or '：' or ':' or '是' or '为';

    /// <summary>“2024-03-01”更正为“2024-09-01”: the date behind says what the date before was to say.</summary>
    private static bool IsCorrected(ReadOnlySpan<char> between) =>
        between.Length < 12 && (between.Contains("更正为", StringComparison.Ordinal) || between.Contains("改为", StringComparison.Ordinal) || between.Contains("调整为", StringComparison.Ordinal)
            || between.Contains("延长至", StringComparison.Ordinal) || between.Contains("推迟至", StringComparison.Ordinal) || between.Contains("延期至", StringComparison.Ordinal));

    private void Add(DateMention mention, TextSpan sentence, DatedAction action, ReadOnlySpan<char> text, bool closes)
    {
        if (action.Name is not ("effective" or "planned") && !closes) years.Happened(mention.Date, mention.Span.End);
        if (!_known.Add((mention.Date, mention.End, action.Name))) return;
        if (action.Name == "call-for-comments" && mention.End is { } end) _windows.UnionWith([mention.Date, end]);
        found.Dated.Add(new DatedFinding
        {
            Span = mention.Span,
            Date = mention.Date,
            DateEnd = mention.End,
            Action = action.Name,
            Subject = DatedSubject.Of(text, sentence, mention.Span, action.Word),
            Bodies = DatedSubject.Bodies(text, sentence, mention.Span, action.Word),
            Article = article,
            Confidence = mention.Basis == DateBasis.Written ? action.Word.Kind == Cue.None ? 0.7 : 0.95 : 0.75,
            Rule = action.Word.Kind == Cue.None ? "date" : "date-verb",
            Note = mention.Note,
            IsCompleted = mention.Basis != DateBasis.Written,
            Sentence = sentence,
            Cue = action.Word,
            Closes = closes,
        });
    }

    /// <summary>The opening day of a call for comments whose window is found too, and an unnamed fact of a day that has a named one, say nothing more.</summary>
    private void DropCoarser()
    {
        var kept = _first;
        for (var i = _first; i < found.Dated.Count; i++)
        {
            if (!SaysNothingMore(found.Dated[i])) found.Dated[kept++] = found.Dated[i];
        }
        found.Dated.RemoveRange(kept, found.Dated.Count - kept);
    }

    private bool SaysNothingMore(DatedFinding row)
    {
        if (row.Action == "call-for-comments" && row.DateEnd is null && _windows.Contains(row.Date)) return true;
        if (row.Action != "other") return false;
        foreach (var action in NamedActions)
        {
            if (_known.Contains((row.Date, row.DateEnd, action))) return true;
        }
        return false;
    }

    private static bool IsMostlyHan(ReadOnlySpan<char> words)
    {
        var (han, latin) = (0, 0);
        foreach (var c in words)
        {
            if (c is >= '\u4E00' and <= '\u9FFF') han++;
            else if (char.IsAsciiLetter(c)) latin++;
        }
        return han * 3 >= latin;
    }
}
