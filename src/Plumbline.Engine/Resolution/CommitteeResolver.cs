using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Resolution;

/// <summary>
/// Gives every committee mention its organisation and its parents. Evidence is taken in this order: what stands in the same phrase
/// (<c>IEC/TC 69 and TC 57</c>, <c>WG5 of TC260</c>), in the same sentence, elsewhere in the same article, elsewhere in the text; then the default of
/// the field, SAC for a bare TC in a text on China. Where two candidates remain there is no finding.
/// </summary>
internal static class CommitteeResolver
{
    public static void Resolve(Recognition found, Knowledge knowledge)
    {
        var mentions = found.CommitteeMentions;
        if (mentions.Count == 0) return;
        var text = found.Text.Content.AsSpan();
        var context = new CommitteeContext(found, knowledge);
        found.Committees.EnsureCapacity(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            context.Enter(mention.Span.Start);
            var id = mention.Id;
            var note = mention.Note;
            if (id is null)
            {
                (id, var reason) = context.Complete(text, i);
                note = note is null ? reason : reason is null ? note : $"{note}; {reason}";
            }
            context.Remember(i, id, mention.NamedOnly);
            if (id is null) continue;
            found.Committees.Add(new CommitteeFinding
            {
                Span = mention.Span, Id = id, Name = mention.Name, NamedOnly = mention.NamedOnly, Rule = mention.Rule, Note = note, Article = context.Article, IsCompleted = mention.Id is null,
                Confidence = mention.NamedOnly ? 0.7 : mention.Id is null ? 0.85 : 1,
            });
        }
        JoinNamedToNumbered(found.Committees);
    }

    /// <summary>A committee named without its number is the same row as its number elsewhere in the article.</summary>
    private static void JoinNamedToNumbered(List<CommitteeFinding> findings)
    {
        if (!findings.Exists(f => f.NamedOnly)) return;
        var numbered = new HashSet<(string?, CommitteeId)>();
        foreach (var finding in findings)
        {
            if (!finding.NamedOnly) numbered.Add((finding.Article, finding.Id));
        }
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].NamedOnly && numbered.Contains((findings[i].Article, findings[i].Id))) findings[i] = findings[i] with { NamedOnly = false };
        }
    }
}
