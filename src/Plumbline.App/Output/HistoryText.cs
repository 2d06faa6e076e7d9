using Plumbline.Register.History;
using Plumbline.Register.Statements;

namespace Plumbline.App.Output;

/// <summary>What was learnt about a thing, for people: a heading for each batch, + for what it stated, - for what it ended.</summary>
internal static class HistoryText
{
    public static void Write(ResultWriter output, ThingHistory history)
    {
        output.Line($"{history.Name}  {history.Address}");
        if (!history.IsComplete) output.Line("there is more; the latest statements are shown");
        foreach (var batch in history.Batches)
        {
            output.Line();
            output.Line($"{batch.At:yyyy-MM-dd HH:mm} UTC  {batch.Kind} by {batch.By}{(batch.Note is null || batch.Kind == "starter" ? "" : $": {batch.Note}")}");
            foreach (var entry in batch.Made) Entry(output, history, '+', entry);
            foreach (var entry in batch.Ended) Entry(output, history, '-', entry);
        }
    }

    private static void Entry(ResultWriter output, ThingHistory history, char sign, HistoryEntry entry)
    {
        var subject = entry.Subject == history.Name ? "" : $"{entry.Subject} ";
        output.Line($"  {sign} {subject}{entry.Property}: {PropertyWords.Plain(entry.Stated.Value)}{(entry.Stated.Period is { } period ? $", {period}" : "")}{(entry.Stated.State == StatementState.Rejected ? "  (rejected)" : "")}");
        if (sign == '+') ShowText.Source(output, entry.Stated.Evidence);
    }
}
