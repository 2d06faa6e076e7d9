namespace Plumbline.App.Reading.Pdf;

/// <summary>A page as words in boxes.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
/// <param name="Words">In the order in which the PDF program gave them.</param>
internal sealed record PdfPage(int Number, double Width, double Height, List<PdfWord> Words);
