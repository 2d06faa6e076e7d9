using Plumbline.Engine.Extraction.Relations;
using Plumbline.Register.Statements;

namespace Plumbline.App.Output;

/// <summary>Headings for what a thing is related to, seen from either side.</summary>
internal static class RelationWords
{
    public static string Heading(RelatedValues relation) => (relation.Type, relation.IsReverse) switch
    {
        (RelationTypes.Adopts, false) => "adopts",
        (RelationTypes.Adopts, true) => "adopted by",
        (RelationTypes.Amends, false) => "amends",
        (RelationTypes.Amends, true) => "amended by",
        (RelationTypes.CorrespondsTo, _) => "corresponds to",
        (RelationTypes.ConvertedFrom, false) => "converted from",
        (RelationTypes.ConvertedFrom, true) => "converted into",
        (RelationTypes.Supports, false) => "supports",
        (RelationTypes.Supports, true) => "supported by",
        (RelationTypes.Jurisdiction, false) => "under the jurisdiction of",
        (RelationTypes.Jurisdiction, true) => "has jurisdiction over",
        (RelationTypes.ProposedBy, false) => "proposed by",
        (RelationTypes.ProposedBy, true) => "proposed",
        (RelationTypes.DraftedBy, false) => "drafted by",
        (RelationTypes.DraftedBy, true) => "drafted",
        ("deposited", _) => "deposited as",
        var (type, _) => type,
    };
}
