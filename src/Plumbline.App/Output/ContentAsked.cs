using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Targets;
using Plumbline.Register;

namespace Plumbline.App.Output;

/// <summary>Which part of a rulebook values ask: its content, its tables, or both.</summary>
internal static class ContentAsked
{
    /// <summary>What the content answers; null where the rulebook has none, or the values are for its tables alone.</summary>
    /// <param name="book">The rulebook.</param>
    /// <param name="values">What was given.</param>
    /// <param name="on">The day asked.</param>
    /// <param name="register">What counts towards targets and proposes evidence; null for none.</param>
    public static ContentAnswer? Answer(Rulebook book, GivenValues values, DateOnly on, RegisterStore? register = null)
    {
        if (book.Content is not { } content) return null;
        var asked = content.Asks.Any(a => values.Words.TryGetValue(a.Name, out var words) && words.Length > 0);
        return asked || book.Tables.Count == 0 || !Array.Exists(values.Facts, f => f.IsKnown) ? content.Answer(new ContentQuestion(values.Words, on) { Counted = register is not null && content is TargetsContent plan ? register.CountTowards(plan, on) : new Dictionary<string, long>() }) : null;
    }

    /// <summary>True where the tables are to answer: the content does not, or nothing was given at all.</summary>
    public static bool TablesToo(Rulebook book, GivenValues values, ContentAnswer? content) =>
        content is null || book.Tables.Count > 0 && values.Words.Values.All(string.IsNullOrEmpty);
}
