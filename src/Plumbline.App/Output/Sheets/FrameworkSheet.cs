using System.Globalization;
using Plumbline.Engine.Rules.Frameworks;

namespace Plumbline.App.Output.Sheets;

/// <summary>A standards system: its tree, the figures of the source, the table of gaps, what has changed.</summary>
internal static class FrameworkSheet
{
    public static IEnumerable<SheetBlock> Of(FrameworkAnswer answer)
    {
        if (answer.Tree.Count == 0)
        {
            if (answer.Problems.Count == 0) yield return new SheetLine("The source names the system and does not describe its structure.", Strong: true);
            yield break;
        }
        yield return new SheetHeading(answer.Path is null ? "The system" : answer.Path);
        if (answer.Basis is { } basis) yield return new SheetLine(basis.TrimEnd('.') + ".");
        yield return new SheetTree([.. answer.Tree.Select(Branch)]);
        if (answer.Figures.Count > 0)
        {
            yield return new SheetHeading(answer.AsOf is { } day ? $"Figures of the source, as of {Pages.Shown.Date(day)}" : "Figures of the source");
            yield return new SheetTable("Figures", ["what", "#number"], [.. answer.Figures.Select(f => (IReadOnlyList<string>)[Word(f.Name), Number(f.Value)])]);
        }
        if (answer.Beside.Count > 0)
        {
            yield return new SheetHeading("Standards that are used with it");
            yield return new SheetList(answer.Beside);
        }
        yield return new SheetHeading("Standards by node");
        yield return Gaps(answer);
        if (answer.Gaps.Any(g => g.IsGap)) yield return new SheetLine("Where a row is empty the source names no standard; that is no proof that there is none.");
        if (answer.Changes.Count == 0) yield break;
        yield return new SheetHeading("What the source says has changed");
        yield return new SheetList([.. answer.Changes.Select(c => $"{c.Kind}: {c.What}")]);
    }

    /// <summary>What two editions differ in.</summary>
    public static IEnumerable<SheetBlock> Of(FrameworkDifference difference, string earlier, string later)
    {
        yield return new SheetHeading($"From the edition of {earlier} to that of {later}");
        if (difference.Added.Count > 0) yield return new SheetList([.. difference.Added.Select(a => "added: " + a)]);
        if (difference.Removed.Count > 0) yield return new SheetList([.. difference.Removed.Select(r => "removed: " + r)]);
        if (difference.Moved.Count > 0) yield return new SheetList([.. difference.Moved.Select(m => $"moved: {m.Name}, from {m.From} to {m.To}")]);
        yield return new SheetLine($"{difference.Same} {(difference.Same == 1 ? "node stands" : "nodes stand")} where {(difference.Same == 1 ? "it" : "they")} stood. Compared is what the source gives of each edition; a node it does not name may be there all the same.");
    }

    private static SheetTable Gaps(FrameworkAnswer answer)
    {
        var counted = answer.Gaps.Any(g => g.Count is not null);
        var unstated = answer.Gaps.Any(g => g.StageNotStated > 0);
        return new SheetTable("Standards by node", ["node", "#published", "#under development", "#planned", .. unstated ? (string[])["#stage not stated"] : [], .. counted ? (string[])["#count of the source"] : []],
            [.. answer.Gaps.Select(g => (IReadOnlyList<string>)[g.Node, Some(g.Published), Some(g.UnderDevelopment), Some(g.Planned), .. unstated ? (string[])[Some(g.StageNotStated)] : [], .. counted ? (string[])[g.Count is { } count ? Number(count) : ""] : []]), .. Whole(answer, unstated, counted)]);
    }

    /// <summary>The row of the whole, where the source counts by stage.</summary>
    private static IEnumerable<IReadOnlyList<string>> Whole(FrameworkAnswer answer, bool unstated, bool counted)
    {
        string[] stages = ["published", "under_development", "planned"];
        var counts = stages.Select(s => answer.Figures.FirstOrDefault(f => f.Name == s || s == "planned" && f.Name == "not_yet_under_development")).ToList();
        if (counts.TrueForAll(c => c is null)) yield break;
        yield return ["the whole, as the source counts", .. counts.Select(c => c is null ? "not stated" : Number(c.Value)), .. unstated ? (string[])[""] : [], .. counted ? (string[])[""] : []];
    }

    /// <summary>The tree as branches.</summary>
    public static IReadOnlyList<SheetBranch> Branches(FrameworkContent system) => [.. system.Tree.Select(Branch)];

    /// <summary>Standards below a node: <c>2 published, 1 under development</c>; null where none is named.</summary>
    private static string? Named(GapRow row)
    {
        var parts = new[] { (row.Published, "published"), (row.UnderDevelopment, "under development"), (row.Planned, "planned"), (row.StageNotStated, "stage not stated") }.Where(p => p.Item1 > 0).Select(p => $"{Number(p.Item1)} {p.Item2}").ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static SheetBranch Branch(SystemNode node)
    {
        List<string> notes = [];
        if (node.Count is { } count) notes.Add(Number(count));
        if (node.Stage is { } stage && !node.Details.Contains(Word(stage), StringComparer.OrdinalIgnoreCase)) notes.Add(Word(stage));
        notes.AddRange(node.Details.Select(d => d.EndsWith(": true", StringComparison.Ordinal) ? d[..^": true".Length] : d.EndsWith(": open", StringComparison.Ordinal) ? d[..^"open".Length] + "not stated" : d));
        return new SheetBranch(node.Name, notes.Count == 0 ? null : string.Join("; ", notes), [.. node.Below.Select(Branch)]) { See = node.See, Counts = node.Below.Count == 0 ? null : Named(GapRow.Of(node)) };
    }

    private static string Word(StandardStage stage) => stage switch
    {
        StandardStage.Published => "published",
        StandardStage.UnderDevelopment => "under development",
        StandardStage.Planned => "planned",
        _ => "stage not stated",
    };

    private static string Word(string name) => name.Replace('_', ' ').Replace(" derived", " (derived)", StringComparison.Ordinal).Replace(" percent", ", %", StringComparison.Ordinal);

    private static string Some(int number) => number == 0 ? "" : Number(number);

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
