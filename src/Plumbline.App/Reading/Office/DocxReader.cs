using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>A DOCX in order of reading: paragraphs, numbered lists, tables row by row, notes behind the paragraph that names them; heads and feet apart.</summary>
internal static class DocxReader
{
    internal static ReadDocument Read(OfficePackage package, ReadingOptions options)
    {
        var main = package.Names.FirstOrDefault(name => name.StartsWith("word/document", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException("it holds no word/document.xml");
        var numbering = DocxNumbering.Read(package);
        var notes = DocxNotes.Read(package, options);
        var text = new PlainTextBuilder(options.MaxCharacters);
        var walker = new DocxWalker(text, numbering, notes);
        using (var xml = package.Open(main) ?? throw new InvalidDataException($"it holds no {main}")) walker.Walk(xml);
        var read = text.ToString();
        return new ReadDocument
        {
            Text = read,
            Format = DocumentFormat.Docx,
            Title = package.StatedTitle() ?? walker.Title,
            Language = LanguageGuess.Of(read),
            HeadsAndFeet = HeadsAndFeet(package, options),
            Warnings = walker.Deletions ? ["The document holds tracked changes: it is read as if all were accepted."] : [],
        };
    }

    private static List<string> HeadsAndFeet(OfficePackage package, ReadingOptions options)
    {
        List<string> texts = [];
        foreach (var name in package.Names.Where(IsHeadOrFoot).Order(StringComparer.Ordinal))
        {
            var text = new PlainTextBuilder(options.MaxCharacters);
            try
            {
                using var xml = package.Open(name)!;
                new DocxWalker(text, null, null).Walk(xml);
            }
            catch (XmlException)
            {
                continue;
            }

            var flat = CellText.Flat(text.ToString());
            if (flat.Any(char.IsLetter) && !texts.Contains(flat)) texts.Add(flat);
        }

        return texts;
    }

    private static bool IsHeadOrFoot(string name) =>
        (name.StartsWith("word/header", StringComparison.Ordinal) || name.StartsWith("word/footer", StringComparison.Ordinal)) && name.EndsWith(".xml", StringComparison.Ordinal);
}
