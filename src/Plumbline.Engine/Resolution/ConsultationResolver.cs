using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.References;

namespace Plumbline.Engine.Resolution;

/// <summary>A call for comments on "the Draft" or 该标准 is one on the document that is meant, where that is sure.</summary>
internal static class ConsultationResolver
{
    private const double SureFrom = 0.85;
    private const int LongestSubject = 40;

    public static void Resolve(Recognition found, Knowledge knowledge)
    {
        Dictionary<(string?, string), string?>? meanings = null;
        for (var i = 0; i < found.Consultations.Count; i++)
        {
            var call = found.Consultations[i];
            if (call.Subject.Length is 0 or > LongestSubject) continue;
            meanings ??= Meanings(found);
            if (!meanings.TryGetValue((call.Article, Bare(call.Subject)), out var meant) || meant is null) continue;
            var printed = $"subject printed \"{call.Subject}\"";
            found.Consultations[i] = call with { Subject = meant, Note = call.Note is null ? printed : $"{call.Note}; {printed}" };
        }
    }

    /// <summary>What short words mean in an article; null where they mean two things there.</summary>
    private static Dictionary<(string?, string), string?> Meanings(Recognition found)
    {
        var meanings = new Dictionary<(string?, string), string?>();
        for (var i = 0; i < found.ReferenceRows.Count; i++)
        {
            ref readonly var reference = ref found.ReferenceRows.Row(i);
            if (ReferenceRules.Kind(reference.Rule) is not (ReferenceKinds.Said or ReferenceKinds.ShortName)) continue;
            var key = (reference.Article, Bare(found.Text.ToString(reference.Span)));
            var meant = reference.Confidence < SureFrom ? null : reference.ResolvesTo;
            meanings[key] = meanings.TryGetValue(key, out var known) && known != meant ? null : meant;
        }
        return meanings;
    }

    /// <summary>The words without "the", in small letters.</summary>
    private static string Bare(string words)
    {
        words = words.ToLowerInvariant();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }
}
