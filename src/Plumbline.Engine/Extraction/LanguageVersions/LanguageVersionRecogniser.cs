using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.LanguageVersions;

/// <summary>
/// Finds versions of standards in other languages.
/// <code>
/// english = language ["-language" | " language"] (version | edition | translation) "of" standards
///         | standard ["'s"] ["("] language (version | edition | translation)
///         | standards "translated into" languages
/// chinese = standards ["的"] language (版 | 译本 | 译文) | language 版 ["国家标准"] standards
/// </code>
/// The language in which a body publishes its standards anyway is no version of its own. Where the sentence does not say that the version is published or to come, nothing is told.
/// </summary>
internal static class LanguageVersionRecogniser
{
    /// <summary>How far behind "version of" the first standard may stand: "of the recommended national standard".</summary>
    private const int Reach = 70;

    private const int HanReach = 40;

    private const int LongestLine = 200;

    private const int FarBefore = 800;

    private static readonly SearchValues<string> SaidBefore = SearchValues.Create(
        ["uring the event", "uring the meeting", "t the event", "t the meeting", "t the conference", "t the forum", "t the ceremony", "t the launch", "n the same day", "hat day", "会上", "活动上", "活动期间", "同日", "当日", "当天"], StringComparison.Ordinal);

    public static void Find(Recognition found, Knowledge knowledge)
    {
        if (found.Standards.Count == 0) return;
        LanguageVersionTables.Find(found);
        Suffixes(found);
        var (english, han) = (found.RareWords.Of(RareWord.Version), found.WideSigns.Of(WideSign.Version));
        if (english.IsEmpty && han.IsEmpty) return;
        var reading = new RelationReading(found, ReferenceList.Of(found));
        foreach (var at in english) English(reading, at);
        foreach (var at in han) Chinese(reading, at);
        SpanOrder.Sort(found.LanguageVersions, f => f.Span);
    }

    /// <summary>GB/T 1-2020(E), as covers print it.</summary>
    private static void Suffixes(Recognition found)
    {
        var text = found.Text.Content;
        for (var i = 0; i < found.Standards.Count; i++)
        {
            ref readonly var standard = ref found.StandardRows.Row(i);
            var end = standard.Span.End;
            if (end + 2 >= text.Length || text[end] is not ('(' or '（') || text[end + 1] is not ('E' or 'Ｅ') || text[end + 2] is not (')' or '）') || standard.Id.Family != IdFamily.Chinese) continue;
            Add(found, standard.Id, standard.Resolved, "en", LanguageVersionStates.Published, TextSpan.FromBounds(standard.Span.Start, end + 3), "language-suffix", 0.7);
        }
    }

    private static void English(RelationReading reading, int at)
    {
        var text = reading.Text.AsSpan();
        if (text[at..].StartsWith("ranslated into "))
        {
            Translated(reading, at);
            return;
        }
        // The anchor is the blank before version, edition or translation.
        var before = text[..at];
        if (before.EndsWith(" language") || before.EndsWith("-language")) before = before[..^9];
        if (LanguageNames.EndsWithEnglish(before) is not { } language) return;
        var start = before.Length - LanguageNames.English(language).Length;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (text[(at + 1)..end] is not ("version" or "versions" or "Version" or "Versions" or "edition" or "editions" or "Edition" or "Editions" or "translation" or "translations" or "Translation" or "Translations")) return;
        var sentence = reading.Sentence(start);
        if (text[end..].StartsWith(" of ") || text[end..].StartsWith(" for "))
        {
            var standards = reading.Behind(end + 4, sentence.End, Reach, IsNumbered);
            if (standards.Count > 0 && Leads(text[(end + 4)..standards[0].Span.Start])) State(reading, sentence, start, Behind(reading.Found, standards[^1], sentence.End), standards, language, "language-version");
        }
        else if (reading.Before(start, Math.Max(sentence.Start, start - 300), IsNumbered) is { Count: > 0 } standards && Follows(text[Behind(reading.Found, standards[^1], start)..start]))
        {
            State(reading, sentence, standards[0].Span.Start, end, standards, language, "language-version");
        }
    }

