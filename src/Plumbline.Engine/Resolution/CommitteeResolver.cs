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
        for (var i = 0; i < mentions.Count; i++)
        {
            ref readonly var mention = ref mentions[i];
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
            found.CommitteeRows.Add(new FoundCommittee
            {
                Span = mention.Span, Id = id, Name = mention.Name, NamedOnly = mention.NamedOnly, Rule = mention.Rule, Note = note, Article = context.Article, IsCompleted = mention.Id is null,
                Percent = (byte)(mention.NamedOnly ? 70 : mention.Id is null ? 85 : 100),
            });
        }
        JoinNamedToNumbered(found.CommitteeRows);
    }

    /// <summary>A committee named without its number is the same row as its number elsewhere in the article.</summary>
    private static void JoinNamedToNumbered(FindingRows<CommitteeFinding, FoundCommittee> findings)
    {
        var isNamed = false;
        for (var i = 0; i < findings.Count && !isNamed; i++) isNamed = findings.Row(i).NamedOnly;
        if (!isNamed) return;
        var numbered = new HashSet<(string?, CommitteeId)>();
        for (var i = 0; i < findings.Count; i++)
        {
            ref readonly var finding = ref findings.Row(i);
            if (!finding.NamedOnly) numbered.Add((finding.Article, finding.Id));
        }
        for (var i = 0; i < findings.Count; i++)
        {
            ref var finding = ref findings.Row(i);
            if (finding.NamedOnly && numbered.Contains((finding.Article, finding.Id))) finding.NamedOnly = false;
        }
    }
}
