using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Checklists;
using Plumbline.Engine.Rules.Codes;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Engine.Rules.Maturity;
using Plumbline.Engine.Rules.Questionnaires;
using Plumbline.Engine.Rules.Targets;

namespace Plumbline.App.Output.Sheets;

/// <summary>The answer of the content of a rulebook in parts that every form of output can show.</summary>
internal static class SheetOf
{
    public static IEnumerable<SheetBlock> Answer(ContentAnswer answer)
    {
        var blocks = answer switch
        {
            IdentifierAnswer identifiers => IdentifierSheet.Of(identifiers),
            FrameworkAnswer system => FrameworkSheet.Of(system),
            TargetsAnswer targets => TargetsSheet.Of(targets),
            MaturityAnswer profile => MaturitySheet.Of(profile),
            QuestionnaireAnswer report => QuestionnaireSheet.Of(report),
            ChecklistAnswer steps => ChecklistSheet.Of(steps),
            _ => [],
        };
        foreach (var block in blocks) yield return block;
        foreach (var open in answer.Open) yield return new SheetLine("Not stated by the source: " + open);
    }
}
