using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>What the sentence around a title says about it: the nearest noun before it ("standards such as", "the report") and its stage.</summary>
internal static class TitleContext
{
    private const int Behind = 170;
    private const int Before = 240;

    private static readonly (string Word, TitleSort Sort, string Kind)[] Cues =
    [
        ("standards", TitleSort.Standard, ""), ("standard", TitleSort.Standard, ""), ("standardisation project", TitleSort.Standard, ""), ("standardization project", TitleSort.Standard, ""),
        ("standard project", TitleSort.Standard, ""), ("specification", TitleSort.Standard, ""), ("project proposal", TitleSort.Standard, ""), ("-led proposal", TitleSort.Standard, ""),
        ("standard titled", TitleSort.Standard, ""), ("standards titled", TitleSort.Standard, ""), ("standard entitled", TitleSort.Standard, ""), ("standards entitled", TitleSort.Standard, ""), ("standards system", TitleSort.None, ""), ("standards framework", TitleSort.None, ""),
        ("report", TitleSort.Instrument, "report"), ("research work", TitleSort.Instrument, "report"), ("research results", TitleSort.Instrument, "report"), ("industry research", TitleSort.Instrument, "report"),
        ("white paper", TitleSort.Instrument, "white-paper"), ("policy", TitleSort.Instrument, "policy"), ("policies", TitleSort.Instrument, "policy"), ("policy document", TitleSort.Instrument, "policy"),
        ("action plan", TitleSort.Instrument, "plan"), ("industrial plan", TitleSort.Instrument, "plan"), ("strategy", TitleSort.Instrument, "policy"), ("roadmap", TitleSort.Instrument, "plan"),
        ("guidelines", TitleSort.Instrument, "guideline"), ("guideline", TitleSort.Instrument, "guideline"), ("regulation", TitleSort.Instrument, "regulation"),
        ("forum", TitleSort.None, ""), ("conference", TitleSort.None, ""), ("meeting", TitleSort.None, ""), ("theme", TitleSort.None, ""), ("titled", TitleSort.None, ""), ("project", TitleSort.None, ""),
    ];

    private static readonly SearchValues<string> Anchors = SearchValues.Create(Array.ConvertAll(Cues, cue => cue.Word), StringComparison.OrdinalIgnoreCase);

    private static readonly (string Word, string Status)[] Stages =
    [
        ("under development", "under-development"), ("being developed", "under-development"), ("is developing", "under-development"), ("are developing", "under-development"),
        ("being prepared", "under-development"), ("under preparation", "under-development"), ("is formulating", "under-development"), ("kick-off", "under-development"), ("project", "under-development"),
        ("consultation meeting", "under-development"), ("proposal", "under-development"),
        ("call for comments", "draft"), ("called for comments", "draft"), ("calling for", "draft"), ("solicit", "draft"), ("public comments", "draft"), ("draft", "draft"),
        ("will be developed", "planned"), ("will develop", "planned"), ("plans to develop", "planned"), ("to be developed", "planned"), ("recommendation for approval", "planned"),
        ("released", "published"), ("issued", "published"), ("published", "published"), ("approved", "published"), ("has developed", "published"), ("formulated", "published"),
    ];

    private static readonly (string Word, string Status)[] HanStages =
    [
        ("征求意见", "draft"), ("报批", "draft"), ("修订计划", "planned"), ("制定", "under-development"), ("发布", "published"), ("实施", "published"),
    ];

    private static readonly SearchValues<string> StageAnchors = SearchValues.Create(Array.ConvertAll(Stages, stage => stage.Word), StringComparison.OrdinalIgnoreCase);

    /// <summary>The nearest noun before a title inside its sentence, or behind it ("X series of standards").</summary>
    public static (TitleSort Sort, string Kind) Cue(ReadOnlySpan<char> text, TextSpan title, out bool isNear)
    {
        isNear = true;
        if (IsCalledStandard(text, title.End)) return (TitleSort.Standard, "");
        var floor = Math.Max(0, title.Start - Before);
        var before = text[floor..title.Start];
        var (best, at, length) = ((TitleSort.None, ""), -1, 0);
        for (var from = 0; from < before.Length;)
        {
            var hit = before[from..].IndexOfAny(Anchors);
            if (hit < 0) break;
            from += hit + 1;
            foreach (var (word, sort, kind) in Cues)
            {
                var stop = from - 1 + word.Length;
                if (stop < at + length || stop == at + length && word.Length <= length) continue;
                if (!before[(from - 1)..].StartsWith(word, StringComparison.OrdinalIgnoreCase) || !IsWord(before, from - 1, word)) continue;
                (best, at, length) = ((sort, kind), from - 1, word.Length);
            }
        }
        // Only a hit is worth the search for the beginning of its sentence.
        if (at >= 0 && floor + at < SentenceBounds.Around(text, title.Start, floor).Start) at = -1;
        isNear = at >= 0 && before.Length - at - length < 8;
        if (at >= 0) return best;
        var end = Math.Min(text.Length, title.End + Behind);
        var behind = text[Math.Min(title.End, end)..end];
        var line = behind.IndexOf('\n');
        if (line >= 0) behind = behind[..line];
        var period = behind.IndexOf(". ", StringComparison.Ordinal);
        if (period >= 0) behind = behind[..period];
        isNear = false;
        return behind.Contains(" standards", StringComparison.Ordinal)
            ? (TitleSort.Standard, "") : (TitleSort.None, "");
    }

    /// <summary>"The X was approved. The standard was led by ...": the next sentence says what it is.</summary>
    private static bool IsCalledStandard(ReadOnlySpan<char> text, int end)
    {
        var behind = text[Math.Min(end, text.Length)..Math.Min(text.Length, end + Behind)];
        var stop = behind.IndexOf(". ", StringComparison.Ordinal);
        return stop >= 0 && stop < 60 && behind[stop..].StartsWith(". The standard ", StringComparison.Ordinal);
    }

    /// <summary>A cue is a word of its own, with a plural s or without.</summary>
    private static bool IsWord(ReadOnlySpan<char> before, int hit, string word)
    {
        if (hit > 0 && word[0] != '-' && char.IsLetter(before[hit - 1])) return false;
        var end = hit + word.Length;
        if (end < before.Length && before[end] == 's') end++;
        return end >= before.Length || !char.IsLetter(before[end]);
    }

    /// <summary>Where in its life a standard is, by the words of its sentence; null where they do not say.</summary>
    public static string? Status(Recognition found, TextSpan title)
    {
        var sentence = found.Text[found.Sentences.Around(title.Start, 0)];
        var best = Stages.Length;
        for (var from = 0; from < sentence.Length;)
        {
            var hit = sentence[from..].IndexOfAny(StageAnchors);
            if (hit < 0) break;
            from += hit;
            for (var i = 0; i < best; i++)
            {
                if (sentence[from..].StartsWith(Stages[i].Word, StringComparison.OrdinalIgnoreCase)) best = i;
            }
            from++;
        }
        if (best < Stages.Length) return Stages[best].Status;
        foreach (var (word, status) in HanStages)
        {
            if (sentence.Contains(word, StringComparison.Ordinal)) return status;
        }
        return null;
    }
}
