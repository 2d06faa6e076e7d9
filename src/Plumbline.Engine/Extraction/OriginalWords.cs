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
        Each(found.StandardTitles, f => f with { Title = Near(f.Title, f) });
        Each(found.Committees, f => f with { Name = Near(f.Name, f) });
        Each(found.Secretariats, f => f with { Committee = Near(f.Committee, f), Body = Near(f.Body, f) });
        Each(found.Instruments, f => f with { Title = Near(f.Title, f) });
        Each(found.Dated, f => f with { Subject = Near(f.Subject, f), Bodies = [.. f.Bodies.Select(b => Near(b, f))] });
        Each(found.Consultations, f => f with { Subject = Near(f.Subject, f), By = Near(f.By, f) });
        Each(found.Replacements, f => f with { New = Near(f.New, f), Old = Near(f.Old, f) });
        Each(found.Relations, f => f with { From = Near(f.From, f), To = Near(f.To, f), Part = Near(f.Part, f) });
        Each(found.Statistics, f => f with { Unit = Near(f.Unit, f), Source = original });
        Each(found.Targets, f => f with { Plan = Near(f.Plan, f), Metric = Near(f.Metric, f), Unit = Near(f.Unit, f) });
        Each(found.Events, f => f with { Name = Near(f.Name, f), Place = Near(f.Place, f), Organiser = Near(f.Organiser, f) });
    }

    private static void Each<T>(List<T> findings, Func<T, T> restore)
    {
        for (var i = 0; i < findings.Count; i++) findings[i] = restore(findings[i]);
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(words))]
    private string? Near(string? words, Finding finding)
    {
        if (string.IsNullOrEmpty(words)) return words;
        var from = Math.Max(0, finding.Span.Start - Before);
        var at = simplified.IndexOf(words, from, Math.Min(Reach, simplified.Length - from), StringComparison.Ordinal);
        return at < 0 ? words : original.Content.Substring(at, words.Length);
    }
}
