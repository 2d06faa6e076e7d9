using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Replacements that a text tells by revising and comparing: the two sides must be editions of one standard, the later of which replaces the other.</summary>
internal static class Revisions
{
    /// <summary>Longest way between the word and an edition.</summary>
    private const int Reach = 140;

    /// <summary>Longest way from an earlier edition to the later one that a comparison speaks of.</summary>
    private const int WayBack = 700;

    private const int WayAhead = 300;

    /// <summary>The two editions that stand nearest to the word: new before and old behind, both before it, or old before and new behind.</summary>
    public static void Read(ReplacementCue cue, ReferenceList references, TextSpan sentence, int at, int behind, Action<Reference, Reference> add)
    {
        var last = references.IndexAt(at) - 1;
        if (last < 0 || references[last].Span.Start < sentence.Start || at - references[last].Span.End > Reach) return;
        if (cue == ReplacementCue.RevisionBefore)
        {
            for (var i = last - 1; i >= 0 && references[i].Span.Start >= sentence.Start; i--)
            {
                if (!Add(references[i], references[last], add)) continue;
                return;
            }
            return;
        }
        var next = references.IndexAt(behind);
        if (next >= references.Count || references[next].Span.Start >= sentence.End || references[next].Span.Start - behind > Reach) return;
        if (cue == ReplacementCue.Revises) Add(references[last], references[next], add);
        else Add(references[next], references[last], add);
    }

    /// <summary>"Compared with GB 1-2001, the new standard ...": a replacement where the later edition is named beside it.</summary>
    public static void Compares(ReferenceList references, TextSpan sentence, int cue, int behind, bool isHan, Action<Reference, Reference> add)
    {
        var i = references.IndexAt(behind);
        // 与旧标准相比 has it before the word.
        if (isHan && i > 0 && references[i - 1].Span.End > cue - 12) AddLater(references, i - 1, add);
        else if (i < references.Count && references[i].Span.Start < sentence.End && references[i].Span.Start - behind < 30) AddLater(references, i, add);
        else if (i > 0 && references[i - 1].Span.End > cue - 30) AddLater(references, i - 1, add);
    }

    private static void AddLater(ReferenceList references, int old, Action<Reference, Reference> add)
    {
        for (var i = old - 1; i >= 0 && references[old].Span.Start - references[i].Span.End < WayBack; i--)
        {
            if (Add(references[i], references[old], add)) return;
        }
        for (var i = old + 1; i < references.Count && references[i].Span.Start - references[old].Span.End < WayAhead; i++)
        {
            if (Add(references[i], references[old], add)) return;
        }
    }

    private static bool Add(Reference newer, Reference older, Action<Reference, Reference> add)
    {
        if (!newer.IsLaterThan(older) || newer.Article != older.Article) return false;
        add(newer, older);
        return true;
    }
}
