using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;

namespace Plumbline.Tests.Extraction;

/// <summary>The examples of a page in docs/recognition: rows of two cells, a text and what is found in it.</summary>
internal static class RecognitionPage
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    /// <summary>The rows of every table of a page, heads and rules apart.</summary>
    public static List<(string Text, string Found)> Examples(string page)
    {
        var rows = new List<(string, string)>();
        foreach (var line in File.ReadLines(Repository.PathOf("docs", "recognition", page)))
        {
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| text ", StringComparison.Ordinal)) continue;
            var cells = line.Trim('|', ' ').Split(" | ");
            rows.Add((cells[0].Replace(" <br> ", "\n", StringComparison.Ordinal).Replace("<br>", "\n", StringComparison.Ordinal).Replace('⇥', '\t').Replace("\\|", "|", StringComparison.Ordinal), cells[1]));
        }
        return rows;
    }

    public static Recognition Read(string text) => Recogniser.Recognise(new SourceText(text));
}