    /// <summary>GB/T 1-2020 has been translated into English and French.</summary>
    private static void Translated(RelationReading reading, int at)
    {
        var text = reading.Text.AsSpan();
        var sentence = reading.Sentence(at);
        var from = at + "ranslated into ".Length;
        var standards = reading.Before(at, sentence.Start, IsNumbered);
        if (standards.Count == 0 || at - standards[^1].Span.End > 250) return;
        var span = TextSpan.FromBounds(standards[0].Span.Start, from - 1);
        for (var end = from; end < sentence.End;)
        {
            var stop = end;
            while (stop < sentence.End && char.IsAsciiLetter(text[stop])) stop++;
            if (LanguageNames.EndsWithEnglish(text[end..stop]) is not { } language) return;
            var behind = Behind(reading.Found, standards[^1], at - 1);
            if (LanguageVersionWords.English(text[sentence.Start..standards[0].Span.Start], text[behind..stop]) is not { } state) return;
            foreach (var standard in standards) Add(reading, sentence, standard, language, state, span, "translated-into");
            var rest = text[stop..sentence.End];
            var gap = rest.StartsWith(" and ") ? 5 : rest.StartsWith(", and ") ? 6 : rest.StartsWith(", ") ? 2 : 0;
            if (gap == 0) return;
            end = stop + gap;
        }
    }

    private static void Chinese(RelationReading reading, int at)
    {
        var text = reading.Text.AsSpan();
        var end = at + 1;
        if (text[at] == '译')
        {
            if (end >= text.Length || text[end] is not ('本' or '文')) return;
            end++;
        }
        else if (end < text.Length && text[end] is '权' or '面' or '块')
        {
            return;
        }
        else if (end < text.Length && text[end] == '本')
        {
            end++;
        }
        var (languages, start) = LanguageNames.EndsWithHan(text[..at]);
        if (languages.Count == 0)
        {
            // 外文版（英文）
            if (!text[..at].EndsWith("外文") && !text[..at].EndsWith("外语") || InBrackets(text[end..]) is not { Count: > 0 } told) return;
            (languages, start) = (told, at - 2);
        }
        var sentence = reading.Sentence(start);
        var before = reading.Before(start, Math.Max(sentence.Start, start - 400), IsNumbered);
        if (before.Count > 0 && LanguageVersionGap.Follows(text[Behind(reading.Found, before[^1], start)..start]))
        {
            foreach (var language in languages) State(reading, sentence, before[0].Span.Start, end, before, language, "language-version-zh");
            return;
        }
        var behind = reading.Behind(end, sentence.End, end < text.Length && text[end] == '《' ? 120 : HanReach, IsNumbered);
        if (behind.Count == 0 || !LanguageVersionGap.Leads(text[end..behind[0].Span.Start])) return;
        foreach (var language in languages) State(reading, sentence, start, Behind(reading.Found, behind[^1], sentence.End), behind, language, "language-version-zh");
    }

    private static List<string>? InBrackets(ReadOnlySpan<char> behind)
    {
        if (behind.Length < 3 || behind[0] is not ('（' or '(')) return null;
        var close = behind[..Math.Min(behind.Length, 24)].IndexOfAny('）', ')');
        return close < 2 ? null : [.. LanguageNames.List(behind[1..close].ToString())];
    }

