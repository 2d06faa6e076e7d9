using System.Globalization;
using Plumbline.Engine.Extraction.Laws;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Citations;

/// <summary>
/// Chinese citations. Grammar: [law] <c>第</c>n<c>条</c>[<c>之</c>n] [<c>第</c>n<c>款</c>] [<c>第</c>n<c>项</c>] {(<c>、和或至</c> ...) <c>第</c>n(<c>条|款|项</c>)}; the law is a title in 《》, 本法,
/// or a name such as 民法典 right before.
/// </summary>
internal sealed class HanCitations(CitationWriter writer)
{
    private readonly LawDocument? _law = writer.Found.Law;
    private int _label;
    private CitedLaw _last;
    private int _lastEnd = int.MinValue / 2;

    public void Find()
    {
        var text = writer.Found.Text.Content.AsSpan();
        var next = 0;
        foreach (var at in writer.Found.WideSigns.Of(WideSign.Citation))
        {
            if (at < next || IsLabel(at) || !LawHeadReader.TryRead(text, at, out var head) || head.Rank != LawHead.Article || IsInBookMarks(text, at)) continue;
            next = Chain(text, at, head);
        }
    }

    private bool IsLabel(int at)
    {
        if (_law is not { Articles: var articles }) return false;
        while (_label < articles.Count && articles[_label].LabelSpan.Start < at) _label++;
        return _label < articles.Count && articles[_label].LabelSpan.Start == at;
    }

    /// <summary>A label in a contents list or a title cites nothing.</summary>
    private static bool IsInBookMarks(ReadOnlySpan<char> text, int at)
    {
        var line = text[Math.Max(0, at - 60)..at];
        return line.LastIndexOf('《') > line.LastIndexOf('》') && !line[line.LastIndexOf('《')..].Contains('\n');
    }

    private int Chain(ReadOnlySpan<char> text, int start, LawHead head)
    {
        var law = HanLaw.Before(text, start, _law, start - _lastEnd < 60 ? _last : default);
        var (number, article, from, at) = (head.Number, head.NumberText(text), start, head.End);
        string? paragraph = null, item = null;
        var range = false;
        while (true)
        {
            if (Unit(text, at, '款', out var k, out var behind)) (paragraph, at) = (k, behind);
            if (Unit(text, at, '项', out var j, out behind) || Unit(text, at, '項', out j, out behind)) (item, at) = (j, behind);
            writer.Add(law, article, paragraph, item, TextSpan.FromBounds(from, at), range ? "article-range" : "article-han");
            range = false;
            var joint = Joint(text, at);
            if (joint == at || joint >= text.Length || text[joint] != '第') break;
            range = text[joint - 1] is '至' or '到';
            if (LawHeadReader.TryRead(text, joint, out var next) && next.Rank == LawHead.Article)
            {
                if (range) writer.AddBetween(law, number, next.Number, TextSpan.FromBounds(from, next.End), "article-range");
                (number, article, from, at, paragraph, item) = (next.Number, next.NumberText(text), joint, next.End, null, null);
            }
            else if (Unit(text, joint, '款', out k, out behind)) (paragraph, item, from, at) = (k, null, joint, behind);
            else if (Unit(text, joint, '项', out j, out behind)) (item, from, at) = (j, joint, behind);
            else break;
        }
        (_last, _lastEnd) = (law, at);
        return at;
    }

    /// <summary>第二款, 第（三）项.</summary>
    private static bool Unit(ReadOnlySpan<char> text, int at, char unit, out string number, out int end)
    {
        (number, end) = ("", at);
        if (at >= text.Length || text[at] != '第') return false;
        var here = at + 1;
        if (here < text.Length && text[here] is '（' or '(') here++;
        if (!LawNumbers.TryRead(text, ref here, out var value)) return false;
        if (here < text.Length && text[here] is '）' or ')') here++;
        if (here >= text.Length || text[here] != unit) return false;
        (number, end) = (value.ToString(CultureInfo.InvariantCulture), here + 1);
        return true;
    }

    private static int Joint(ReadOnlySpan<char> text, int at)
    {
        foreach (var joint in (ReadOnlySpan<string>)["以及", "或者", "、", "和", "及", "或", "与", "至", "到", "，"])
        {
            if (text[at..].StartsWith(joint, StringComparison.Ordinal)) return at + joint.Length;
        }
        return at;
    }
}
