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
    private static readonly SearchValues<string> Anchors =
        SearchValues.Create(["comment", "Comment", "opinions", "consultation", "onsultation", "feedback", "uggestions", "征求", "意见", "反馈", "公示", "徵求", "意見"], StringComparison.Ordinal);

    /// <summary>The calls between two offsets, in order.</summary>
    public static void Find(ReadOnlySpan<char> text, TextSpan body, List<CommentCall> calls)
    {
        var part = text[..body.End];
        var cues = new List<CueWord>();
        var floor = body.Start;
        for (var at = body.Start; at < body.End;)
        {
            var hit = part[at..].IndexOfAny(Anchors);
            if (hit < 0) return;
            var sentence = SentenceBounds.Around(part, at + hit, floor);
            floor = at = Math.Max(sentence.End, at + hit + 1);
            cues.Clear();
            var chinese = part[sentence.Start..sentence.End].ContainsAnyInRange('\u4E00', '\u9FFF');
            if (chinese) ChineseCues.Find(part[sentence.Start..sentence.End], sentence.Start, cues);
            else EnglishCues.Find(part[sentence.Start..sentence.End], sentence.Start, cues);
            foreach (var cue in cues)
            {
                if (cue.Kind != Cue.Comments) continue;
                calls.Add(new(sentence, cue, chinese));
                break;
            }
        }
    }
}
