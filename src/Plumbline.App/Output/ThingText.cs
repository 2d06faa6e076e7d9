using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Output;

/// <summary>What is known about a thing that is known by names, for people.</summary>
internal static class ThingText
{
    public static void Write(ResultWriter output, ThingRecord thing)
    {
        var summary = thing.Summary;
        output.Line(summary.Name);
        if (summary.Zh is { } zh && zh != summary.Name) output.Line(zh);
        var days = string.Join(", ", new[]
        {
            summary.Kind, summary.Type?.Replace('-', ' '), summary.Date is { } date ? summary.Ended is { } end && end != date ? $"{date} to {end}" : date : null,
            summary.Effective is { } effective ? $"in force from {effective}" : null,
        }.Where(p => p is not null));
        output.Line($"{days}, known since {summary.KnownSince:yyyy-MM-dd}");
        output.Line(summary.Address);
        switch (thing)
        {
            case InstrumentRecord instrument: Instrument(output, instrument); break;
            case ConsultationRecord consultation: Consultation(output, consultation); break;
            case FrameworkRecord framework: Nodes(output, framework.Tree, 1); break;
            case BodyRecord body: Body(output, body); break;
            case TopicRecord topic: Topic(output, topic); break;
        }
        if (thing is not ConsultationRecord) ShowText.Values(output, "names", thing.Names);
        Facts(output, thing.Facts, thing.About);
        if (thing is not ConsultationRecord) ShowText.Mentions(output, thing.Mentions, thing.MentionCount);
    }

    /// <summary>What is stated of a thing, and of others with it as the value.</summary>
    public static void Facts(ResultWriter output, IReadOnlyList<StatedFacts> facts, IReadOnlyList<StatedFacts> about)
    {
        foreach (var fact in facts) ShowText.Values(output, PropertyWords.Of(fact.Property), fact.Values);
        foreach (var fact in about) ShowText.Values(output, PropertyWords.About(fact), fact.Values);
    }

    private static void Instrument(ResultWriter output, InstrumentRecord instrument)
    {
        output.Line($"{instrument.Status}{(instrument.StatusNote is { } note ? $" ({note})" : "")} on {instrument.On:yyyy-MM-dd}");
        foreach (var text in instrument.Texts) output.Line($"text: {text.Title}{(text.Date is null ? "" : $", {text.Date}")}, {text.Parts.Count(p => p.Kind == "law-article")} articles  {Addresses.OfDocument(text.Slug)}");
        foreach (var version in instrument.Versions) output.Line($"edition or draft: {version.Name}{(version.Date is null ? "" : $", {version.Date}")}  {version.Address}");
        foreach (var target in instrument.Targets) output.Line($"target: {target.Metric}{(target.Value is null ? "" : $" {target.Comparator} {target.Value} {target.Unit}")}{(target.Deadline is null ? "" : $" by {target.Deadline}")}");
        if (instrument.Calls.Count > 0) OpenOutput.WriteText(output, instrument.Calls);
    }

    private static void Consultation(ResultWriter output, ConsultationRecord consultation)
    {
        OpenOutput.WriteText(output, [consultation.Call]);
        if (consultation.Instrument is { } draft) output.Line($"on the draft of {draft.Name}  {draft.Address}");
        if (consultation.Standards.Count > 0) output.Line($"standards named: {string.Join(", ", consultation.Standards.Select(s => s.Normal))}");
        foreach (var source in consultation.Call.Sources) ShowText.Source(output, source);
    }

    private static void Nodes(ResultWriter output, IReadOnlyList<FrameworkNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            output.Line($"{new string(' ', depth * 2)}{node.Name}{(node.Count is { } count ? $"  {count:N0}" : "")}{(node.Detail is { } detail ? $"  [{detail}]" : "")}");
            Nodes(output, node.Below, depth + 1);
        }
    }

    private static void Body(ResultWriter output, BodyRecord body)
    {
        if (body.Abbreviations.Count > 0) output.Line($"short: {string.Join(", ", body.Abbreviations)}");
        if (body.EarlierNames.Count > 0) output.Line($"before: {string.Join("; ", body.EarlierNames)}");
    }

    private static void Topic(ResultWriter output, TopicRecord topic)
    {
        foreach (var field in topic.Fields) output.Line($"ICS {field.Code}{(field.Name is null ? "" : $" {field.Name}")}: {field.Number:N0} standards here{(field.Standards.Count == 0 ? "" : ", such as " + string.Join(", ", field.Standards.Take(6).Select(s => s.Normal)))}");
        foreach (var article in topic.Articles)
        {
            output.Line($"  {article.Date,-10} {article.Title}  {article.Address}");
            ShowText.Source(output, article.Evidence);
        }
    }
}
