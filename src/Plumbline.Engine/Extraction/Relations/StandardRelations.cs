using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Relations between two documents: adopts, corresponds to, converted from, amends.</summary>
internal static class StandardRelations
{
    private const int Reach = 90;

    /// <summary>Longest row in which a degree and the adopting standard stand.</summary>
    private const int LongestRow = 400;

    /// <summary>How far behind the adopted standard the degree may follow: "with modifications".</summary>
    private const int DegreeReach = 36;

    public static void Read(RelationReading reading, in CueHit hit)
    {
        var sentence = reading.Sentence(hit.Start);
        switch (hit.Cue)
        {
            case RelationCue.Degree: Degree(reading, hit); break;
            case RelationCue.HanDegree: Before(reading, hit, sentence, RelationReading.IsAbroad, RelationReading.IsHome); break;
            case RelationCue.HanConverted: Before(reading, hit, sentence, IsConverted, IsNational); break;
            case RelationCue.Adopts: Forward(reading, hit, sentence, RelationReading.IsAbroad, RelationReading.IsHome); break;
            case RelationCue.AdoptedAs: Backward(reading, hit, sentence, RelationReading.IsAbroad, RelationReading.IsHome); break;
            case RelationCue.ConvertedFrom: Forward(reading, hit, sentence, IsConverted, IsNational); break;
            case RelationCue.ConvertedInto: Backward(reading, hit, sentence, IsConverted, IsNational); break;
            case RelationCue.Amends: Forward(reading, hit, sentence, _ => true, _ => true); break;
            case RelationCue.Corresponds: Corresponds(reading, hit, sentence); break;
        }
    }

    /// <summary>What a national standard is made from.</summary>
    private static bool IsConverted(Reference reference) =>
        reference.Id?.Level is StandardLevel.Association or StandardLevel.Sector or StandardLevel.Local or StandardLevel.Enterprise;

    private static bool IsNational(Reference reference) => reference.IsStandard && reference.Id?.Level is null or StandardLevel.National or StandardLevel.Sector or StandardLevel.International;

    /// <summary>Object behind the word, subject before it.</summary>
    private static void Forward(RelationReading reading, in CueHit hit, TextSpan sentence, Func<Reference, bool> isObject, Func<Reference, bool> isSubject)
    {
        var objects = reading.Behind(hit.End, sentence.End, Reach, isObject);
        if (objects.Count == 0) return;
        var degree = hit.Type == RelationTypes.Adopts && hit.Degree is null ? DegreeBehind(reading.Text, objects[^1].Span.End, sentence.End) : null;
        Pair(reading, hit, sentence, objects, reading.Before(hit.Start, sentence.Start, isSubject), degree);
    }

    /// <summary>"X was adopted as Y": the object stands before the word, the subject behind it.</summary>
    private static void Backward(RelationReading reading, in CueHit hit, TextSpan sentence, Func<Reference, bool> isObject, Func<Reference, bool> isSubject)
    {
        var subjects = reading.Behind(hit.End, sentence.End, Reach, isSubject);
        if (subjects.Count == 0) return;
        var objects = reading.Before(hit.Start, sentence.Start, isObject);
        if (objects.Count > 0) Pair(reading, hit, sentence, objects, subjects, null);
    }

    /// <summary>与 ISO 1 的一致性程度为等同, 由 T/A 1 转化: both stand before the word.</summary>
    private static void Before(RelationReading reading, in CueHit hit, TextSpan sentence, Func<Reference, bool> isObject, Func<Reference, bool> isSubject)
    {
        var objects = reading.Before(hit.Start, Math.Max(sentence.Start, hit.Start - Reach), isObject);
        if (objects.Count == 0) return;
        Pair(reading, hit, sentence, objects, reading.Before(objects[0].Span.Start, sentence.Start, isSubject), null);
    }

    /// <summary>Behind 对应 the object follows, or a comma and the object before it was meant: 与 ISO 1 对应.</summary>
    private static void Corresponds(RelationReading reading, in CueHit hit, TextSpan sentence)
    {
        var isHan = reading.Text[hit.Start] > '\u3000';
        var reach = isHan ? 14 : Reach;
        var objects = reading.Behind(hit.End, sentence.End, reach, r => r.Id is not null);
        if (objects.Count == 0)
        {
            if (isHan && reading.Before(hit.Start, Math.Max(sentence.Start, hit.Start - 30), RelationReading.IsAbroad) is [var near, ..] && reading.Text.AsSpan(sentence.Start, near.Span.Start - sentence.Start).TrimEnd().EndsWith("与"))
                Before(reading, hit, sentence, RelationReading.IsAbroad, RelationReading.IsHome);
            return;
        }
        var first = objects[0];
        Pair(reading, hit, sentence, objects, reading.Before(hit.Start, sentence.Start, r => r.IsStandard && (r.Id is null || r.Id.Level != first.Id!.Level)), null);
    }

