namespace Plumbline.Engine.Extraction.Titles;

/// <summary>Names of rules by the mark of a title.</summary>
internal static class TitleRules
{
    public static string Name(TitleMark mark) => mark switch
    {
        TitleMark.Capitals => "title-capitals",
        TitleMark.Cue => "title-cue",
        TitleMark.Quotes => "title-quotes",
        TitleMark.Emphasis => "title-emphasis",
        TitleMark.Han => "title-book-marks",
        TitleMark.Cell => "title-cell",
        _ => "title-heading",
    };
}
