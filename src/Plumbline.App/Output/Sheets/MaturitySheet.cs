using System.Globalization;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Maturity;

namespace Plumbline.App.Output.Sheets;

/// <summary>A profile in a maturity model.</summary>
internal static class MaturitySheet
{
    public static IEnumerable<SheetBlock> Of(MaturityAnswer answer)
    {
        if (answer.Levels.Count > 0)
        {
            yield return new SheetHeading("Level");
            foreach (var level in answer.Levels)
                yield return new SheetLine(level.Level is null ? $"{level.Name}: not worked out, since the source does not state from which rating a level begins" : $"{level.Name}: level {level.Level}, {level.LevelName} ({level.How}){(level.Next is null ? "" : $"; next is {level.Next}")}", Strong: level.Level is not null);
        }
        foreach (var group in answer.Groups)
        {
            yield return new SheetHeading(group.Mean is { } mean ? $"{group.Name}: {NumberReader.Show(mean)} % (plain mean; the source states no weights)" : group.Name);
            yield return new SheetTable(group.Name, ["part", "#rating, %", "#indicators"], [.. group.Parts.Select(p => (IReadOnlyList<string>)[$"{p.Name} ({p.Id})", p.Percent is { } percent ? NumberReader.Show(percent) : "not rated", p.Indicators == 0 ? "" : p.Indicators.ToString(CultureInfo.InvariantCulture)])]);
            if (group.Parts.Any(p => p.Percent is not null)) yield return new SheetRadar([.. group.Parts.Select(p => new SheetBar(p.Name, p.Percent ?? 0, p.Percent is null ? "not rated" : ""))]);
            if (group.Weakest is { } weakest && group.Parts.Count(p => p.Percent is not null) > 1) yield return new SheetLine($"Lowest rating: {weakest.Name}, {NumberReader.Show(weakest.Percent!.Value)} %.");
        }
    }
}
