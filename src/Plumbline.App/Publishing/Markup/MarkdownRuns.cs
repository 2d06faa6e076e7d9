using Markdig.Syntax.Inlines;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Markup;

/// <summary>The inside of a Markdown paragraph as stretches of one style.</summary>
internal static class MarkdownRuns
{
    private static readonly Run Plain = new("");

    public static List<Run> Of(ContainerInline? inlines)
    {
        var runs = new List<Run>();
        if (inlines is not null) Add(runs, inlines, Plain);
        return runs;
    }

    /// <summary>Address and words of a picture that is a paragraph of its own; null where the paragraph is another one.</summary>
    public static (string Name, string Words)? LoneImage(ContainerInline? inlines) =>
        inlines is { FirstChild: LinkInline { IsImage: true } image } && inlines.LastChild == inlines.FirstChild ? (image.Url ?? "", Text(Of(image))) : null;

    /// <summary>The words alone.</summary>
    public static string Text(IEnumerable<Run> runs) => string.Concat(runs.Select(r => r.Text));

    private static void Add(List<Run> runs, ContainerInline inlines, Run style)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case EmphasisInline emphasis:
                    Add(runs, emphasis, emphasis.DelimiterCount > 1 ? style with { Strong = true } : style with { Emphasis = true });
                    break;
                case LinkInline { IsImage: true } image:
                    // A picture inside a sentence leaves its words.
                    Add(runs, image, style);
                    break;
                case LinkInline link:
                    Add(runs, link, link.Url is { Length: > 0 } url ? style with { Target = new Target(TargetKind.Address, url) } : style);
                    break;
                case AutolinkInline auto:
                    Put(runs, style with { Text = auto.Url, Target = new Target(TargetKind.Address, auto.IsEmail ? "mailto:" + auto.Url : auto.Url) });
                    break;
                case CodeInline code:
                    Put(runs, style with { Text = code.Content, Code = true });
                    break;
                case LineBreakInline line:
                    Put(runs, style with { Text = line.IsHard ? "\n" : Glue(runs) });
                    break;
                case HtmlEntityInline entity:
                    Put(runs, style with { Text = entity.Transcoded.ToString() });
                    break;
                case LiteralInline literal:
                    Put(runs, style with { Text = literal.Content.ToString() });
                    break;
                case ContainerInline container:
                    Add(runs, container, style);
                    break;
                default:
                    Put(runs, style with { Text = inline.ToString() ?? "" });
                    break;
            }
        }
    }

    /// <summary>Lines of Chinese are joined without a blank.</summary>
    private static string Glue(List<Run> runs) => runs.Count > 0 && runs[^1].Text is [.., >= '\u3000' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF'] ? "" : " ";

    /// <summary>Adds to the stretch before where the style is the same, so that identifiers stay whole.</summary>
    private static void Put(List<Run> runs, Run run)
    {
        if (run.Text.Length == 0) return;
        if (runs.Count > 0 && (runs[^1] with { Text = "" }) == (run with { Text = "" })) runs[^1] = run with { Text = runs[^1].Text + run.Text };
        else runs.Add(run);
    }
}
