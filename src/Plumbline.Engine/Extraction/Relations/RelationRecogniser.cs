namespace Plumbline.Engine.Extraction.Relations;

/// <summary>
/// Finds relations other than replacing, mirroring and secretariats. A word of relation says which side stands before it and which behind; identifiers with two halves
/// or an amendment at their end say it themselves; in tables the head of a column says it.
/// </summary>
internal static class RelationRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        NumberRelations.Find(found);
        var text = found.Text.Content.AsSpan();
        var english = text.IndexOfAny(EnglishRelationCues.Anchors);
        var han = found.WideSigns.Of(WideSign.Relation);
        if (english < 0 && han.IsEmpty) return;
        var references = ReferenceList.Of(found);
        if (references.Count == 0) return;
        var reading = new RelationReading(found, references);
        var bodies = new BodyRelations(reading, knowledge);
        for (var at = english; at >= 0 && at < text.Length;)
        {
            Read(reading, bodies, EnglishRelationCues.At(text, at));
            at = Next(at, text[(at + 1)..].IndexOfAny(EnglishRelationCues.Anchors));
        }
        foreach (var sign in han) Read(reading, bodies, HanRelationCues.At(text, sign));
        RelationTables.Find(reading, bodies);
    }

    private static int Next(int at, int hit) => hit < 0 ? -1 : at + 1 + hit;

    private static void Read(RelationReading reading, BodyRelations bodies, in CueHit hit)
    {
        // The anchors are words without their first letter: a text may begin with the rest.
        if (hit.Start < 0) return;
        switch (hit.Cue)
        {
            case RelationCue.None: break;
            case RelationCue.Body or RelationCue.Label or RelationCue.HanBody or RelationCue.Drafts: bodies.Read(hit); break;
            case RelationCue.Supports or RelationCue.HanSupports: LawRelations.Read(reading, hit); break;
            case RelationCue.AmendmentTo or RelationCue.HanAmendment: NumberRelations.Read(reading, hit); break;
            default: StandardRelations.Read(reading, hit); break;
        }
    }
}
