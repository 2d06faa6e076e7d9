using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>A sentence that asks for comments, or only speaks of them where the cue is <see cref="Cue.CommentWord"/>.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cue">The words that ask.</param>
/// <param name="Chinese">True for Chinese.</param>
internal readonly record struct CommentCall(TextSpan Sentence, CueWord Cue, bool Chinese);

/// <summary>Finds the sentences of a text that ask for comments or speak of them, dated or not.</summary>
internal static class CommentCalls
{
    /// <summary>Only ASCII in here: a search for many words is vectorised only then.</summary>
    private static readonly SearchValues<string> English = SearchValues.Create(["omment", "pinions", "onsultation", "eedback", "uggestions"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Chinese = SearchValues.Create("征徵馈饋示");

    /// <summary>The calls between two offsets, in order.</summary>
    public static void Find(ReadOnlySpan<char> text, SentenceList sentences, TextSpan body, List<CommentCall> calls)
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
            var sentence = sentences.Around(hit, floor, body.End);
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
        var asking = cues.FindIndex(cue => cue.Kind == Cue.Comments);
        if (asking < 0) asking = cues.FindIndex(cue => cue.Kind == Cue.CommentWord);
        call = asking < 0 ? default : new(sentence, cues[asking], chinese);
        return asking >= 0;
    }
}
