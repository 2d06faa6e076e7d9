using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>What a sign from U+3000 on may be the anchor of. A sign belongs to one of them.</summary>
internal enum WideSign : byte
{
    None,

    /// <summary>年 月 日.</summary>
    Date,

    /// <summary>代替, 取代, 废止, 相比, 修订.</summary>
    Replacing,

    /// <summary>归口, 起草 and other words of relations.</summary>
    Relation,

    /// <summary>该标准, 本办法.</summary>
    Said,

    /// <summary>征求意见, 反馈, 公示.</summary>
    Comment,

    /// <summary>委员会, 工作组 and the full-width letters that codes start with.</summary>
    Committee,

    /// <summary>秘书处.</summary>
    Secretariat,

    /// <summary>简称.</summary>
    ShortName,

    /// <summary>《.</summary>
    Title,

    /// <summary>第.</summary>
    Citation,

    /// <summary>“十四五”.</summary>
    Plan,

    /// <summary>截至, 截止.</summary>
    AsOf,

    /// <summary>罚款.</summary>
    Penalty,

    /// <summary>标准名称, 项目名称.</summary>
    Column,

    /// <summary>英文版, 译本.</summary>
    Version,
}

/// <summary>
/// Where the Chinese signs stand that recognisers look for, found for all of them in one pass: each of them alone would go through the whole text again. Four bytes a sign.
/// </summary>
internal sealed class WideSigns
{
    private const char First = '\u3000';

    private static readonly (WideSign Sort, string Signs)[] Known =
    [
        (WideSign.Date, "年月日"), (WideSign.Replacing, "替取废相订"), (WideSign.Relation, "归草提采单转应撑套致"), (WideSign.Said, "该本"), (WideSign.Comment, "征徵馈饋示"), (WideSign.Committee, "委组ＴＳＷ"),
        (WideSign.Secretariat, "秘"), (WideSign.ShortName, "简"), (WideSign.Title, "《"), (WideSign.Citation, "第"), (WideSign.Plan, "五"), (WideSign.AsOf, "截"), (WideSign.Penalty, "罚"), (WideSign.Column, "称"), (WideSign.Version, "版译"),
    ];

    /// <summary>The sort of each character from U+3000 on.</summary>
    private static readonly byte[] Sorts = MakeSorts();

    private readonly ChunkedList<int>[] _places = new ChunkedList<int>[Known.Length + 1];

    public WideSigns(ReadOnlySpan<char> text)
    {
        for (var sort = 0; sort < _places.Length; sort++) _places[sort] = new ChunkedList<int>();
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAnyInRange(First, char.MaxValue);
            if (hit < 0) return;
            for (at += hit; at < text.Length && text[at] >= First; at++)
            {
                var sort = Sorts[text[at] - First];
                if (sort != 0) _places[sort].Add(at);
            }
        }
    }

    /// <summary>The places of the signs of a sort, in order.</summary>
    public ChunkedList<int> Of(WideSign sort) => _places[(int)sort];

    /// <summary>Goes through the places of a sort from an offset on.</summary>
    public SignCursor From(WideSign sort, int offset)
    {
        var places = Of(sort);
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle] < offset) low = middle + 1;
            else high = middle;
        }
        return new SignCursor(places, low);
    }

    private static byte[] MakeSorts()
    {
        var sorts = new byte[char.MaxValue - First + 1];
        foreach (var (sort, signs) in Known)
        {
            foreach (var sign in signs) sorts[sign - First] = (byte)sort;
        }
        return sorts;
    }
}

/// <summary>A way through places in order, forwards only.</summary>
internal struct SignCursor(ChunkedList<int> places, int next)
{
    /// <summary>The first place at an offset or behind it that was not passed; <see cref="int.MaxValue"/> where there is none.</summary>
    public int At(int offset)
    {
        for (; next < places.Count; next++)
        {
            var place = places[next];
            if (place >= offset) return place;
        }
        return int.MaxValue;
    }
}
