using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks.Kinds;

namespace Plumbline.Register.Rulebooks;

/// <summary>Reads what a rulebook holds besides tables, by its kind.</summary>
internal static class ContentReader
{
    public static RulebookContent Read(RulebookKind kind, RuleNode node, RulebookReader rulebook) => kind switch
    {
        RulebookKind.Code => CodeReader.Read(node),
        RulebookKind.Targets => TargetsReader.Read(node),
        RulebookKind.MaturityModel => MaturityReader.Read(node),
        RulebookKind.Questionnaire => QuestionnaireReader.Read(node),
        RulebookKind.Checklist => ChecklistReader.Read(node),
        RulebookKind.Framework => FrameworkReader.Read(node),
        _ => throw node.Fault("a rulebook of this kind has tables, no content"),
    };
}
