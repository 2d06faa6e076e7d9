namespace Plumbline.Engine.Extraction.Laws;

/// <summary>A label at the start of a line that may head an article or a division.</summary>
/// <param name="Rank">0 part, 1 subpart, 2 chapter, 3 section, 4 article.</param>
/// <param name="Number">The number.</param>
/// <param name="Sub">The number behind 之, the place of a letter (<c>10a</c> is 1), or 0.</param>
/// <param name="Start">Offset of the label.</param>
/// <param name="End">Offset behind the label.</param>
/// <param name="Apart">True where a blank, a bracket, a mark or the end of the line follows.</param>
internal readonly record struct LawHead(int Rank, int Number, int Sub, int Start, int End, bool Apart)
{
    public const int Article = 4;

    private static readonly string[] Kinds = ["part", "subpart", "chapter", "section", "article"];

    public string Kind => Kinds[Rank];

    public string NumberText(ReadOnlySpan<char> text) => Sub == 0
        ? Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : char.IsAsciiLetterLower(text[End - 1]) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}{text[End - 1]}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}-{Sub}");
}
