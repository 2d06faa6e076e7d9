using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Checklists;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Engine.Rules.Maturity;
using Plumbline.Engine.Rules.Questionnaires;
using Plumbline.Engine.Rules.Targets;

namespace Plumbline.Tests.Rules;

/// <summary>Every content that differs from a given one in a single part that decides something.</summary>
internal static class ContentMutations
{
    public static IEnumerable<(string What, RulebookContent Changed)> Of(RulebookContent content) => content switch
    {
        FrameworkContent system => OfSystem(system),
        TargetsContent plan => OfTargets(plan),
        MaturityContent model => OfMaturity(model),
        QuestionnaireContent questions => OfQuestions(questions),
        ChecklistContent list => OfChecklist(list),
        _ => [],
    };

    private static IEnumerable<(string, RulebookContent)> OfSystem(FrameworkContent system)
    {
        foreach (var (path, node, _) in system.Nodes().ToList())
        {
            yield return ($"{path} left out", With(system, node, null));
            yield return ($"{path} renamed", With(system, node, node with { Name = node.Name + " and others" }));
            yield return ($"{path} with one more below", With(system, node, node with { Below = [.. node.Below, new SystemNode("Something else", [])] }));
            if (node.Count is { } count) yield return ($"count of {path}", With(system, node, node with { Count = count + 1 }));
            foreach (var stage in Enum.GetValues<StandardStage>().Where(s => node.Stage is { } own && s != own)) yield return ($"stage of {path}", With(system, node, node with { Stage = stage }));
            if (node.Details.Count > 0) yield return ($"details of {path}", With(system, node, node with { Details = [.. node.Details.Skip(1)] }));
        }
        for (var i = 0; i < system.Figures.Count; i++)
        {
            var at = i;
            yield return ($"figure {system.Figures[i].Name}", system with { Figures = [.. system.Figures.Select((f, place) => place == at ? f with { Value = f.Value + 1 } : f)] });
        }
    }

    private static IEnumerable<(string, RulebookContent)> OfTargets(TargetsContent plan)
    {
        foreach (var target in plan.Targets)
        {
            if (target.Value is { } value)
            {
                yield return ($"{target.Id} higher", With(plan, target, target with { Value = value + 1 }));
                yield return ($"{target.Id} lower", With(plan, target, target with { Value = value - 1 }));
            }
            foreach (var comparator in Enum.GetValues<TargetComparator>().Where(c => c != target.Comparator)) yield return ($"{target.Id} compared by {comparator}", With(plan, target, target with { Comparator = comparator, Value = target.Value ?? 1 }));
            foreach (var doubt in Enum.GetValues<TargetDoubt>().Where(d => d != target.Doubt && target.Value is not null && (target.Deadline is not null || d != TargetDoubt.Deadline))) yield return ($"{target.Id} with doubt {doubt}", With(plan, target, target with { Doubt = doubt }));
            if (MeasuredFigure.LastDay(target.Deadline) is { } day && target.Value is not null)
            {
                foreach (var moved in new[] { day.AddDays(1), day.AddDays(-1) }) yield return ($"{target.Id} by {moved}", With(plan, target, target with { Deadline = moved.ToString("yyyy-MM-dd") }));
            }
            if (target.Parts.Count > 0) yield return ($"{target.Id} without its parts", With(plan, target, target with { Parts = [] }));
        }
    }

    private static IEnumerable<(string, RulebookContent)> OfMaturity(MaturityContent model)
    {
        foreach (var group in model.Groups)
        {
            foreach (var part in group.Parts)
            {
                yield return ($"{part.Id} renamed", With(group, group with { Parts = [.. group.Parts.Select(p => p == part ? p with { Name = "something else" } : p)] }));
                yield return ($"without {part.Id}", With(group, group with { Parts = [.. group.Parts.Where(p => p != part)] }));
            }
        }
        foreach (var scale in model.Scales)
        {
            for (var i = 0; i < scale.Levels.Count; i++)
            {
                var at = i;
                yield return ($"level {i + 1} of {scale.Id} renamed", model with { Scales = [.. model.Scales.Select(s => s == scale ? s with { Levels = [.. s.Levels.Select((l, n) => n == at ? "something else" : l)] } : s)] });
                yield return ($"without level {i + 1} of {scale.Id}", model with { Scales = [.. model.Scales.Select(s => s == scale ? s with { Levels = [.. s.Levels.Where((_, n) => n != at)] } : s)] });
            }
        }

        MaturityContent With(MaturityGroup group, MaturityGroup changed) => model with { Groups = [.. model.Groups.Select(g => g == group ? changed : g)] };
    }

