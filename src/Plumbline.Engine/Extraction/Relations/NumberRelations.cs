using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Relations that the number of a standard says itself: a dual number is an identical adoption, a number with an amendment behind it amends what stands before it.</summary>
internal static class NumberRelations
{
    private const int Reach = 90;

    public static void Find(Recognition found)
    {
        for (var i = 0; i < found.StandardRows.Count; i++)
        {
            ref readonly var standard = ref found.StandardRows.Row(i);
            if ((standard.Id.Adopted ?? standard.Dual) is { } adopted) Add(found, standard, RelationTypes.Adopts, standard.Id.Adopted is null ? standard.Id.Normal : standard.Id.WithoutAdopted().Normal, adopted.Normal, "dual-number", "IDT");
            if (!standard.Id.Supplements.IsEmpty && standard.Id.WithoutLastSupplement() is { } amended && IsAmendment(standard.Id.Supplements[^1]))
                Add(found, standard, RelationTypes.Amends, standard.Id.Normal, amended.Normal, "amendment-number", null);
        }
    }

    /// <summary>"Amendment 1 to GB 1-2020", GB 1-2020第1号修改单.</summary>
    public static void Read(RelationReading reading, in CueHit hit)
    {
        var sentence = reading.Sentence(hit.Start);
        var bases = hit.Cue == RelationCue.AmendmentTo
            ? reading.Behind(hit.End, sentence.End, Reach, r => r.Id is not null) : reading.Before(hit.Start, Math.Max(sentence.Start, hit.Start - Reach), r => r.Id is not null);
        if (bases.Count == 0) return;
        var amended = hit.Cue == RelationCue.AmendmentTo ? bases[0] : bases[^1];
        var sign = amended.Id!.Family == IdFamily.Chinese ? "/XG" : "/Amd ";
        if (IdentifierParser.Parse(amended.Name + sign + hit.Degree, strict: true).Id is not { Supplements.IsEmpty: false } amendment || !amended.Id.Supplements.IsEmpty) return;
        var number = Number(reading.Found, amendment);
        reading.Found.RelationMentions.Add(new RelationMention
        {
            Type = RelationTypes.Amends, FromName = number, Before = amended.Span.Start, To = amended.Name, Other = amended, Rule = "amendment-word",
            Span = RelationReading.Join(TextSpan.FromBounds(hit.Start, hit.End), amended.Span), Note = $"number of the amendment written as {number}",
        });
    }

    /// <summary>The number with its year where the text prints it as such, too.</summary>
    private static string Number(Recognition found, StandardId amendment)
    {
        var start = amendment.Normal;
        for (var i = 0; i < found.StandardRows.Count; i++)
        {
            ref readonly var standard = ref found.StandardRows.Row(i);
            if (!standard.Id.Supplements.IsEmpty && standard.Id.Normal.Length == start.Length + 5 && standard.Id.Normal.StartsWith(start, StringComparison.Ordinal)) return standard.Id.Normal;
        }
        return start;
    }

    private static bool IsAmendment(Supplement supplement) => supplement.Type is "Amd" or "XG" or "AMD" or "A" or "AM1" or "Amd." or "AMENDMENT" or "Amendment";

    private static void Add(Recognition found, in Standards.StandardMention standard, string type, string from, string to, string rule, string? degree) => found.RelationMentions.Add(new RelationMention
    {
        Type = type, FromName = from, Before = standard.Span.Start, To = to, Span = standard.Span, Rule = rule, Degree = degree, Confidence = 1,
        Note = degree is null ? null : "a dual number says an identical adoption",
    });
}
