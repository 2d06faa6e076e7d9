using System.Text;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// One pass over a text, a mention at a time and nothing kept of those that were given: <c>while (scan.MoveNext()) ... scan.Current</c>.
/// Mentions come in order of the text, but for bare sector codes without a year (<c>QB 2453.1</c>), which come last, where the same number stood with one.
/// </summary>
public ref struct IdentifierScan
{
    private const int Window = 64;
    private const int LongWindow = 1024;

    private readonly ReadOnlySpan<char> _text;
    private readonly char[] _buffer = new char[LongWindow];
    private readonly List<IdMention> _pending = [];
    private Anchors _anchors;
    private Surroundings _surroundings;
    private int _given;
    private int _behind;
    private List<int>? _weak;
    private HashSet<(string, string)>? _bareCodes;

    /// <summary>Before the first mention of a text.</summary>
    public IdentifierScan(ReadOnlySpan<char> text)
    {
        _text = text;
        _anchors = new Anchors(text);
        _surroundings = new Surroundings(text);
    }

    /// <summary>The mention that <see cref="MoveNext"/> went to.</summary>
    public readonly IdMention Current => _pending[_given - 1];

    /// <summary>Goes to the next mention; false where there is none.</summary>
    public bool MoveNext()
    {
        if (_given == _pending.Count)
        {
            _pending.Clear();
            _given = 0;
            if (!Search()) return false;
        }
        _given++;
        return true;
    }

    private bool Search()
    {
        while (_anchors.Next())
        {
            var start = IdentifierScanner.StartOf(_text, _anchors.At);
            if (start < _behind) continue;
            if (SectorCodes.IsBareUndated(_text[start..]))
            {
                (_weak ??= []).Add(start);
                continue;
            }
            var id = Read(start, loose: false, out var end);
            if (id is null || !_surroundings.Allow(start, end, id)) continue;
            if (id.Kind == IdentifierKind.Sector && id.Publisher.Length < 4) (_bareCodes ??= []).Add((id.Publisher, id.Number));
            _pending.Add(new IdMention(start, end, id));
            if (IdentifierList.MayGoOn(_text, end)) end += IdentifierList.Continue(Fold(_text[end..], LongWindow), end, _pending);
            _behind = end;
            return true;
        }
        return VouchedFor();
    }

    private readonly StandardId? Read(int start, bool loose, out int end)
    {
        var window = Fold(_text[start..], Window);
        var id = loose ? ChineseFamily.Read(window, 0, loose, out end) : Routes.Read(window, 0, line: false, out end);
        if (!loose && start + window.Length < _text.Length && (end >= window.Length - 16 || window[end..].TrimStart().StartsWith("《")))
        {
            window = Fold(_text[start..], LongWindow);
            id = Routes.Read(window, 0, line: false, out end);
        }
        end += start;
        return id;
    }

    /// <summary>At most so many characters folded; the text itself where folding would change nothing.</summary>
    private readonly ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, int most)
    {
        if (text.Length > most) text = text[..most];
        if (Ascii.IsValid(text) && !text.Contains('\t')) return text;
        CharFold.Fold(text, _buffer);
        return _buffer.AsSpan(0, text.Length);
    }

    /// <summary>At the end of the text: bare sector codes without a year count where the same number stood with one.</summary>
    private bool VouchedFor()
    {
        if (_weak is null || _bareCodes is null) return false;
        var surroundings = new Surroundings(_text);
        foreach (var start in _weak)
        {
            if (Read(start, loose: true, out var end) is { } id && _bareCodes.Contains((id.Publisher, id.Number)) && surroundings.Allow(start, end, id)) _pending.Add(new IdMention(start, end, id));
        }
        _weak = null;
        return _pending.Count > 0;
    }
}