    /// <summary>States a version of each standard, where the sentence around them says how far it has come.</summary>
    private static void State(RelationReading reading, TextSpan sentence, int from, int until, List<Reference> standards, string language, string rule)
    {
        var text = reading.Text.AsSpan();
        var before = text[Math.Min(sentence.Start, from)..from];
        var behind = until < sentence.End ? text[until..sentence.End] : [];
        var isHan = rule.EndsWith("zh", StringComparison.Ordinal);
        var state = isHan ? LanguageVersionWords.Chinese(before, behind) : LanguageVersionWords.English(before, behind);
        var confidence = 0.85;
        if (state is null)
        {
            // A line of a list that is nothing but the standard and the name of the version: it is there, as far as one can tell.
            if (!IsLine(text, from, until)) return;
            (state, confidence) = (LanguageVersionStates.Published, 0.6);
        }
        var span = TextSpan.FromBounds(Math.Min(from, standards[0].Span.Start), Math.Max(until, standards[^1].Span.End));
        foreach (var standard in standards) Add(reading, sentence, standard, language, state, span, rule, confidence);
    }

    private static bool IsLine(ReadOnlySpan<char> text, int from, int until)
    {
        var start = Phrases.LineStart(text, from, LongestLine);
        var feed = text[until..Math.Min(text.Length, until + LongestLine)].IndexOf('\n');
        var end = feed < 0 ? text.Length : until + feed;
        return end - start < LongestLine && text[start..from].Trim(" \u3000《*-•·0123456789.、（(").IsEmpty && text[until..end].Trim(" \u3000）)。.\r").IsEmpty;
    }

    private static void Add(RelationReading reading, TextSpan sentence, Reference standard, string language, string state, TextSpan span, string rule, double confidence = 0.85)
    {
        var found = reading.Found;
        StandardId? resolved = null;
        for (var i = First(found, standard.Span.Start); i < found.Standards.Count && found.StandardRows.Row(i).Span.Start == standard.Span.Start; i++) resolved ??= found.StandardRows.Row(i).Resolved;
        var date = state == LanguageVersionStates.Published ? DateIn(found, sentence, span, standard.Id!) : null;
        Add(found, standard.Id!, resolved, language, state, span, rule, confidence, date, NumberIn(reading.Text.AsSpan(sentence.Start, sentence.Length)));
    }

    /// <summary>Adds a version, unless it is in the language of the original.</summary>
    internal static void Add(Recognition found, StandardId id, StandardId? resolved, string language, string state, TextSpan span, string rule, double confidence, string? date = null, string? number = null)
    {
        if (IsOriginal(id, language) || id.Family is IdFamily.Plan) return;
        var edition = resolved ?? (id.Adopted is null ? id : id.With(id.Number, id.Part, id.Year));
        found.LanguageVersions.Add(new LanguageVersionFinding
        {
            Standard = edition.Normal, Language = language, State = state, Date = date, Number = number, Span = span, Article = found.ArticleAt(span.Start), Rule = rule,
            Confidence = edition.Year is null ? Math.Min(confidence, 0.7) : confidence, Note = resolved is null ? null : $"edition of {id.Normal}: {resolved.Normal}",
        });
    }

    /// <summary>China publishes in Chinese, ISO, IEC, ITU and the American bodies in English, some of them in French and Russian beside it.</summary>
    private static bool IsOriginal(StandardId id, string language) => id.Family switch
    {
        IdFamily.Chinese => language == "zh",
        IdFamily.IsoIec or IdFamily.IecScheme or IdFamily.IecCommittee or IdFamily.Itu => language is "en" or "fr",
        IdFamily.Jis => language == "ja",
        IdFamily.European => language is "en" or "fr" or "de",
        IdFamily.National => language == "zh" && id.Level == StandardLevel.National,
        _ => language == "en",
    };

