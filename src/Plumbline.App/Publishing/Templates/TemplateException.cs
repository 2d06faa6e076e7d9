namespace Plumbline.App.Publishing.Templates;

/// <summary>A template that cannot be filled in.</summary>
/// <param name="file">Its file.</param>
/// <param name="line">Line, from 1.</param>
/// <param name="message">What is wrong.</param>
/// <param name="mend">What to do.</param>
internal sealed class TemplateException(string file, int line, string message, string mend) : Exception(message)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Mend { get; } = mend;
}
