namespace Plumbline.App.Reading.Pdf;

/// <summary>Fonts may map glyphs to control characters, which XML forbids and pdftotext writes all the same: they become blanks.</summary>
internal sealed class CleanXmlText(TextReader source) : TextReader
{
    public override int Peek() => source.Peek() is var next and >= 0 ? Clean((char)next) : -1;

    public override int Read() => source.Read() is var next and >= 0 ? Clean((char)next) : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = source.Read(buffer, index, count);
        foreach (ref var c in buffer.AsSpan(index, read)) c = Clean(c);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    private static char Clean(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF' ? ' ' : c;
}
