namespace Plumbline.Engine.Extraction.Titles;

/// <summary>What a title names.</summary>
internal enum TitleSort : byte
{
    /// <summary>Neither, or not known.</summary>
    None,

    /// <summary>A law, rule, plan, report ...</summary>
    Instrument,

    /// <summary>A standard.</summary>
    Standard,
}
