using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Extraction.Targets;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>
/// Finds figures that state what is: counts with their noun, shares, large numbers. Numbers in words up to twelve count only where something
/// was achieved or goes on (<c>released nine specifications</c>, <c>three others are under development</c>), since most introduce a list.
/// </summary>
internal static class StatisticRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var reading = QuantityReading.Of(found);
        var text = found.Text.Content.AsSpan();
        var numbers = reading.Quantities.Start();
        var units = new WordPool();
        var seen = new HashSet<(string?, decimal, string)>();
        var dates = new StatisticDate(found, reading.Words);
        var rules = new RuleWords(reading.Words);
        var before = default(Quantity);
        for (var any = numbers.TryNext(out var next); any;)
        {
            var quantity = next;
            any = numbers.TryNext(out next);
            var start = quantity.Span.Start;
            if (reading.Zones.Count > 0 && TargetZones.Of(found, reading.Zones, start) is not null && TargetRecogniser.IsTarget(text, quantity)) continue;
            var unit = quantity.Unit;
            if (!Counts(found, rules, quantity, next, before, ref unit)) continue;
            before = quantity with { Unit = unit };
            var article = found.ArticleAt(start);
            var percent = (quantity.Form & QuantityForm.Percent) != 0;
            var name = percent ? "percent" : unit.Length > 0 ? units.Lower(CountedNoun.Head(text[unit.Start..unit.End])) : "";
            if (!percent && !seen.Add((article, quantity.Value, name))) continue;
            found.StatisticRows.Add(new StatisticRow
            {
                Span = unit.Start >= quantity.Span.End && unit.Start - quantity.Span.End < 4 ? TextSpan.FromBounds(start, unit.End) : quantity.Span,
                Value = quantity.Value,
                Unit = name,
                Words = QuantityWording.Clause(text, quantity),
                AsOf = dates.Of(start),
                Article = article,
                Rule = percent ? "share" : (quantity.Form & QuantityForm.Word) != 0 ? "count-in-words" : quantity.HasUnit ? "count" : "count-without-noun",
                Note = QuantityContext.Comparator(text, start) switch { "=" => null, ">" => "printed as > the value", ">=" => "printed as >= the value", "<" => "printed as < the value", var sign => $"printed as {sign} the value" },
                Confidence = quantity.HasUnit && !quantity.IsSmallWord ? 0.9 : 0.7,
            });
        }
        Sums.Check(found);
    }

    private static bool Counts(Recognition found, RuleWords rules, in Quantity quantity, in Quantity next, in Quantity before, ref TextSpan unit)
    {
        var text = found.Text.Content.AsSpan();
        if ((quantity.Form & QuantityForm.Duration) != 0 || QuantityContext.IsThreshold(text, quantity.Span.Start)) return false;
        // "23 mandatory and 94 recommended ones": of what was counted before.
        if (quantity.HasUnit && before.HasUnit && CountedNoun.Head(text[unit.Start..unit.End]) is "ones") unit = before.Unit;
        if ((quantity.Form & (QuantityForm.Percent | QuantityForm.Money)) != 0) return !QuantityContext.IsLimit(text, quantity.Span.Start) && !rules.InRule(text, quantity.Span.Start) && !rules.InPenalty(text, quantity.Span.Start);
        if (quantity.IsSmallWord) return quantity.HasUnit && SmallCount.Counts(found, text, quantity);
        if (quantity.HasUnit) return !rules.InRule(text, quantity.Span.Start) && !NumbersRowOrPage(text, quantity) && !IsLength(text, quantity) && !IsOneOfMany(text, quantity);
        if (next.HasUnit && text[quantity.Span.End..next.Span.Start] is " and " or ", ")
        {
            // 8,484 and 16,077 standards
            unit = next.Unit;
            return true;
        }
        if ((quantity.Form & (QuantityForm.Grouped | QuantityForm.Round)) == 0 && !IsShareOfBefore(text, quantity, before)) return false;
        if (before.HasUnit && quantity.Span.Start - before.Span.End < 300) unit = before.Unit;
        return (quantity.Form & QuantityForm.Word) == 0;
    }

    /// <summary>"(11 pages, in Chinese)": how long a document is.</summary>
    private static bool IsLength(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.Span.Start > 0 && text[quantity.Span.Start - 1] is '(' or '（' && CountedNoun.Head(text[quantity.Unit.Start..quantity.Unit.End]) is "pages" or "page" or "页";

    /// <summary>"1 Fuel consumption limits": a figure 1 counts no plural; it numbers a row.</summary>
    private static bool IsOneOfMany(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.Value == 1 && (quantity.Form & (QuantityForm.Word | QuantityForm.Round)) == 0 && CountedNoun.Head(text[quantity.Unit.Start..quantity.Unit.End]) is [.., not 's', 's'];

    /// <summary>A number that opens its line and stands alone there, or before the number of a standard: that of a page or of a row.</summary>
    private static bool NumbersRowOrPage(ReadOnlySpan<char> text, Quantity quantity)
    {
        var (start, end) = (quantity.Span.Start, quantity.Span.End);
        if (start > 0 && text[start - 1] is not ('\n' or '\f') || end >= text.Length || (quantity.Form & (QuantityForm.Grouped | QuantityForm.Word)) != 0) return false;
        if (text[end] is '\n' or '\r') return true;
        if (quantity.Value is > 0 and < 1000 && end + 1 < text.Length && text[end] is ' ' && char.IsUpper(text[end + 1]) && InSequence(text, start, (int)quantity.Value)) return true;
        var row = text[end..Math.Max(end, quantity.Unit.End)];
        return row.ContainsAnyInRange('0', '9') && row.IndexOfAny('\n', ',') < 0;
    }

    /// <summary>True where a line near before begins with the number before, or one near behind with the number behind: the rows of a list.</summary>
    private static bool InSequence(ReadOnlySpan<char> text, int start, int value)
    {
        const int Reach = 500;
        Span<char> line = stackalloc char[8];
        line[0] = '\n';
        if (!(value + 1).TryFormat(line[1..], out var digits)) return false;
        line[digits + 1] = ' ';
        if (text[start..Math.Min(text.Length, start + Reach)].IndexOf(line[..(digits + 2)]) >= 0) return true;
        if (value == 1 || !(value - 1).TryFormat(line[1..], out digits)) return false;
        line[digits + 1] = ' ';
        return text[Math.Max(0, start - Reach)..start].IndexOf(line[..(digits + 2)]) >= 0;
    }

    /// <summary><c>Among these, 725 are</c>, <c>25 of the second category</c>, <c>among the 26 standards ... China led the formulation of 8</c>.</summary>
    private static bool IsShareOfBefore(ReadOnlySpan<char> text, Quantity quantity, Quantity before)
    {
        var (start, end) = (quantity.Span.Start, quantity.Span.End);
        var rest = text[end..Math.Min(text.Length, end + 10)].TrimStart();
        var goesOn = rest.StartsWith("are ") || rest.StartsWith("are\n") || rest.StartsWith("were ") || rest.StartsWith("have ") || rest.StartsWith("of the ") || rest.StartsWith("of which") || rest.StartsWith("of them");
        var closes = rest.Length > 0 && rest[0] is ';' or '.' or ',' && (rest.Length == 1 || !char.IsAsciiDigit(rest[1]));
        if (!goesOn && !closes) return false;
        var sentence = Phrases.SentenceStart(text, start);
        // A semicolon does not part the two halves of a count.
        if (sentence > 0 && text[sentence - 1] == ';') sentence = Phrases.SentenceStart(text, sentence - 1);
        var among = text[sentence..start].Contains("mong", StringComparison.Ordinal);
        var counted = before.HasUnit && before.Span.Start >= sentence;
        return goesOn ? among || counted : among && counted && NumberReader.WordBefore(text, start) is var word && (word is "of" || word.EndsWith("ing") || word.EndsWith("ed"));
    }
}
