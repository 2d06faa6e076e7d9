namespace Plumbline.App.Publishing.Model;

/// <summary>A part of a text, from which every form is made.</summary>
/// <param name="Line">Line of its file, from 1; 0 where it has none.</param>
internal abstract record Block(int Line);

/// <summary>A paragraph.</summary>
internal sealed record Paragraph(int Line, IReadOnlyList<Run> Runs) : Block(Line);

/// <summary>A heading inside an article; level 1 is the highest there.</summary>
internal sealed record SubHeading(int Line, int Level, IReadOnlyList<Run> Runs) : Block(Line);

/// <summary>A list; each item is a row of blocks.</summary>
internal sealed record ListBlock(int Line, bool Ordered, int Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block(Line);

/// <summary>A quotation.</summary>
internal sealed record QuoteBlock(int Line, IReadOnlyList<Block> Blocks) : Block(Line);

/// <summary>A table: a head, and rows of as many cells.</summary>
internal sealed record TableBlock(int Line, IReadOnlyList<TableCell> Head, IReadOnlyList<IReadOnlyList<TableCell>> Rows) : Block(Line);

/// <summary>A figure of the article, named by the text.</summary>
internal sealed record FigureBlock(int Line, Figure Figure) : Block(Line);

/// <summary>A cell of a table.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="IsRight">True where the column is set to the right, as numbers are.</param>
internal sealed record TableCell(IReadOnlyList<Run> Runs, bool IsRight);
