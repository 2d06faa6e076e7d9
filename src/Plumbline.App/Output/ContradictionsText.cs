using Plumbline.Register.Contradictions;
using Plumbline.Register.Statements;

namespace Plumbline.App.Output;

/// <summary>Contradictions for people: what is wrong, each side with its source, and what was decided.</summary>
internal static class ContradictionsText
{
    public static void Write(ResultWriter output, ContradictionList list)
    {
        foreach (var contradiction in list.Items)
        {
            output.Line($"{contradiction.Name}: {contradiction.What}  {contradiction.Address}");
            foreach (var side in contradiction.Sides)
            {
                output.Line($"  {side.Property}: {side.Stated.Value}");
                ShowText.Source(output, side.Stated.Evidence);
            }
            foreach (var decision in contradiction.Decisions)
            {
                output.Line($"  {(decision.State == StatementState.Rejected ? "rejected" : "confirmed")}: {decision.Value}");
                ShowText.Source(output, decision.Evidence);
            }
            output.Line();
        }
        output.Line(string.Join(", ", list.Counts.Select(c => $"{c.Key} {(c.Value == list.Cap ? "at least " : "")}{c.Value:N0}")));
    }
}
