namespace Plumbline.Engine.Identifiers;

/// <summary>Prints normal forms from fields, each family by its own rules.</summary>
internal static class IdFormatter
{
    public static string Format(StandardId id) => id.Family switch
    {
        IdFamily.Chinese => ChineseFamily.Format(id),
        IdFamily.Plan => PlanFamily.Format(id),
        IdFamily.IsoIec => IsoIecFamily.Format(id),
        IdFamily.IecScheme => IecSchemeFamily.Format(id),
        IdFamily.IecCommittee => IecCommitteeFamily.Format(id),
        IdFamily.Itu => ItuFamily.Format(id),
        IdFamily.Ieee => IeeeFamily.Format(id),
        IdFamily.Etsi => EtsiFamily.Format(id),
        IdFamily.European => EuropeanFamily.Format(id),
        IdFamily.Ietf => IetfFamily.Format(id),
        IdFamily.ThreeGpp => ThreeGppFamily.Format(id),
        IdFamily.OneM2M => OneM2MFamily.Format(id),
        IdFamily.W3C => W3CFamily.Format(id),
        IdFamily.Jis => JisFamily.Format(id),
        IdFamily.British => BritishFamily.Format(id),
        IdFamily.National => NationalFamily.Format(id),
        IdFamily.Treaty => TreatyFamily.Format(id),
        _ => throw new InvalidOperationException($"no grammar of {id.Family}"),
    };
}
