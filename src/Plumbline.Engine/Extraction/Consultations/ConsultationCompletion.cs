using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>Completes the calls of one article: the clock, how to answer, whether an earlier call is extended, and what <c>before</c> means.</summary>
internal static class ConsultationCompletion
{
    /// <summary>How far behind a call its addresses may stand, in UTF-16 units.</summary>
    private const int Reach = 4000;

    private static readonly string[] Extending = ["extended", "extends", "extension of", "prolonged", "延长", "延長", "延期", "顺延"];

    public static void Complete(Recognition found, int first, TextSpan body, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        for (var i = first; i < found.Consultations.Count; i++)
        {
            var call = found.Consultations[i];
            var sentence = SentenceBounds.Around(text[..body.End], call.Span.Start, body.Start);
            if (call.Span.End > sentence.End) sentence = TextSpan.FromBounds(sentence.Start, call.Span.End);
            var next = i + 1 < found.Consultations.Count ? found.Consultations[i + 1].Span.Start : body.End;
            var region = TextSpan.FromBounds(sentence.Start, Math.Max(sentence.End, Math.Min(next, Math.Min(body.End, sentence.End + Reach))));
            var words = text[sentence.Start..sentence.End];
            var chinese = words.ContainsAnyInRange('\u4E00', '\u9FFF');
            var time = call.Close is null ? null : ClosingClock.Time(text, call.Span, sentence);
            // "5 p.m. Brussels time" may look like the end of a sentence.
            var around = text[sentence.Start..Math.Max(sentence.End, Math.Min(body.End, call.Span.End + 40))];
            var stated = time is null && !around.Contains("time", StringComparison.Ordinal) && !around.Contains("时间", StringComparison.Ordinal) ? null : ClosingClock.Stated(around, knowledge);
            var zone = stated ?? ClosingClock.OfAuthority(call.By, chinese, knowledge);
            var extends = ContainsAny(words, Extending);
            var note = call.Note;
            if (extends) note = Join(note, "extends an earlier closing day");
            if (time is null && call.Close is { Day: > 0 } && IsBefore(text, call.Span, sentence)) note = Join(note, "“before” is read with the day included");
            found.Consultations[i] = call with
            {
                Time = call.Close is null ? null : time ?? ClosingClock.EndOfDay,
                Zone = call.Close is null ? null : zone,
                ClockNote = call.Close is null ? null : (time, stated) switch
                {
                    (not null, not null) => null,
                    (not null, null) => zone is null ? "the time is stated, not whose time it is" : "the time is stated; its zone is assumed from the authority",
                    (null, not null) => "assumed: end of the day",
                    _ => zone is null ? "assumed: end of the day; no zone is known" : "assumed: end of the day where the authority sits",
                },
                Answers = AnswerWays.In(text, region),
                Extends = extends,
                Note = note,
            };
        }
    }

    /// <summary><c>before 30 June</c>, 6月30日前.</summary>
    private static bool IsBefore(ReadOnlySpan<char> text, TextSpan day, TextSpan sentence)
    {
        if (text[sentence.Start..day.Start].TrimEnd().EndsWith("before", StringComparison.OrdinalIgnoreCase) || text[day.Start..day.End].StartsWith("before", StringComparison.OrdinalIgnoreCase)) return true;
        var behind = text[day.End..Math.Max(day.End, sentence.End)];
        return behind.StartsWith('前') || behind.StartsWith("之前", StringComparison.Ordinal) || behind.StartsWith("以前", StringComparison.Ordinal);
    }

    private static string Join(string? note, string more) => note is null ? more : $"{note}; {more}";

    private static bool ContainsAny(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list) if (words.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
