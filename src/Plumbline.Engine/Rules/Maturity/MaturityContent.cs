using System.Globalization;

namespace Plumbline.Engine.Rules.Maturity;

/// <summary>
/// A maturity model: capabilities and values that are rated in percent, and scales of levels. Indicators can be loaded as rows by those who have them, and thresholds of levels be given;
/// where the source states neither weights nor thresholds, means are plain and a level is not worked out.
/// </summary>
/// <param name="Groups">What is rated.</param>
/// <param name="Scales">The scales; empty where the model has none.</param>
public sealed record MaturityContent(IReadOnlyList<MaturityGroup> Groups, IReadOnlyList<MaturityScale> Scales) : RulebookContent
{
    private const string Thresholds = "_thresholds";

    /// <summary>The content with what it asks for.</summary>
    public static MaturityContent Of(IReadOnlyList<MaturityGroup> groups, IReadOnlyList<MaturityScale> scales) => new(groups, scales)
    {
        Asks =
        [
            .. groups.SelectMany(g => g.Parts.Select(p => Ask(p.Id, $"{g.Name}: how is '{p.Name}' rated?", $"{p.Zh ?? p.Name}：评分？", "In percent, as 72, or as points of those that can be had, as 18/25."))),
            .. scales.Select(s => Ask(s.Id, $"Which level on the scale of {s.Name} was assessed?", $"{s.Name}：评定为第几级？", "Its number or name.", [.. s.Levels.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture))])),
            .. scales.Select(s => Ask(s.Id + Thresholds, $"From which mean of the capabilities does each level of {s.Name} begin?", $"{s.Name}：各级的最低平均分？", $"{s.Levels.Count - 1} percentages, for level 2 upwards, as 20, 40, 60, 80. The source states none; given by those who have them.")),
        ],
    };

    /// <inheritdoc/>
    public override bool TakesRows => true;

    /// <inheritdoc/>
    public override ContentAnswer Answer(ContentQuestion question)
    {
        var problems = new List<string>();
        var parts = Groups.SelectMany(g => g.Parts).ToList();
        var indicators = IndicatorRows.Read(question.Rows, parts, problems);
        var groups = Groups.Select(g => new GroupScore(g.Id, g.Name, [.. g.Parts.Select(p => Score(p, question, indicators, problems))])).ToList();
        var levels = Scales.Select(s => Level(s, question, groups.Count > 0 ? groups[0] : null, problems)).ToList();
        var given = groups.Exists(g => g.Parts.Any(p => p.Percent is not null)) || levels.Exists(l => l.Level is not null);
        var open = new List<string>();
        if (given && levels.Exists(l => l.Level is null)) open.Add($"from which rating a level of {string.Join(" and ", levels.Where(l => l.Level is null).Select(l => l.Name))} begins");
        var state = !given ? AnswerState.CannotDecide : open.Count == levels.Count && levels.Count > 0 || levels.TrueForAll(l => l.Level is null) && levels.Count > 0 ? AnswerState.NotStated : AnswerState.Decided;
        return new MaturityAnswer(state, groups, levels) { Problems = problems, Open = open };
    }

    private static PartScore Score(MaturityPart part, ContentQuestion question, Dictionary<string, RatingSum> indicators, List<string> problems)
    {
        var all = indicators.GetValueOrDefault(part.Id);
        var loaded = all is { Weight: > 0 };
        if (question[part.Id] is { } text)
        {
            if (loaded) problems.Add($"{part.Id} is rated by itself and by {all!.Count} indicators; name one of the two");
            else if (IndicatorRows.Percent(text, null) is { } percent) return new PartScore(part.Id, part.Name, percent, 0);
            else problems.Add($"{part.Id}: '{text}' is no rating; write a percentage from 0 to 100, or points of those that can be had, as 18/25");
            return new PartScore(part.Id, part.Name, null, 0);
        }
        return new PartScore(part.Id, part.Name, loaded ? Math.Round(all!.Sum / all.Weight, 1, MidpointRounding.AwayFromZero) : null, all?.Count ?? 0);
    }

    private static LevelScore Level(MaturityScale scale, ContentQuestion question, GroupScore? capabilities, List<string> problems)
    {
        if (question[scale.Id] is { } text)
        {
            var level = Place(scale, text);
            if (level is null) problems.Add($"{scale.Id}: '{text}' is no level; it has {string.Join(", ", scale.Levels.Select((l, i) => $"{i + 1} {l}"))}");
            return LevelScore.Of(scale, level, "assessed");
        }
        if (question[scale.Id + Thresholds] is not { } list) return LevelScore.Of(scale, null, "");
        var words = list.Split([',', ';', '，', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var ends = new decimal[words.Length];
        var rise = words.Length == scale.Levels.Count - 1;
        for (var i = 0; i < ends.Length; i++)
        {
            if (IndicatorRows.Percent(words[i], null) is { } end && (i == 0 || end > ends[i - 1])) ends[i] = end;
            else rise = false;
        }
        if (!rise)
        {
            problems.Add($"{scale.Id}{Thresholds}: '{list}' are no {scale.Levels.Count - 1} percentages that rise");
            return LevelScore.Of(scale, null, "");
        }
        if (capabilities?.Mean is not { } mean) return LevelScore.Of(scale, null, "");
        var reached = 0;
        while (reached < ends.Length && mean >= ends[reached]) reached++;
        return LevelScore.Of(scale, reached, "worked out from the thresholds given");
    }

    private static int? Place(MaturityScale scale, string text)
    {
        var number = text.StartsWith("level", StringComparison.OrdinalIgnoreCase) ? text["level".Length..].Trim() : text;
        for (var i = 0; i < scale.Levels.Count; i++)
        {
            if (number == (i + 1).ToString(CultureInfo.InvariantCulture) || FactReader.SameWords(scale.Levels[i], text)) return i;
        }
        return null;
    }
}
