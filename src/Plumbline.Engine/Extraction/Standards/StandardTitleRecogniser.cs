using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds standards named by title only: the text gives no number of them, in that place or another.</summary>
internal static class StandardTitleRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        HashSet<(string?, string)>? numbered = null;
        var titles = TitleCollector.Of(found);
        for (var i = 0; i < titles.Count; i++)
        {
            ref readonly var mention = ref titles[i];
            if (mention.Sort != TitleSort.Standard) continue;
            numbered ??= Numbered(found);
            if (numbered.Contains((mention.Article, mention.Title))) continue;
            found.StandardTitles.Add(new StandardTitleFinding
            {
                Title = mention.Title,
                Status = mention.Status,
                Span = mention.Span,
                Article = mention.Article,
                Confidence = mention.Mark is TitleMark.Capitals or TitleMark.Cue ? 0.6 : 0.8,
                Rule = TitleRules.Name(mention.Mark),
                Note = mention.Note,
            });
        }
    }

    /// <summary>Titles that stand beside a number.</summary>
    private static HashSet<(string?, string)> Numbered(Recognition found)
    {
        var titles = new HashSet<(string?, string)>();
        for (var i = 0; i < found.StandardRows.Count; i++)
        {
            ref readonly var standard = ref found.StandardRows.Row(i);
            if (standard.Title is { } title) titles.Add((standard.Article, CleanText.Title(found.Text, title)));
        }
        return titles;
    }
}
