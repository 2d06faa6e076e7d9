using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>What rulebooks hold besides tables: every part of it is held by a test case of its file.</summary>
public class ContentTests
{
    public static TheoryData<string> Names => [.. RulebookLibrary.Names.Where(n => RulebookLibrary.Find(n)!.Rulebook.Content is not null)];

    [Theory, MemberData(nameof(Names))]
    public void No_part_changes_without_a_case_that_fails(string name)
    {
        var file = RulebookLibrary.Find(name)!;
        foreach (var (what, changed) in ContentMutations.Of(file.Rulebook.Content!))
            Assert.True(file.Answers.Any(c => c.Run(changed) is not null), $"{name}: no case notices {what}");
    }

    [Theory, MemberData(nameof(Names))]
    public void It_can_be_asked_in_both_languages_and_is_answered_when_nothing_is_given(string name)
    {
        var content = RulebookLibrary.Find(name)!.Rulebook.Content!;
        Assert.All(content.Asks, a => Assert.False(string.IsNullOrEmpty(a.QuestionZh), $"{a.Name} has no Chinese question"));
        Assert.NotEmpty(RulebookLibrary.Find(name)!.Answers);
        content.Answer(new ContentQuestion(new Dictionary<string, string>(), new DateOnly(2026, 1, 1)));
    }

    /// <summary>What is given is foreign text: nothing in it may make an answer fail.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Nothing_that_is_given_makes_it_fail(string name)
    {
        var content = RulebookLibrary.Find(name)!.Rulebook.Content!;
        string[] words = ["", "?", "未知", "-1", "99999999999999999999999999999999", "1@2", "@", "=", "a\u0000b", "yes", "2026-02-30", "5@2021-13-01", "１２％", "<script>", new string('9', 5000), "3 standards@2025", "%", "::1"];
        var random = new Random(5);
        for (var n = 0; n < Counts.Of(60, 3_000); n++)
        {
            var given = content.Asks.Where(_ => random.Next(3) > 0).ToDictionary(a => a.Name, _ => words[random.Next(words.Length)]);
            var head = content.Asks.Select(a => a.Name).Concat(["respondent", "indicator", "step", "date", "address", "committee", "score", "of", "item", "standard"]).OrderBy(_ => random.Next()).Take(4).ToList();
            var rows = new List<ContentRow> { new(1, head) };
            for (var r = 0; r < 3; r++) rows.Add(new ContentRow(r + 2, [.. Enumerable.Range(0, random.Next(6)).Select(_ => words[random.Next(words.Length)])]));
            var answer = content.Answer(new ContentQuestion(given, new DateOnly(2026, 1, 1)) { Rows = content.TakesRows && n % 2 == 0 ? rows : [] });
            foreach (var (member, value) in answer.Members()) Assert.NotNull(member + value);
        }
    }
}
