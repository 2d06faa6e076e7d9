using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Extraction.Instruments;
using Plumbline.Engine.Extraction.Statistics;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>
/// Gives findings that were made in simplified characters the words of the original text back: what a finding says in words stands near its span, at the same
/// offsets in both texts. Words that were put together from pieces stay simplified.
/// </summary>
/// <param name="simplified">The text that was read.</param>
/// <param name="original">The text as it is; of the same length.</param>
internal sealed class OriginalWords(string simplified, SourceText original)
{
    private const int Before = 400;
    private const int Reach = 1200;

    /// <summary>Restores the words of every finding.</summary>
    public void Restore(Recognition found)
    {
        Each(found.StandardTitles, f => f with { Title = Near(f.Title, f.Span) });
        for (var i = 0; i < found.Committees.Count; i++) Restore(ref found.CommitteeRows.Row(i));
        Each(found.Secretariats, f => f with { Committee = Near(f.Committee, f.Span), Body = Near(f.Body, f.Span) });
        for (var i = 0; i < found.Instruments.Count; i++) Restore(found, ref found.InstrumentRows.Row(i));
        Each(found.Dated, f => f with { Subject = Near(f.Subject, f.Span), Bodies = [.. f.Bodies.Select(b => Near(b, f.Span))] });
        Each(found.Consultations, f => f with { Subject = Near(f.Subject, f.Span), By = Near(f.By, f.Span) });
        Each(found.Replacements, f => f with { New = Near(f.New, f.Span), Old = Near(f.Old, f.Span) });
        Each(found.Relations, f => f with { From = Near(f.From, f.Span), To = Near(f.To, f.Span), Part = Near(f.Part, f.Span) });
        for (var i = 0; i < found.Statistics.Count; i++) Restore(ref found.StatisticRows.Row(i));
        Each(found.Targets, f => f with { Plan = Near(f.Plan, f.Span), Metric = Near(f.Metric, f.Span), Unit = Near(f.Unit, f.Span) });
        Each(found.Thresholds, f => f with { Product = Near(f.Product, f.Span), Metric = Near(f.Metric, f.Span), Unit = Near(f.Unit, f.Span) });
        Each(found.Events, f => f with { Name = Near(f.Name, f.Span), Place = Near(f.Place, f.Span), Organiser = Near(f.Organiser, f.Span) });
    }

    private void Restore(ref FoundCommittee row) => row.Name = Near(row.Name, row.Span);

    private void Restore(Recognition found, ref InstrumentRow row) => row.Restored = Near(row.Mention(found).Title, row.Mention(found).Span);

    private void Restore(ref StatisticRow row) => row.Unit = Near(row.Unit, row.Span);

    private static void Each<T>(List<T> findings, Func<T, T> restore)
    {
        for (var i = 0; i < findings.Count; i++) findings[i] = restore(findings[i]);
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(words))]
    private string? Near(string? words, TextSpan span)
    {
        if (string.IsNullOrEmpty(words)) return words;
        var from = Math.Max(0, span.Start - Before);
        var at = simplified.IndexOf(words, from, Math.Min(Reach, simplified.Length - from), StringComparison.Ordinal);
        return at < 0 ? words : original.Content.Substring(at, words.Length);
    }
}
