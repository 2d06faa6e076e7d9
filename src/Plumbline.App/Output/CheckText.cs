using Plumbline.App.Output.Sheets;
using Plumbline.Engine.Rules;

namespace Plumbline.App.Output;

/// <summary>An answer of a rulebook for people.</summary>
internal static class CheckText
{
    /// <param name="output">Where to.</param>
    /// <param name="view">The answer.</param>
    /// <param name="earlier">The edition before, where the answer is one of several.</param>
    public static void Write(ResultWriter output, CheckView view, string? earlier = null)
    {
        output.Line($"{view.Title}{(view.TitleZh is null ? "" : $" ({view.TitleZh})")}");
        output.Line($"{view.Rulebook}, edition {view.Edition}; on {view.StatusOn}: {view.Status}");
        foreach (var change in view.Changes ?? []) output.Line("against the edition before: " + change);
        foreach (var change in view.Review) output.Line("for review: " + change);
        if (view.Given.Count > 0) output.Line("given: " + string.Join(", ", view.Given.Select(g => $"{g.Input} = {g.Value}")));
        if (view.Content is ContentAnswer content)
        {
            SheetText.Write(output, SheetOf.Answer(content));
            output.Line("  source: " + string.Join("; ", view.Sources));
            foreach (var open in view.Open) output.Line("  left open: " + open);
        }
        if (view.Difference is { } difference) SheetText.Write(output, FrameworkSheet.Of(difference, earlier!, view.Edition));
        foreach (var table in view.Tables)
        {
            output.Line();
            output.Line(table.Question);
            if (table.State == "readings-differ") output.Line("  The source can be read in two ways, and they lead to different outcomes.");
            foreach (var reading in SameThroughout(table) ? [table.Readings[0] with { ReadingText = null }] : table.Readings) Reading(output, reading);
            var changing = table.Missing.Where(m => m.ChangesOutcome).ToList();
            foreach (var missing in changing) output.Line($"  would change it: {missing.Input} ({missing.Question}{Values(missing)})");
            var other = table.Missing.Where(m => !m.ChangesOutcome).Select(m => m.Input).ToList();
            if (other.Count > 0 && changing.Count + other.Count <= 12) output.Line("  not given, changes nothing: " + string.Join(", ", other));
            if (table.Note is not null) output.Line("  note: " + table.Note);
            if (table.Open is not null) output.Line("  not stated by the source: " + table.Open);
        }
        if (view.Proposed is { } proposed) ProposedText.Write(output, proposed, view.Given);
    }

    /// <summary>The answer of a table in one line, for a cell.</summary>
    public static string Short(CheckTable table)
    {
        var readings = table.Readings.Select(r => (r.Reading, Text: Short(r))).ToList();
        return readings.Select(r => r.Text).Distinct().Count() == 1 ? readings[0].Text : string.Join(" | ", readings.Select(r => $"{r.Reading}: {r.Text}"));
    }

    /// <summary>True where every reading gives the same answer by the same rules.</summary>
    private static bool SameThroughout(CheckTable table) => table.Readings.All(r => r.State == table.Readings[0].State && r.State != "cannot-decide" && r.Rules.Select(x => x.Id).SequenceEqual(table.Readings[0].Rules.Select(x => x.Id)));

    private static string Short(CheckReading reading) => reading.State == "cannot-decide" ? "cannot decide, value missing"
        : reading.Rules.Count == 0 ? "not stated by the source" : string.Join("; ", reading.Rules.Select(r => Outcome(r)).Distinct());

    private static void Reading(ResultWriter output, CheckReading reading)
    {
        var indent = "  ";
        if (reading.ReadingText is not null)
        {
            output.Line($"  Reading: {reading.ReadingText}");
            indent = "    ";
        }
        if (reading.State == "cannot-decide") output.Line(indent + "-> cannot decide, value missing");
        else if (reading.Rules.Count == 0) output.Line(indent + "-> not stated by the source: it has no rule for this case");
        foreach (var rule in reading.Rules) Rule(output, indent, "-> " + Outcome(rule), rule);
        foreach (var rule in reading.Possible.Take(8)) output.Line($"{indent}   possible: {Outcome(rule)} ({rule.Id}{Wants(rule)})");
        if (reading.Possible.Count > 8) output.Line($"{indent}   and {reading.Possible.Count - 8} other outcomes");
        if (reading.NoRulePossible) output.Line(indent + "   possible: not stated by the source");
        foreach (var rule in reading.Excluded.Take(6))
            output.Line($"{indent}   not {rule.Id} ({Outcome(rule)}): {string.Join(", ", rule.Conditions.Where(c => c.Holds == false).Select(c => $"{c.Input} is {c.Value}, demanded is {c.Demanded}"))}");
    }

    private static void Rule(ResultWriter output, string indent, string outcome, CheckRule rule)
    {
        output.Line(indent + outcome);
        var conditions = rule.Conditions.Where(c => c.Holds is not null).Select(c => $"{c.Input} is {c.Value}{(c.Value == c.Demanded ? "" : $" ({c.Demanded})")}").ToList();
        output.Line($"{indent}   by {rule.Id}{(conditions.Count > 0 ? ": " + string.Join(", ", conditions) : "")}");
        output.Line($"{indent}   source: {string.Join("; ", rule.Citations)}");
        foreach (var quote in rule.Quotes) output.Line($"{indent}   {Quoted(quote)}");
        if (rule.Printed is not null) output.Line($"{indent}   as printed: {rule.Printed}");
        if (rule.Note is not null) output.Line($"{indent}   note: {rule.Note}");
        if (rule.Open is not null) output.Line($"{indent}   left open: {rule.Open}");
    }

    private static string Quoted(CheckQuote quote) => quote.State switch
    {
        "tied" or "nearest" => $"{(quote.State == "nearest" ? "nearest words: " : "")}“{string.Join(' ', quote.Quote!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}” ({quote.Address})",
        "article" => $"in the register: {quote.Title ?? "the issue"} ({quote.Address}); no figure, day or name of the rule stands there as it is",
        _ => $"not found: the issue is in the register and has no such item ({quote.Address})",
    };

    private static string Wants(CheckRule rule)
    {
        var wants = rule.Conditions.Where(c => c.Holds is null).Select(c => $"{c.Input}: {c.Demanded}").ToList();
        return wants.Count == 0 ? "" : ", if " + string.Join(", ", wants);
    }

    private static string Outcome(CheckRule rule) => string.Join(", ", rule.Outcome.Select(o => $"{o.Key.Replace('_', ' ')}: {o.Value switch { null => "not stated by the source", string text => text, var many => string.Join("; ", (IEnumerable<string>)many) }}"));

    private static string Values(CheckMissing missing) => missing.Counts is { } counts ? "; it counts " + string.Join(", ", counts) : missing.Values.Count is > 0 and <= 8 ? "; " + string.Join(", ", missing.Values) : missing.Unit is null ? "" : "; in " + missing.Unit;
}
