namespace Plumbline.Engine.Extraction.References;

/// <summary>What a reference leaves out.</summary>
public static class ReferenceKinds
{
    /// <summary>The year of a standard.</summary>
    public const string Undated = "undated";

    /// <summary>The name: "the standard", "the Draft", 该标准.</summary>
    public const string Said = "said-before";

    /// <summary>All but a short name that the text has given: "hereinafter the Measures", 以下简称.</summary>
    public const string ShortName = "short-name";

    /// <summary>Organisation or parent of a committee.</summary>
    public const string Committee = "committee";

    /// <summary>Year, month or day of a date.</summary>
    public const string Date = "date";

    /// <summary>Nothing: a number seems to be misprinted.</summary>
    public const string Misprint = "misprint";
}
