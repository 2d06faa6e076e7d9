using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.References;
using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Resolution;

/// <summary>
/// The second pass: what short and incomplete references stand for. It runs when all kinds were found, reads the text in one direction for each sort of reference, and
/// abstains where two candidates remain.
/// </summary>
internal static class ReferenceResolver
{
    private const int LongestNoun = 16;

    public static void Resolve(Recognition found, Knowledge knowledge)
    {
        var taken = new ChunkedList<int>();
        Names(found, taken);
        Said(found, taken);
        Completed(found);
        found.ReferenceRows.Sort(row => row.Span);
    }

    private static void Names(Recognition found, ChunkedList<int> taken)
    {
        var names = ShortNames.In(found);
        names.Each(found, (span, meaning, article) =>
        {
            taken.Add(span.End);
            found.ReferenceRows.Add(new ReferenceRow { Span = span, ResolvesTo = meaning, Article = article, Rule = ReferenceRule.ShortName, Confidence = 0.9, Note = "short name given before" });
        });
    }

    private static void Said(Recognition found, ChunkedList<int> taken)
    {
        // Gathered only where the text says such a word.
        Antecedents? antecedents = null;
        var text = found.Text.Content.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(SaidBefore.Anchors);
            if (hit < 0) break;
            at += hit;
            var start = at;
            while (start > 0 && char.IsAsciiLetter(text[start - 1]) && at - start < LongestNoun) start--;
            // the, this, Draft, new
            if (start > 3 && text[start - 1] == ' ' && (text[start - 2] is 'e' && text[start - 3] == 'h' || text[start - 2] is 's' or 't' or 'w')) Add(found, ref antecedents, taken, SaidBefore.English(text, start - 1));
            at++;
        }
        foreach (var sign in found.WideSigns.Of(WideSign.Said))
        {
            if (sign + 2 < text.Length) Add(found, ref antecedents, taken, SaidBefore.Han(text, sign));
        }
    }

    private static void Add(Recognition found, ref Antecedents? gathered, ChunkedList<int> taken, (int Start, int End, string Noun) said)
    {
        if (said.Noun.Length == 0 || Holds(taken, said.End)) return;
        var antecedents = gathered ??= new Antecedents(found);
        if (antecedents.References.Count == 0 || antecedents.References.Holds(said.Start, said.End)) return;
        var words = found.Text.Content.AsSpan(said.Start);
        var isThis = words[0] == '本' || words[1..].StartsWith("his ", StringComparison.Ordinal);
        var self = isThis ? antecedents.Self() : null;
        if (isThis && (self is null || !SaidBefore.Fits(said.Noun, self))) self = antecedents.SelfByTitle(said.Noun, SaidBefore.Fits);
        // 本法 of a law is the law and "this document" of a notice the notice, whatever was named last.
        if (isThis && self is null && found.Newsletter is null && said.Noun is not ("standard" or "标准" or "Draft")) return;
        var isSelf = self is not null && SaidBefore.Fits(said.Noun, self);
        var meant = isSelf ? new Antecedent(self, 0.9) : antecedents.Before(said.Start, said.Noun, SaidBefore.Fits);
        var (document, confidence, note) = (meant.Document, meant.Confidence, isSelf ? "the text itself" : meant.Note);
        if (document is null && note is null) return;
        found.ReferenceRows.Add(new ReferenceRow
        {
            Span = TextSpan.FromBounds(said.Start, said.End), ResolvesTo = document?.Name, Article = found.ArticleAt(said.Start), Rule = self is not null && document == self ? ReferenceRule.TextItself : ReferenceRule.NamedBefore,
            Confidence = document is null ? 0.5 : confidence, Note = note,
        });
    }

    /// <summary>True where an offset is one of a list that is in order.</summary>
    private static bool Holds(ChunkedList<int> offsets, int offset)
    {
        int low = 0, high = offsets.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (offsets[middle] < offset) low = middle + 1;
            else high = middle;
        }
        return low < offsets.Count && offsets[low] == offset;
    }

    /// <summary>Titles cut short, committees without organisation, dates without a year: completed when they were found, listed here.</summary>
    private static void Completed(Recognition found)
    {
        for (var i = 0; i < found.Titles?.Count; i++)
        {
            ref readonly var title = ref found.Titles[i];
            if (title.Sort == TitleSort.None || !title.IsShort || title.IsInHeading) continue;
            if (!found.Text[title.Span].SequenceEqual(title.Title)) found.ReferenceRows.Add(new ReferenceRow { Span = title.Span, ResolvesTo = title.Title, Article = title.Article, Rule = ReferenceRule.TitleShort, Confidence = 0.8, Note = title.Note });
        }
        for (var i = 0; i < found.CommitteeRows.Count; i++)
        {
            ref readonly var committee = ref found.CommitteeRows.Row(i);
            if (committee.IsCompleted) found.ReferenceRows.Add(new ReferenceRow { Span = committee.Span, ResolvesTo = committee.Id.Normal, Article = committee.Article, Rule = ReferenceRule.Committee, Confidence = committee.Confidence, Note = committee.Note });
        }
        foreach (var date in found.Dated)
        {
            if (date.IsCompleted) found.ReferenceRows.Add(new ReferenceRow { Span = date.Span, ResolvesTo = date.DateEnd is { } end ? $"{date.Date} to {end}" : date.Date.ToString(), Article = date.Article, Rule = ReferenceRule.Date, Confidence = date.Confidence, Note = date.Note });
        }
    }
}
