namespace Plumbline.App.Reading.Pdf;

/// <summary>A word and its box in points, from the top left corner of the page as it is looked at.</summary>
/// <param name="X0">Left.</param>
/// <param name="Y0">Top of the highest letter of the font.</param>
/// <param name="X1">Right.</param>
/// <param name="Y1">Bottom of the lowest letter of the font.</param>
/// <param name="Text">Not empty, no blanks.</param>
/// <param name="Line">Number of the line that the PDF program put it in; lines of one page have different numbers.</param>
internal readonly record struct PdfWord(double X0, double Y0, double X1, double Y1, string Text, int Line)
{
    internal double Width => X1 - X0;

    internal double Height => Y1 - Y0;

    internal double MidY => (Y0 + Y1) / 2;

    internal double MidX => (X0 + X1) / 2;
}
