using System.Globalization;
using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Targets;

/// <summary>Finds what plans promise: numbers that are to be reached by a year.</summary>
internal static class TargetRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var reading = QuantityReading.Of(found);
        if (reading.Zones.Count == 0) return;
        var text = found.Text.Content.AsSpan();
        var numbers = reading.Quantities.Start();
        while (numbers.TryNext(out var quantity))
        {
            if (TargetZones.Of(found, reading.Zones, quantity.Span.Start) is not { } zone || !IsTarget(text, quantity)) continue;
            found.Targets.Add(Make(found, text, quantity, zone));
        }
        AddHalves(found, text, reading.Zones);
        SpanOrder.Sort(found.Targets, row => row.Span);
    }

    /// <summary>True for what a plan can promise in a target zone: a counted noun, a share, a large sum; not the number of its own goals.</summary>
    public static bool IsTarget(ReadOnlySpan<char> text, Quantity quantity)
    {
        if ((quantity.Form & (QuantityForm.Percent | QuantityForm.Money)) != 0) return true;
        if ((quantity.Form & QuantityForm.Duration) != 0) return IsShortened(text, quantity.Span.Start);
        if (!quantity.HasUnit) return (quantity.Form & (QuantityForm.Grouped | QuantityForm.Round)) != 0;
        return !IsOfThePlan(CountedNoun.Head(text[quantity.Unit.Start..quantity.Unit.End]));
    }

    /// <summary>A length of time is promised where it is to become shorter.</summary>
    private static bool IsShortened(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 80)..start];
        // "to less than two years from the current three years": what it is now.
        if (before.EndsWith("current ", StringComparison.Ordinal) || before.EndsWith("present ", StringComparison.Ordinal) || before.EndsWith("目前的", StringComparison.Ordinal) || before.EndsWith("现在的", StringComparison.Ordinal)) return false;
        return before.Contains("shorten", StringComparison.Ordinal) || before.Contains("reduc", StringComparison.Ordinal) || before.Contains("缩短", StringComparison.Ordinal);
    }

    private static bool IsOfThePlan(ReadOnlySpan<char> head) => head is
        "goals" or "objectives" or "targets" or "tasks" or "measures" or "aspects" or "areas" or "steps" or "phases" or "principles" or "stages" or "directions" or "parts" or "chapters" or "articles"
        or "priorities" or "pillars" or "orientations" or "actions" or "requirements" or "fields" or "categories";

    private static TargetFinding Make(Recognition found, ReadOnlySpan<char> text, Quantity quantity, TargetZone zone)
    {
        var unit = (quantity.Form & QuantityForm.Percent) != 0 ? "percent" : quantity.HasUnit ? CountedNoun.Head(text[quantity.Unit.Start..quantity.Unit.End]).ToString().ToLowerInvariant() : "";
        return new TargetFinding
        {
            Span = quantity.HasUnit ? TextSpan.FromBounds(quantity.Span.Start, quantity.Unit.End) : quantity.Span,
            Plan = PlanOf(found, quantity.Span.Start),
            Metric = QuantityWording.OneLine(found.Text[QuantityWording.Clause(text, quantity)]),
            Comparator = QuantityContext.Comparator(text, quantity.Span.Start),
            Value = quantity.Value,
            Unit = unit,
            Deadline = zone.Deadline.ToString(CultureInfo.InvariantCulture),
            Article = found.ArticleAt(quantity.Span.Start),
            Rule = zone.NeedsFuture ? "target-in-paragraph" : zone.Span.Contains(zone.DeadlineAt) ? "target-in-sentence" : "target-in-list",
            Confidence = zone.NeedsFuture ? 0.7 : 0.9,
        };
    }

    /// <summary><c>over half of</c> by a year is more than 50 percent.</summary>
    private static void AddHalves(Recognition found, ReadOnlySpan<char> text, List<TargetZone> zones)
    {
        for (var at = 0; text[at..].IndexOf("alf of ", StringComparison.Ordinal) is >= 0 and var hit; at += hit + 7)
        {
            var start = at + hit - 1;
            if (start < 0 || text[start] is not ('h' or 'H') || (start > 0 && char.IsAsciiLetter(text[start - 1]))) continue;
            var half = new Quantity(new TextSpan(start, 4), 50, default, QuantityForm.Percent | QuantityForm.Word);
            if (TargetZones.Of(found, zones, start) is { } zone) found.Targets.Add(Make(found, text, half, zone));
        }
    }

    /// <summary>The plan, roadmap or other instrument named last before a target in its article, or null.</summary>
    private static string? PlanOf(Recognition found, int at)
    {
        var article = found.ArticleAt(at);
        var instruments = found.InstrumentRows;
        var low = 0;
        var high = instruments.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (instruments.Row(middle).Mention(found).Span.Start <= at) low = middle + 1;
            else high = middle;
        }
        for (var i = low - 1; i >= 0 && low - i < 20; i--)
        {
            ref readonly var instrument = ref instruments.Row(i).Mention(found);
            if (instrument.Article != article) return null;
            if (instrument.Kind is "plan" or "policy" or "guideline" or "other") return instrument.Title;
        }
        return null;
    }
}
