using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Output;

/// <summary>Evidence that a register proposes, for people.</summary>
internal static class ProposedText
{
    public static void Write(ResultWriter output, ProposedEvidence proposed, IReadOnlyList<CheckValue> given)
    {
        output.Line();
        output.Line($"What the register knows of {proposed.Committee} ({proposed.Address}). Proposed: answer yes or no yourself with --set; nothing of it counts above.");
        foreach (var indicator in proposed.Indicators)
        {
            output.Line();
            output.Line($"  {indicator.Input}: {given.FirstOrDefault(g => g.Input == indicator.Input)?.Value ?? "not given"}");
            output.Line("    " + indicator.Question);
            if (indicator.Total == 0) output.Line("    the register knows nothing that bears on it, which is no answer either");
            foreach (var item in indicator.Items)
            {
                output.Line($"    proposed: {item.What} [{item.Because}]");
                if (item.Quote is not null) output.Line($"      “{string.Join(' ', item.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”");
                output.Line($"      {item.Source}  {item.Address}{(item.Unverified ? "  unverified" : "")}");
            }
            if (indicator.Total > indicator.Items.Count) output.Line($"    and {indicator.Total - indicator.Items.Count} more on {proposed.Address}");
        }
    }
}
