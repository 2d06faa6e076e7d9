using System.Buffers;
using System.Collections.Frozen;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Finds the words of a Chinese sentence that say what happened, in simplified and traditional characters.</summary>
internal static class ChineseCues
{
    /// <summary>Longer words stand before the shorter ones they start with.</summary>
    private static readonly (string Word, Cue Cue)[] Table =
    [
        ("征求意见", Cue.Comments), ("征求社会", Cue.Comments), ("公开征求", Cue.Comments), ("徵求意見", Cue.Comments), ("征集意见", Cue.Comments), ("反馈", Cue.Comments), ("公示", Cue.Comments),
        ("意见反馈", Cue.Comments), ("提出意见", Cue.Comments), ("截止", Cue.Comments),
        ("发布", Cue.Released), ("發布", Cue.Released), ("發佈", Cue.Released), ("公布", Cue.Released), ("公佈", Cue.Released), ("印发", Cue.Released), ("颁布", Cue.Released), ("頒布", Cue.Released), ("出台", Cue.Released),
        ("下达", Cue.Released), ("刊登", Cue.Released), ("发表", Cue.Released), ("提出", Cue.Released), ("公告", Cue.Released), ("印發", Cue.Released),
        ("实施", Cue.Effective), ("實施", Cue.Effective), ("施行", Cue.Effective), ("生效", Cue.Effective), ("执行", Cue.Effective), ("禁止", Cue.Effective),
        ("批准", Cue.Approved), ("审议通过", Cue.Approved), ("通过", Cue.Approved), ("通過", Cue.Approved), ("立项", Cue.Approved),
        ("成立", Cue.Established), ("设立", Cue.Established), ("組建", Cue.Established), ("组建", Cue.Established), ("筹建", Cue.Established),
        ("召开", Cue.Held), ("召開", Cue.Held), ("举行", Cue.Held), ("举办", Cue.Held), ("舉行", Cue.Held), ("舉辦", Cue.Held), ("开幕", Cue.Held),
        ("修订", Cue.Revised), ("修訂", Cue.Revised), ("修正", Cue.Revised), ("修改", Cue.Revised),
        ("停止执行", Cue.Withdrawn), ("停止使用", Cue.Withdrawn), ("废止", Cue.Withdrawn), ("廢止", Cue.Withdrawn), ("撤销", Cue.Withdrawn),
        ("启动", Cue.Other), ("完成", Cue.Other), ("签署", Cue.Other), ("开展", Cue.Other),
        ("将", Cue.Future), ("拟", Cue.Future), ("计划", Cue.Future),
    ];

    private static readonly FrozenDictionary<char, (string Word, Cue Cue)[]> ByFirst =
        Table.GroupBy(row => row.Word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. ByFirst.Keys, '《']);

    /// <summary>Adds the cues of a sentence to <paramref name="cues"/>; <paramref name="offset"/> is the offset of the sentence in its text. Titles in 《》 are passed over.</summary>
    public static void Find(ReadOnlySpan<char> sentence, int offset, List<CueWord> cues)
    {
        var future = false;
        var at = 0;
        while (at < sentence.Length)
        {
            var found = sentence[at..].IndexOfAny(Firsts);
            if (found < 0) return;
            at += found;
            if (sentence[at] == '《')
            {
                var close = sentence[at..].IndexOf('》');
                at += close < 0 ? 1 : close;
                continue;
            }
            var length = 1;
            foreach (var (word, cue) in ByFirst[sentence[at]])
            {
                if (!sentence[at..].StartsWith(word, StringComparison.Ordinal)) continue;
                // An amendment sheet (修改单) is a document.
                if (word is "修改" && sentence[(at + 2)..] is ['单', ..]) break;
                // 成立大会 is a meeting.
                if (word is "成立" && sentence[(at + 2)..] is ['大' or '仪', ..] or ['会', '议', ..]) break;
                if (word is "征求意见" && sentence[at..].StartsWith("征求意见稿", StringComparison.Ordinal)) break;
                length = word.Length;
                if (cue == Cue.Future) future = true;
                else cues.Add(new(cue, offset + at, offset + at + length, future ? CueManner.Future : CueManner.None));
                break;
            }
            at += length;
        }
    }
}
