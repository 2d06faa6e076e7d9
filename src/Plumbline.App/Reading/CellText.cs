using System.Text;

namespace Plumbline.App.Reading;

/// <summary>Rows of tables as one line each: cells parted by tabs, no line ends or tabs inside a cell, no tabs at the end.</summary>
internal static class CellText
{
    internal static string Row(IEnumerable<string> cells) => string.Join('\t', cells).TrimEnd('\t', ' ');

    /// <summary>Runs of blanks and line ends become one blank.</summary>
    internal static string Flat(ReadOnlySpan<char> text)
    {
        var flat = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\u00A0' or '\v' or '\f')
            {
                if (flat.Length > 0 && flat[^1] != ' ') flat.Append(' ');
            }
            else
            {
                flat.Append(c);
            }
        }

        return flat.ToString().TrimEnd();
    }
}
