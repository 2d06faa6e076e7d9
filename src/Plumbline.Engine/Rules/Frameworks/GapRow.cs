namespace Plumbline.Engine.Rules.Frameworks;

/// <summary>What the source names under a node, by how far it is.</summary>
/// <param name="Node">Name of the node.</param>
/// <param name="Published">Standards named as published.</param>
/// <param name="UnderDevelopment">Projects named.</param>
/// <param name="Planned">Standards named as wanted.</param>
/// <param name="StageNotStated">Standards named without how far they are.</param>
/// <param name="Count">How many the source says that there are; null where it does not.</param>
public sealed record GapRow(string Node, int Published, int UnderDevelopment, int Planned, int StageNotStated, int? Count)
{
    /// <summary>True where the source names no standard and gives no count: a gap of the source, not proof that there is no standard.</summary>
    public bool IsGap => Published + UnderDevelopment + Planned + StageNotStated == 0 && Count is null;

    /// <summary>The row of a node with all that is below it.</summary>
    public static GapRow Of(SystemNode node)
    {
        int published = 0, developing = 0, planned = 0, notStated = 0;
        int? counted = null;
        foreach (var (_, below, _) in node.Walk())
        {
            switch (below.Stage)
            {
                case StandardStage.Published: published++; break;
                case StandardStage.UnderDevelopment: developing++; break;
                case StandardStage.Planned: planned++; break;
                case StandardStage.NotStated: notStated++; break;
                default: break;
            }
            if (below.Count is { } count && below != node) counted = (counted ?? 0) + count;
        }
        return new GapRow(node.Name, published, developing, planned, notStated, node.Count ?? counted);
    }
}