    private static IEnumerable<(string, RulebookContent)> OfQuestions(QuestionnaireContent questions)
    {
        foreach (var group in questions.Groups)
        {
            foreach (var point in group.Points)
            {
                yield return ($"without {point.Id}", With(group, point, null));
                foreach (var answer in point.Answers) yield return ($"{point.Id} without {answer}", With(group, point, point with { Answers = [.. point.Answers.Where(a => a != answer)] }));
                foreach (var kind in Enum.GetValues<AnswerKind>().Where(k => k != point.Kind && (k, point.Kind) is not (AnswerKind.SeveralOf, AnswerKind.OneOf) and not (AnswerKind.Number, AnswerKind.Money) and not (AnswerKind.Money, AnswerKind.Number)))
                    yield return ($"{point.Id} as {kind}", With(group, point, point with { Kind = kind }));
                yield return ($"{point.Id} optional or not", With(group, point, point with { IsOptional = !point.IsOptional }));
                if (point.PartOf is not null) yield return ($"{point.Id} not reckoned", With(group, point, point with { PartOf = null }));
            }
        }

        QuestionnaireContent With(QuestionGroup group, QuestionPoint point, QuestionPoint? changed) =>
            questions with { Groups = [.. questions.Groups.Select(g => g == group ? g with { Points = [.. g.Points.Select(p => p == point ? changed : p).OfType<QuestionPoint>()] } : g)] };
    }

    private static IEnumerable<(string, RulebookContent)> OfChecklist(ChecklistContent list)
    {
        foreach (var step in list.Steps)
        {
            yield return ($"without {step.Id}", With(step, null));
            yield return ($"{step.Id} stated or not", With(step, step with { IsStated = !step.IsStated }));
            yield return ($"{step.Id} optional or not", With(step, step with { IsOptional = !step.IsOptional }));
            foreach (var outcome in step.Outcomes) yield return ($"{step.Id} without {outcome}", With(step, step with { Outcomes = [.. step.Outcomes.Where(o => o != outcome)] }));
        }
        for (var i = 1; i < list.Steps.Count; i++)
        {
            var at = i;
            yield return ($"{list.Steps[i].Id} one earlier", list with { Steps = [.. list.Steps.Take(at - 1), list.Steps[at], list.Steps[at - 1], .. list.Steps.Skip(at + 1)] });
        }
        foreach (var item in list.Known) yield return ($"without {item.Name}", list with { Known = [.. list.Known.Where(k => k != item)] });
        if (list.Total is { } total) yield return ("another total", list with { Total = total + 1 });

        ChecklistContent With(ChecklistStep step, ChecklistStep? changed) => list with { Steps = [.. list.Steps.Select(s => s == step ? changed : s).OfType<ChecklistStep>()] };
    }

    private static TargetsContent With(TargetsContent plan, PlanTarget target, PlanTarget changed) => plan with { Targets = [.. plan.Targets.Select(t => t == target ? changed : t)] };

    private static FrameworkContent With(FrameworkContent system, SystemNode node, SystemNode? changed) => system with { Tree = Replace(system.Tree, node, changed) };

    private static List<SystemNode> Replace(IReadOnlyList<SystemNode> nodes, SystemNode node, SystemNode? changed) =>
        [.. nodes.Select(n => ReferenceEquals(n, node) ? changed : n with { Below = Replace(n.Below, node, changed) }).OfType<SystemNode>()];
}
