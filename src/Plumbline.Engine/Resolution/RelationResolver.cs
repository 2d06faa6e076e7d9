using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Resolution;

/// <summary>
/// Makes relations of what was read: a sentence that speaks of "the standard" gets the one that is meant, one with two candidates gives nothing. A relation that is stated twice
/// in an article is one; the statement that gives a degree counts.
/// </summary>
internal static class RelationResolver
{
    public static void Resolve(Recognition found, Knowledge knowledge)
    {
        if (found.RelationMentions.Count == 0) return;
        Antecedents? antecedents = null;
        var rows = new Dictionary<(string?, string, string, string), int>();
        foreach (var mention in found.RelationMentions)
        {
            var (from, confidence, note) = (mention.FromName ?? mention.From?.Name, mention.Confidence, mention.Note);
            if (from is null)
            {
                antecedents ??= new Antecedents(found);
                var (document, sure) = Meant(found, antecedents, mention);
                if (document is null) continue;
                (from, confidence) = (document.Name, Math.Min(confidence, sure));
                note = Join(note, $"stated of {document.Name}, named before");
            }
            if (from == mention.To) continue;
            var article = found.ArticleAt(mention.Span.Start);
            var row = new RelationFinding { Type = mention.Type, From = from, To = mention.To, Degree = mention.Degree, Part = mention.Part, Span = mention.Span, Article = article, Rule = mention.Rule, Confidence = confidence, Note = note };
            var key = (article, mention.Type, from, mention.To);
            if (!rows.TryGetValue(key, out var place))
            {
                rows[key] = found.Relations.Count;
                found.Relations.Add(row);
            }
            else if (found.Relations[place].Degree is null && row.Degree is not null || found.Relations[place].Part is null && row.Part is not null) found.Relations[place] = row;
        }
        for (var i = 0; i < found.Relations.Count; i++)
        {
            if (found.Relations[i] is { Type: RelationTypes.Adopts, Degree: null, Note: null } open) found.Relations[i] = open with { Note = "the text does not say the degree" };
        }
        found.Relations.Sort((a, b) =>
        {
            var order = a.Span.CompareTo(b.Span);
            if (order == 0) order = string.CompareOrdinal(a.Type, b.Type);
            return order != 0 ? order : string.CompareOrdinal(a.From + a.To, b.From + b.To);
        });
    }

    private static (Reference? Document, double Confidence) Meant(Recognition found, Antecedents antecedents, RelationMention mention)
    {
        if (antecedents.Self() is { } self && (mention.Other is null || self.Name != mention.Other.Name)) return (self, 0.9);
        var meant = antecedents.Before(mention.Before, mention.Type, Fits);
        return (meant.Document, meant.Confidence);
    }

    private static bool Fits(string type, Reference reference) => type switch
    {
        RelationTypes.Amends => true,
        RelationTypes.Adopts => reference.IsStandard && reference.Id?.Level is not StandardLevel.International,
        _ => reference.IsStandard,
    };

    private static string Join(string? note, string more) => note is null ? more : $"{note}; {more}";
}
