using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>English titles between marks: <c>*Title*</c>, <c>“Title”</c>, <c>"Title"</c>. A marked sentence, a slogan or the name of an event is none.</summary>
internal static class MarkedTitles
{
    private const int Longest = 300;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*\"“");
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n");

    /// <summary>Last words of names that are no documents.</summary>
    private static readonly HashSet<string> Gatherings = new(StringComparer.OrdinalIgnoreCase)
    {
        "forum", "conference", "meeting", "summit", "workshop", "seminar", "roundtable", "exhibition", "week", "committee", "group", "alliance", "association", "centre", "center",
        "competition", "award", "platform", "event", "institute", "university", "company", "phase", "technologies", "twin", "services", "guarantees", "stabilities",
    };

    /// <summary>Adds what stands between marks and has the shape of a title.</summary>
    public static void Find(ReadOnlySpan<char> text, ChunkedList<TitleMention> mentions)
    {
        for (var at = 0; at < text.Length; )
        {
            var hit = text[at..].IndexOfAny(Marks);
            if (hit < 0) return;
            at += hit;
            var open = at;
            while (at < text.Length && text[at] == text[open] && text[open] == '*') at++;
            if (text[open] != '*') at++;
            if (at >= text.Length || char.IsWhiteSpace(text[at]) || open > 0 && char.IsLetterOrDigit(text[open - 1])) continue;
            var close = Close(text, open, at);
            if (close < 0) continue;
            // American printers set the comma inside the marks.
            if (text[close - 1] == ',' && close - at > 8) close--;
            if (Read(text, TextSpan.FromBounds(at, close), text[open] == '*') is not { } mention) continue;
            mentions.Add(mention);
            at = Math.Max(close, mention.Span.End) + 1;
        }
    }

    private static int Close(ReadOnlySpan<char> text, int open, int from)
    {
        var rest = text[from..Math.Min(text.Length, from + Longest)];
        var length = text[open] == '“' ? rest.IndexOfAny('”', '\n') : rest.IndexOfAny(text[open], '\n');
        // A line break in the middle of a paragraph is only a broken line.
        while (length >= 0 && rest[length] == '\n' && length + 1 < rest.Length && rest[length + 1] != '\n')
        {
            var next = text[open] == '“' ? rest[(length + 1)..].IndexOfAny('”', '\n') : rest[(length + 1)..].IndexOfAny(text[open], '\n');
            length = next < 0 ? -1 : length + 1 + next;
        }
        return length <= 0 || rest[length] == '\n' || char.IsWhiteSpace(rest[length - 1]) ? -1 : from + length;
    }

    private static TitleMention? Read(ReadOnlySpan<char> text, TextSpan span, bool isEmphasis)
    {
        var title = text[span.Start..span.End];
        var mark = isEmphasis ? TitleMark.Emphasis : TitleMark.Quotes;
        if (!HasShape(title)) return isEmphasis ? null : InSmallLetters(text, span);
        if (isEmphasis && title[^1] == '-') span = AcrossPage(text, span);
        var noun = TitleNouns.Of(title);
        if (noun is { IsStrong: true } and not { Kind: "departmental-rule" } && Words(title) < 2) return null;
        if (IsShortName(text[..span.Start]) || title.Contains(" This ", StringComparison.Ordinal)) return null;
        if (noun is { IsStrong: true } and not { Kind: "departmental-rule" }) return new TitleMention(span, mark, TitleSort.Instrument, noun.Kind);
        var (sort, kind) = TitleContext.Cue(text, span, out var isNear);
        if (noun is { IsStrong: true } && !(sort == TitleSort.Standard && isNear && noun.Kind == "departmental-rule")) return Words(title) >= 2 ? new TitleMention(span, mark, TitleSort.Instrument, noun.Kind) : null;
        if (sort == TitleSort.Standard) return Words(title) >= 2 && !IsGathering(title) ? new TitleMention(span, mark, sort, "") : null;
        if (noun is { Kind: not "other" }) return Words(title) >= 2 ? new TitleMention(span, mark, TitleSort.Instrument, noun.Kind) : null;
        if (sort == TitleSort.Instrument && Words(title) >= 3 && !IsGathering(title)) return new TitleMention(span, mark, sort, kind);
        return noun is not null && isEmphasis && Words(title) >= 3 ? new TitleMention(span, mark, TitleSort.Instrument, noun.Kind) : null;
    }

    /// <summary>
    /// A quoted title in small letters: one right behind "standard" or in a list of standards (<c>a third standard, "Vocabulary of computing power networks"</c>), or one that opens as
    /// titles do (<c>"guidelines for ..."</c>, <c>"opinions on ..."</c>).
    /// </summary>
    private static TitleMention? InSmallLetters(ReadOnlySpan<char> text, TextSpan span)
    {
        var title = text[span.Start..span.End];
        if (!char.IsLetter(title[0]) || title.Length < 12 || Words(title) < 3 || title.IndexOfAny(".!?;:") >= 0 || title.IndexOfAnyInRange('\u3400', '\u9FFF') >= 0 || IsShortName(text[..span.Start])) return null;
        var noun = OpeningNoun(title, out var opensAsStandard);
        var (sort, _) = TitleContext.Cue(text, span, out var isNear);
        if (noun is { IsStrong: true }) return new TitleMention(span, TitleMark.Quotes, TitleSort.Instrument, noun.Kind);
        if (sort == TitleSort.Standard && (isNear || noun is not null || opensAsStandard)) return new TitleMention(span, TitleMark.Quotes, TitleSort.Standard, "");
        return noun is null ? null : new TitleMention(span, TitleMark.Quotes, TitleSort.Instrument, noun.Kind);
    }

    /// <summary>The noun of a title among its first four words with its preposition: <c>special action plan for</c>; standards open with requirements, specifications, methods.</summary>
    private static TitleNoun? OpeningNoun(ReadOnlySpan<char> title, out bool opensAsStandard)
    {
        opensAsStandard = false;
        var at = 0;
        for (var words = 0; words < 4 && at < title.Length; words++)
        {
            var length = title[at..].IndexOf(' ');
            if (length <= 0) return null;
            if (TitleNouns.IsObject(title[(at + length + 1)..]))
            {
                Span<char> word = stackalloc char[Math.Min(length, 24)];
                title.Slice(at, word.Length).CopyTo(word);
                word[0] = char.ToUpperInvariant(word[0]);
                opensAsStandard = word is "Requirements" or "Specification" or "Specifications" or "Method" or "Methods" or "Code" or "Terminology" or "Vocabulary" or "Rules" or "Limits";
                return TitleNouns.At(word, 0) is { } noun && noun.Word.Length == word.Length && noun.Kind != "other" ? noun : null;
            }
            at += length + 1;
        }
        return null;
    }

    /// <summary>"(hereinafter referred to as "Technology Roadmap 2.0")": a short name for what stands before.</summary>
    private static bool IsShortName(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - 40)..].TrimEnd("\"“* ");
        if (before.EndsWith(" the")) before = before[..^4].TrimEnd("\"“* ");
        return before.EndsWith("referred to as") || before.EndsWith("known as") || before.EndsWith("called") || before.EndsWith("hereinafter") || before.EndsWith("hereinafter,") || before.EndsWith("(");
    }

    /// <summary>Begins with a capital or a figure, most of its longer words have capitals, and it is no sentence.</summary>
    private static bool HasShape(ReadOnlySpan<char> title)
    {
        if (title.Length < 6 || !char.IsUpper(title[0]) && !char.IsAsciiDigit(title[0]) && title[0] != '[' || title[^1] is '.' or '!' or '?' or ',' or ';' or ':') return false;
        if (title.StartsWith("Note") || title.StartsWith("Feedback on ") || title.StartsWith("Comments on ") || title.IndexOfAnyInRange('\u3400', '\u9FFF') >= 0 || title.Contains("://", StringComparison.Ordinal)) return false;
        int capital = 0, small = 0;
        for (var i = 0; i < title.Length; i++)
        {
            if (!char.IsLetter(title[i]) || i > 0 && (char.IsLetterOrDigit(title[i - 1]) || title[i - 1] is '\'' or '’')) continue;
            var end = i;
            while (end < title.Length && char.IsLetter(title[end])) end++;
            if (char.IsUpper(title[i])) capital++;
            else if (end - i > 3 && !(title[i..end] is "with" or "from" or "between" or "under" or "draft" or "comments" or "second" or "first" or "third" or "using" or "their")) small++;
        }
        return capital > 0 && capital >= 2 * small;
    }

    /// <summary>An emphasised title that a page break cut behind a hyphen goes on to the end of the sentence.</summary>
    private static TextSpan AcrossPage(ReadOnlySpan<char> text, TextSpan span)
    {
        var at = span.End + 1;
        while (at < text.Length && at - span.End < 8 && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length || !char.IsAsciiLetterLower(text[at])) return span;
        var length = text[at..Math.Min(text.Length, at + Longest)].IndexOfAny(Ends);
        return length < 0 ? span : TextSpan.FromBounds(span.Start, at + length);
    }

    private static bool IsGathering(ReadOnlySpan<char> title)
    {
        var last = title.LastIndexOf(' ');
        return Gatherings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(title[(last + 1)..]);
    }

    private static int Words(ReadOnlySpan<char> title) => title.Count(' ') + 1;
}
