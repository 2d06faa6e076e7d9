using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>A sentence that asks for comments, or only speaks of them where the cue is <see cref="Cue.CommentWord"/>.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cue">The words that ask.</param>
/// <param name="Chinese">True for Chinese.</param>
internal readonly record struct CommentCall(TextSpan Sentence, CueWord Cue, bool Chinese);

/// <summary>Finds the sentences of a text that ask for comments or speak of them, dated or not, one after the other.</summary>
internal ref struct CommentCalls
{
    /// <summary>Only ASCII in here: a search for many words is vectorised only then.</summary>
    private static readonly SearchValues<string> English = SearchValues.Create(["omment", "pinions", "onsultation", "eedback", "uggestions"], StringComparison.Ordinal);

    private readonly ReadOnlySpan<char> _part;
    private readonly SentenceList _sentences;
    private SignCursor _signs;
    private readonly List<CueWord> _cues = [];
    private int _at;
    private int _floor;
    private int _english = -1;
    private int _chinese = -1;

    /// <param name="found">The text.</param>
    /// <param name="body">The part that is read.</param>
    public CommentCalls(Recognition found, TextSpan body)
    {
        _part = found.Text.Content.AsSpan(0, body.End);
        _sentences = found.Sentences;
        _signs = found.WideSigns.From(WideSign.Comment, body.Start);
        _at = _floor = body.Start;
    }

    /// <summary>The next call; false where there is none.</summary>
    public bool TryNext(out CommentCall call)
    {
        while (_at < _part.Length)
        {
            if (_english < _at) _english = Find(_part[_at..].IndexOfAny(English));
            if (_chinese < _at) _chinese = _signs.At(_at);
            var hit = Math.Min(_english, _chinese);
            if (hit >= _part.Length) break;
            _at = hit + 1;
            if (_part[hit] == '示' && (hit == 0 || _part[hit - 1] != '公')) continue;
            var sentence = _sentences.Around(hit, _floor, _part.Length);
            _floor = _at = Math.Max(sentence.End, _at);
            if (TryRead(sentence, out call)) return true;
        }
        call = default;
        return false;
    }

    private readonly int Find(int found) => found < 0 ? _part.Length : _at + found;

    private readonly bool TryRead(TextSpan sentence, out CommentCall call)
    {
        _cues.Clear();
        var words = _part[sentence.Start..sentence.End];
        var chinese = words.ContainsAnyInRange('\u4E00', '\u9FFF');
        if (chinese) ChineseCues.Find(words, sentence.Start, _cues);
        else EnglishCues.Find(words, sentence.Start, _cues);
        var asking = _cues.FindIndex(cue => cue.Kind == Cue.Comments);
        if (asking < 0) asking = _cues.FindIndex(cue => cue.Kind == Cue.CommentWord);
        call = asking < 0 ? default : new(sentence, _cues[asking], chinese);
        return asking >= 0;
    }
}
