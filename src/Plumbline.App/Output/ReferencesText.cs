using Plumbline.Register.Identity;

namespace Plumbline.App.Output;

/// <summary>References by title for people: the title, where it stands, what it stands for or may stand for.</summary>
internal static class ReferencesText
{
    public static void Write(ResultWriter output, IReadOnlyList<TitleReference> shown, IReadOnlyList<TitleReference> all)
    {
        foreach (var reference in shown)
        {
            output.Line($"{reference.Title}  ({reference.Slug})");
            output.Line($"  {reference.State}{Meaning(reference)}");
            foreach (var candidate in reference.Candidates) output.Line($"    {candidate.Normal}  {candidate.Title}");
            if (reference.Places > 1) output.Line($"  named in {reference.Places:N0} places, first");
            ShowText.Source(output, reference.First.Evidence);
            output.Line();
        }
        output.Line(all.Count == 0 ? "no text names a standard by its title alone" : string.Join(", ", all.GroupBy(r => r.State).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count():N0}")));
    }

    private static string Meaning(TitleReference reference) => reference.Resolved is { } by ? $": {reference.Target}, {SourceWords.Of(by.Evidence)}, since {by.KnownSince:yyyy-MM-dd}  {reference.Address}" : "";
}
