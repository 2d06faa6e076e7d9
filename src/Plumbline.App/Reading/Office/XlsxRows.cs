using System.Xml;
using Plumbline.Register.Imports;

namespace Plumbline.App.Reading.Office;

/// <summary>The rows of a workbook's first sheet with any, for imports of lists.</summary>
internal static class XlsxRows
{
    /// <exception cref="FormatException">It is no workbook that can be read.</exception>
    public static IEnumerable<ImportRow> Of(ReadOnlyMemory<byte> bytes)
    {
        using var rows = Read(bytes).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext()) yield break;
            }
            catch (UnpackedTooMuchException)
            {
                throw new FormatException($"it unpacks to more than {ReadingOptions.Default.MaxBytes:N0} bytes");
            }
            catch (TextTooLongException)
            {
                throw new FormatException($"it holds more than {ReadingOptions.Default.MaxCharacters:N0} characters");
            }
            catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException or OverflowException)
            {
                throw new FormatException($"it is no workbook (XLSX) that can be read: {problem.Message}");
            }
            yield return rows.Current;
        }
    }

    private static IEnumerable<ImportRow> Read(ReadOnlyMemory<byte> bytes)
    {
        using var package = new OfficePackage(bytes, ReadingOptions.Default, CancellationToken.None);
        var workbook = XlsxWorkbook.Read(package);
        var strings = XlsxStrings.Read(package, ReadingOptions.Default);
        var styles = XlsxStyles.Read(package);
        foreach (var sheet in workbook.Sheets.Where(s => !s.Hidden))
        {
            using var xml = package.Open(sheet.Part);
            if (xml is null) continue;
            var any = false;
            foreach (var (row, cells) in new XlsxSheet(strings, styles, workbook.From1904).Rows(xml))
            {
                if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
                any = true;
                yield return new ImportRow(row, [.. cells]);
            }
            if (any) yield break;
        }
    }
}