    /// <summary>IDT beside the adopted standard; the adopter stands before it in its line, or was named before.</summary>
    private static void Degree(RelationReading reading, in CueHit hit)
    {
        var text = reading.Text.AsSpan();
        var line = Phrases.LineStart(text, hit.Start, LongestRow);
        var objects = reading.Before(hit.Start, line, RelationReading.IsAbroad);
        if (objects.Count > 0 && !IsBeside(text[objects[^1].Span.End..hit.Start])) objects = [];
        if (objects.Count == 0)
        {
            objects = reading.Behind(hit.End, Math.Min(text.Length, hit.End + 40), 4, RelationReading.IsAbroad);
            if (objects.Count == 0) return;
        }
        // The list of one bracket only: (ISO 1:2015, MOD; IEC 2:2016, NEQ) has a degree for each.
        var adopters = reading.Before(objects[0].Span.Start, line, RelationReading.IsHome);
        Pair(reading, hit with { Note = null }, TextSpan.FromBounds(line, hit.End), objects, adopters.Count > 1 && objects.Count == 1 ? [adopters[^1]] : adopters, null, mayBeAbove: true);
    }

    private static bool IsBeside(ReadOnlySpan<char> gap) => gap.Length < 5 && gap.Trim(" ,，、:：;；(（-–—\t|").IsEmpty;

    private static void Pair(RelationReading reading, in CueHit hit, TextSpan sentence, List<Reference> objects, List<Reference> subjects, string? degree, bool mayBeAbove = false)
    {
        var word = TextSpan.FromBounds(hit.Start, hit.End);
        var rule = hit.Cue == RelationCue.Degree ? "degree" : RuleOf(hit);
        var said = subjects.Count == 0 ? reading.SaidIn(sentence.Start, Math.Min(hit.Start, objects[0].Span.Start)) : reading.SaidIn(subjects[^1].Span.End, Math.Min(Math.Max(hit.Start, subjects[^1].Span.End), Math.Max(objects[0].Span.Start, subjects[^1].Span.End)));
        if (subjects.Count == 0 || said >= 0)
        {
            var isImplied = said < 0 && (mayBeAbove || IsImplied(reading.Text, sentence, hit));
            if (said < 0 && !isImplied) return;
            foreach (var other in objects)
                reading.Add(hit, null, said >= 0 ? said : sentence.Start, other.Name, other, RelationReading.Join(word, other.Span), rule, said >= 0 ? 0.85 : 0.7, degree: degree);
            return;
        }
        // "A and B (which adopts C)" says it of B only; "A and B are identical to C" of both.
        if (subjects.Count > 1 && objects.Count == 1 && hit.Start > subjects[^1].Span.End && !SaysAll(reading.Text.AsSpan(subjects[^1].Span.End, hit.Start - subjects[^1].Span.End))) subjects = [subjects[^1]];
        // Lists of different lengths leave open which belongs to which.
        var (n, m) = (subjects.Count, objects.Count);
        if (n != m && n != 1 && m != 1) return;
        for (var i = 0; i < Math.Max(n, m); i++)
        {
            var (from, other) = (subjects[n == 1 ? 0 : i], objects[m == 1 ? 0 : i]);
            if (from.Article != other.Article || from.Name == other.Name) continue;
            reading.Add(hit, from, from.Span.Start, other.Name, other, RelationReading.Join(from.Span, other.Span), rule, degree: degree);
        }
    }

    /// <summary>A Chinese sentence, or a label, may begin with the word itself and leave its subject out.</summary>
    private static bool IsImplied(string text, TextSpan sentence, in CueHit hit)
    {
        var before = text.AsSpan(sentence.Start, Math.Max(0, hit.Start - sentence.Start)).Trim();
        return text[hit.Start] > '\u3000' && (before.IsEmpty || before is "使用翻译法" or "使用重新起草法" or "由" || before.Length < 20 && before.StartsWith("由"));
    }

    private static bool SaysAll(ReadOnlySpan<char> words) =>
        words.Contains(" are ", StringComparison.Ordinal) || words.Contains(" were ", StringComparison.Ordinal) || words.Contains(" both ", StringComparison.Ordinal) || words.Contains(" all ", StringComparison.Ordinal)
        || words.Contains(" have ", StringComparison.Ordinal) || words.IndexOfAny('均', '都') >= 0;

    private static string? DegreeBehind(string text, int from, int end)
    {
        var rest = text.AsSpan(from, Math.Max(0, Math.Min(end, from + DegreeReach) - from)).TrimStart(" ,，");
        return rest.StartsWith("identically") || rest.StartsWith("without change") || rest.StartsWith("without modification") ? "IDT"
            : rest.StartsWith("with modification") || rest.StartsWith("with some modification") || rest.StartsWith("with technical") || rest.StartsWith("in modified form") ? "MOD" : null;
    }

    private static string RuleOf(in CueHit hit) => hit.Type switch
    {
        RelationTypes.Adopts => "adoption",
        RelationTypes.CorrespondsTo => "correspondence",
        RelationTypes.ConvertedFrom => "conversion",
        _ => "amending",
    };
}
