using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Questionnaires;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>Reads a questionnaire: groups of questions, each with what its answers are.</summary>
internal static class QuestionnaireReader
{
    private static readonly string[] KindWords = ["one-of", "several-of", "percent", "number", "money", "words"];

    private static readonly AnswerKind[] Kinds = [AnswerKind.OneOf, AnswerKind.SeveralOf, AnswerKind.Percent, AnswerKind.Number, AnswerKind.Money, AnswerKind.Words];

    public static RulebookContent Read(RuleNode node)
    {
        node.Allow("groups");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var groups = new List<QuestionGroup>();
        foreach (var group in node.Need("groups").Items())
        {
            group.Allow("id", "name", "points");
            groups.Add(new QuestionGroup(Id(group, ids), group.Need("name").Text(), [.. group.Need("points").Items().Select(p => Point(p, ids))]));
        }
        return QuestionnaireContent.Of(groups);
    }

    private static QuestionPoint Point(RuleNode node, HashSet<string> ids)
    {
        node.Allow("id", "question", "kind", "answers", "optional", "part", "whole", "look_for");
        var kind = Kinds[node.OneOf("kind", KindWords)];
        var answers = node.TextsOf("answers");
        if ((kind is AnswerKind.OneOf or AnswerKind.SeveralOf) != (answers.Count > 0)) throw node.Fault(answers.Count > 0 ? "only questions of kind one-of and several-of have 'answers'" : "'answers' is missing here");
        if (kind != AnswerKind.Percent && node.Get("part") is { } share) throw share.Fault("only a question of kind percent is the share of a part in a whole");
        var (question, zh) = node.Need("question").Words();
        return new QuestionPoint(Id(node, ids), question, kind) { Zh = zh, Answers = answers, IsOptional = node.TextOf("optional") is "yes" or "true", PartOf = node.TextOf("part"), WholeOf = node.TextOf("whole"), LookFor = node.TextsOf("look_for") };
    }

    private static string Id(RuleNode node, HashSet<string> ids)
    {
        var id = node.Need("id").Text();
        return ids.Add(id) ? id : throw node.Need("id").Fault($"'{id}' is there already");
    }
}
