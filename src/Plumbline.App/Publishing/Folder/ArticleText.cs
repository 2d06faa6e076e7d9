using System.Text;
using Plumbline.App.Publishing.Checks;
using Plumbline.Register.Yaml;

namespace Plumbline.App.Publishing.Folder;

/// <summary>A file of an article: YAML between two lines of three dashes, then Markdown.</summary>
/// <param name="Head">What stands between the dashes; an empty mapping where nothing does.</param>
/// <param name="HeadLines">Lines before the YAML.</param>
/// <param name="Text">The Markdown.</param>
/// <param name="TextLine">Line on which it begins, from 1.</param>
internal sealed record ArticleText(YamlNode Head, int HeadLines, string Text, int TextLine)
{
    private const string Rule = "---";

    /// <summary>The file in its two parts; null where it is missing or no UTF-8, or its YAML is wrong, which is then among the problems.</summary>
    public static ArticleText? Read(IssueFiles files, string name, int namedAt, Problems problems)
    {
        if (Text8(files, name, namedAt, problems) is not { } text) return null;
        if (!text.StartsWith(Rule + "\n", StringComparison.Ordinal)) return new ArticleText(new YamlNode(1, 1), 0, text, 1);
        var end = text.IndexOf("\n" + Rule + "\n", Rule.Length - 1, StringComparison.Ordinal);
        if (end < 0)
        {
            problems.Add(IssueCheck.Form, name, 1, "the head is not closed", "write a line of three dashes behind it");
            return null;
        }
        var head = text[(Rule.Length + 1)..Math.Max(end + 1, Rule.Length + 1)];
        var bodyAt = end + Rule.Length + 2;
        var lines = text.AsSpan(0, bodyAt).Count('\n');
        try
        {
            var node = string.IsNullOrWhiteSpace(head) ? new YamlNode(1, 1) : YamlReader.Read(new StringReader(head));
            return new ArticleText(node, 1, text[bodyAt..], lines + 1);
        }
        catch (FormatException wrong)
        {
            problems.Add(IssueCheck.Form, name, 1, $"the head is no YAML ({wrong.Message}, counted from the line behind the dashes)", "write it as 'name: value', texts with a colon in quotation marks");
            return null;
        }
    }

    /// <summary>The text of a file with line feeds only.</summary>
    public static string? Text8(IssueFiles files, string name, int namedAt, Problems problems)
    {
        if (files.Read(name) is not { } bytes)
        {
            problems.Add(IssueCheck.Form, IssueFiles.Head, namedAt, $"there is no file '{name}'", "write its name as it stands in the folder, or take it out");
            return null;
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(IssueCheck.Form, name, 1, "the file is not UTF-8", "save it as UTF-8");
            return null;
        }
    }
}
