using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>A sentence that asks for comments.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cue">The words that ask.</param>
/// <param name="Chinese">True for Chinese.</param>
internal readonly record struct CommentCall(TextSpan Sentence, CueWord Cue, bool Chinese);

/// <summary>Finds the sentences of a text that ask for comments, dated or not.</summary>
internal static class CommentCalls
{
    /// <summary>Only ASCII in here: a search for many words is vectorised only then.</summary>
    private static readonly SearchValues<string> English = SearchValues.Create(["omment", "pinions", "onsultation", "eedback", "uggestions"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Chinese = SearchValues.Create("征徵馈饋示");

    /// <summary>The calls between two offsets, in order.</summary>
    public static void Find(ReadOnlySpan<char> text, TextSpan body, List<CommentCall> calls)
    {
        var part = text[..body.End];
        var cues = new List<CueWord>();
        var floor = body.Start;
        var (english, chinese) = (-1, -1);
        for (var at = body.Start; at < body.End;)
        {
            if (english < at) english = Find(part, at, part[at..].IndexOfAny(English));
            if (chinese < at) chinese = Find(part, at, part[at..].IndexOfAny(Chinese));
            var hit = Math.Min(english, chinese);
            if (hit >= part.Length) return;
            at = hit + 1;
            if (part[hit] == '示' && (hit == 0 || part[hit - 1] != '公')) continue;
            var sentence = SentenceBounds.Around(part, hit, floor);
            floor = at = Math.Max(sentence.End, at);
            if (TryRead(part, sentence, cues, out var call)) calls.Add(call);
        }
    }

    private static int Find(ReadOnlySpan<char> text, int at, int found) => found < 0 ? text.Length : at + found;

    private static bool TryRead(ReadOnlySpan<char> text, TextSpan sentence, List<CueWord> cues, out CommentCall call)
    {
        cues.Clear();
        var words = text[sentence.Start..sentence.End];
        var chinese = words.ContainsAnyInRange('\u4E00', '\u9FFF');
        if (chinese) ChineseCues.Find(words, sentence.Start, cues);
        else EnglishCues.Find(words, sentence.Start, cues);
        foreach (var cue in cues)
        {
            if (cue.Kind != Cue.Comments) continue;
            call = new(sentence, cue, chinese);
            return true;
        }
        call = default;
        return false;
    }
}
