using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>DOCX and XLSX to text, with what may go wrong in words.</summary>
internal static class OfficeReader
{
    internal static ReadResult Read(ReadOnlyMemory<byte> bytes, DetectedForm form, string label, ReadingOptions options, CancellationToken cancellation)
    {
        var what = form == DetectedForm.Docx ? "DOCX" : "XLSX";
        try
        {
            using var package = new OfficePackage(bytes, options, cancellation);
            var document = form == DetectedForm.Docx ? DocxReader.Read(package, options) : XlsxReader.Read(package, options);
            if (document.Text.AsSpan().IndexOfAnyExcept(Blanks.OfText) >= 0) return document;
            return new ReadFailure(ReadFailureCode.Empty, $"{label} is {(form == DetectedForm.Docx ? "a DOCX without any text" : "a workbook without any filled cells")}.");
        }
        catch (UnpackedTooMuchException)
        {
            return new ReadFailure(
                ReadFailureCode.TooLarge, $"{label} ({bytes.Length:N0} bytes) unpacks to more than {options.MaxBytes:N0} bytes. If it is no zip bomb, split it or raise the cap.");
        }
        catch (TextTooLongException)
        {
            return new ReadFailure(ReadFailureCode.TooLarge, $"{label} holds more than {options.MaxCharacters:N0} characters of text. Split it.");
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException or OverflowException)
        {
            return new ReadFailure(
                ReadFailureCode.Broken, $"{label} is a damaged {what} ({problem.Message.TrimEnd('.')}). Fetch it again, or open it in an office program and save it anew.");
        }
    }
}
