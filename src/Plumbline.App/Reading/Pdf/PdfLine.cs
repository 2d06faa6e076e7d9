namespace Plumbline.App.Reading.Pdf;

/// <summary>One line of running text, or one whole row of a table.</summary>
/// <param name="Text">Not empty; cells of a row are parted by tabs.</param>
/// <param name="X0">Left side in points.</param>
/// <param name="X1">Right side.</param>
/// <param name="MidY">Middle, from the top of the page.</param>
/// <param name="Height">Of its main letters.</param>
/// <param name="Region">Lines of one column, or of one table, have the same number; it grows in order of reading.</param>
/// <param name="Left">Left margin of the region.</param>
/// <param name="Right">Right margin of the region.</param>
/// <param name="IsRow">A row stands for itself and is never joined.</param>
internal sealed record PdfLine(string Text, double X0, double X1, double MidY, double Height, int Region, double Left, double Right, bool IsRow)
{
    internal double Width => X1 - X0;

    /// <summary>Width of the first word, to ask whether it would have fitted on the line before.</summary>
    internal double FirstWordWidth { get; init; }
}
