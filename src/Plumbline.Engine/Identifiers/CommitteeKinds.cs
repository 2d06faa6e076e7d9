namespace Plumbline.Engine.Identifiers;

/// <summary>The letters that committees of the field are coded with.</summary>
internal static class CommitteeKinds
{
    /// <summary>Kinds as they stand before a number, the longer before those they end or begin with.</summary>
    public static readonly string[] Numbered =
        ["JTC", "SWG", "JWG", "AHG", "CAG", "SEG", "SyC", "ISG", "JCA", "TC", "SC", "WG", "SG", "ST", "PC", "AG", "FG", "RG", "TG", "TF", "PT", "MT", "TA"];

    public static int RankOf(string kind) => kind switch
    {
        "SC" => 2,
        "WG" or "SWG" or "JWG" or "SG" or "AG" or "CAG" or "AHG" or "RG" or "TG" or "TF" or "PT" or "MT" or "TA" or "Q" or "WP" => 3,
        _ => 1,
    };

    /// <summary>Kinds that only one publisher uses, so that their code needs no organisation.</summary>
    public static string? OnlyPublisher(string kind) => kind switch
    {
        "FG" or "JCA" => "ITU-T",
        "ISG" => "ETSI",
        "SyC" or "SEG" => "IEC",
        _ => null,
    };

    /// <summary>Kinds that are named by letters in place of a number: FG-QIT4N, SWG-ETS, SyC SM, ISG QKD.</summary>
    public static bool TakesLetters(string kind) => kind is "FG" or "SWG" or "SyC" or "ISG" or "JCA";

    /// <summary>Kinds that exist without a number below another committee.</summary>
    public static bool StandsAlone(string kind) => kind is "AG" or "CAG";

    /// <summary>Kinds that are too short or too common to be believed where no committee stands before them.</summary>
    public static bool NeedsParent(string kind) => kind is "PC" or "AG" or "CAG" or "RG" or "TG" or "TF" or "PT" or "MT" or "TA";
}