    /// <summary>The day nearest to the version on which its sentence says that something was released, not before the edition itself.</summary>
    private static string? DateIn(Recognition found, TextSpan sentence, TextSpan span, StandardId id)
    {
        DatedFinding? nearest = null;
        var distance = int.MaxValue;
        int low = 0, high = found.Dated.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found.Dated[middle].Span.Start < sentence.Start) low = middle + 1;
            else high = middle;
        }
        for (; low < found.Dated.Count && found.Dated[low].Span.Start < sentence.End; low++)
        {
            var dated = found.Dated[low];
            if (dated.Action is not ("released" or "approved") || dated.DateEnd is not null) continue;
            var away = dated.Span.Start >= span.End ? dated.Span.Start - span.End : Math.Max(0, span.Start - dated.Span.End);
            if (away >= distance) continue;
            (nearest, distance) = (dated, away);
        }
        if ((nearest?.Date ?? SameDay(found, sentence, low - 1) ?? Behind(found.Text.Content.AsSpan(span.End, Math.Max(0, sentence.End - span.End)))) is not { } date) return null;
        return id.Year is { } year && string.CompareOrdinal(date.ToString(), year) < 0 ? null : date.ToString();
    }

    /// <summary>"During the event, ... was also released": the day of what was said before.</summary>
    private static FuzzyDate? SameDay(Recognition found, TextSpan sentence, int last)
    {
        // Those in the sentence itself were looked at: the last one before it.
        while (last >= 0 && found.Dated[last].Span.Start >= sentence.Start) last--;
        if (last < 0 || found.Dated[last] is not { DateEnd: null, Date.Day: > 0 } dated || sentence.Start - dated.Span.End > FarBefore || dated.Article != found.ArticleAt(sentence.Start)) return null;
        return found.Text.Content.AsSpan(sentence.Start, sentence.Length).ContainsAny(SaidBefore) ? dated.Date : null;
    }

    /// <summary>英文版于2022年5月出版: the date between the version and its verb.</summary>
    private static FuzzyDate? Behind(ReadOnlySpan<char> behind)
    {
        var words = behind.TrimStart("已 ");
        if (words.Length == 0 || words[0] is not ('于' or '在')) return null;
        var scanner = new DateScanner(words[..Math.Min(words.Length, 24)]);
        return scanner.TryNext(out var date) && date is { IsRange: false, Basis: DateBasis.Written } && date.Start == 1 && words[date.End..].TrimStart("正式日") is ['出' or '发' or '上' or '公', ..] ? new FuzzyDate(date.Year, date.Month, date.Day) : null;
    }

    /// <summary>W and eight digits, the number of a translation in its plan.</summary>
    internal static string? NumberIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('W') is >= 0 and var hit; from++)
        {
            from += hit;
            var digits = text[(from + 1)..].IndexOfAnyExceptInRange('0', '9');
            if (digits < 0) digits = text.Length - from - 1;
            if (digits == 8 && (from == 0 || !char.IsAsciiLetterOrDigit(text[from - 1]))) return text.Slice(from, 9).ToString();
        }
        return null;
    }

    private static bool IsNumbered(Reference reference) => reference is { IsStandard: true, Id: not null };

    /// <summary>Behind a standard, its title and the marks around that.</summary>
    private static int Behind(Recognition found, Reference standard, int limit)
    {
        var end = standard.Span.End;
        for (var i = First(found, standard.Span.Start); i < found.Standards.Count && found.StandardRows.Row(i).Span.Start == standard.Span.Start; i++)
        {
            if (found.StandardRows.Row(i).Title is { } title && title.Start >= end && title.End <= limit) return title.End;
        }
        return Math.Min(end, limit);
    }

    private static int First(Recognition found, int offset)
    {
        int low = 0, high = found.Standards.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found.StandardRows.Row(middle).Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>What may stand between "version of" and the number: "the recommended national standard", a title.</summary>
    private static bool Leads(ReadOnlySpan<char> gap) => gap.IndexOfAny(".;:。；") < 0 && !gap.Contains(" and ", StringComparison.Ordinal) && !gap.Contains("which", StringComparison.Ordinal);

    /// <summary>What may stand between a number, with its title, and "English version".</summary>
    private static bool Follows(ReadOnlySpan<char> gap)
    {
        var rest = gap.Trim(" ,(（[*\"”’)》");
        return rest.IsEmpty || rest is "s" or "'s" or "’s" or "in" or "in its" or "its" or "– the" or "the" or "-" or "–";
    }
}
