namespace Plumbline.Register.Exports;

/// <summary>Who issues the documents of a prefix, as reference lists name it; the prefix where that is not known.</summary>
internal static class Organisations
{
    public static string Of(StandardEntry entry)
    {
        var body = entry.Publisher.Split(['/', ' '], 2)[0];
        return (entry.Publisher, body) switch
        {
            ("ISO/IEC" or "ISO/IEC/IEEE", _) or (_, "ISO") when entry.Publisher.StartsWith("ISO/IEC", StringComparison.Ordinal) => "International Organization for Standardization and International Electrotechnical Commission",
            (_, "ISO") => "International Organization for Standardization",
            (_, "IEC") => "International Electrotechnical Commission",
            (_, "ITU" or "ITU-T" or "ITU-R") => "International Telecommunication Union",
            (_, "IEEE") => "Institute of Electrical and Electronics Engineers",
            (_, "ETSI") => "European Telecommunications Standards Institute",
            (_, "RFC") => "Internet Engineering Task Force",
            (_, "GB") or _ when body == "GB" || entry.Kind == "plan" => "Standardization Administration of the People's Republic of China",
            _ => entry.Publisher,
        };
    }
}
