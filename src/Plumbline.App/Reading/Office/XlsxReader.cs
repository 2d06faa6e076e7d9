namespace Plumbline.App.Reading.Office;

/// <summary>An XLSX sheet by sheet, row by row, with tabs between cells; dates as dates, percentages as percentages.</summary>
internal static class XlsxReader
{
    internal static ReadDocument Read(OfficePackage package, ReadingOptions options)
    {
        var workbook = XlsxWorkbook.Read(package);
        var strings = XlsxStrings.Read(package, options);
        var styles = XlsxStyles.Read(package);
        var text = new PlainTextBuilder(options.MaxCharacters);
        List<TextPart> parts = [];
        List<string> warnings = [];
        var visible = workbook.Sheets.Where(sheet => !sheet.Hidden).ToList();
        foreach (var sheet in visible)
        {
            text.Paragraph();
            if (visible.Count > 1) text.Literal(sheet.Name);
            // The part begins at the sheet's name, which stands behind a blank line.
            parts.Add(new TextPart(sheet.Name, visible.Count > 1 ? text.Length - sheet.Name.Length : text.Length));
            text.Paragraph();
            using var xml = package.Open(sheet.Part);
            if (xml is null) warnings.Add($"Sheet {sheet.Name} is missing from the file.");
            else new XlsxSheet(strings, styles, workbook.From1904).Read(xml, text);
        }

        var hidden = workbook.Sheets.Where(sheet => sheet.Hidden).Select(sheet => sheet.Name).ToList();
        if (hidden.Count > 0) warnings.Add($"Hidden sheets were not read: {string.Join(", ", hidden)}.");
        var read = text.ToString();
        return new ReadDocument
        {
            Text = parts.Count > 1 && read.Length == parts.Sum(part => part.Name.Length) + 2 * (parts.Count - 1) ? "" : read,
            Format = DocumentFormat.Xlsx,
            Title = package.StatedTitle(),
            Language = LanguageGuess.Of(read),
            Warnings = warnings,
            Parts = parts,
        };
    }
}
