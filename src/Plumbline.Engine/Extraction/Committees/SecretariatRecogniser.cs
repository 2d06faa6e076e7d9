using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>
/// Finds who holds the secretariat of a committee.
/// <code>
/// body-first       CESI, which acts as (the) TC28 secretariat | CEC holds the secretariat of the ... Committee
/// committee-first  SAC/TC 578, whose secretariat is located within the ... Institute | its secretariat will be held by ...
/// Chinese          秘书处设在… | 秘书处由…承担 | …承担秘书处工作
/// </code>
/// </summary>
internal static class SecretariatRecogniser
{
    /// <summary>How near before a counterpart the committee stands that mirrors it.</summary>
    private const int MirrorReach = 120;

    private const string Word = "ecretariat";

    /// <summary>How many rows back a repetition is looked for.</summary>
    private const int Remembered = 40;

    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        foreach (var at in found.RareWords.Of(RareWord.Secretariat))
        {
            var start = at - 1;
            var end = at + Word.Length;
            if (start < 0 || text[start] is not ('s' or 'S') || (end < text.Length && char.IsLetter(text[end]))) continue;
            EnglishSecretariats.At(found, text, start, end);
        }
        foreach (var sign in found.WideSigns.Of(WideSign.Secretariat))
        {
            if (text[sign..].StartsWith("秘书处")) ChineseSecretariats.At(found, text, sign, sign + 3);
        }
    }

    public static void Add(Recognition found, TextSpan span, string committee, string body, string rule)
    {
        var article = found.ArticleAt(span.Start);
        if (found.Secretariats.Count > 0 && found.Secretariats.FindLastIndex(found.Secretariats.Count - 1, Math.Min(Remembered, found.Secretariats.Count), f => f.Committee == committee && f.Body == body && f.Article == article) >= 0) return;
        found.Secretariats.Add(new SecretariatFinding { Span = span, Committee = committee, Body = body, Article = article, Rule = rule, Confidence = 0.9 });
    }

    /// <summary>The committee finding that starts at or behind an offset within a reach; null where none does.</summary>
    public static FoundCommittee? CommitteeFrom(Recognition found, int offset, int reach)
    {
        var at = found.CommitteeRows.FirstFrom(offset);
        return at < found.Committees.Count && found.CommitteeRows.Row(at).Span.Start - offset <= reach ? found.CommitteeRows.Row(at) : null;
    }

    /// <summary>The last committee finding that ends at or before an offset; null where none does.</summary>
    public static FoundCommittee? CommitteeBefore(Recognition found, int offset)
    {
        var at = found.CommitteeRows.FirstFrom(offset) - 1;
        if (at >= 0 && IsCounterpart(found, found.CommitteeRows.Row(at)) && at > 0 && found.CommitteeRows.Row(at).Span.Start - found.CommitteeRows.Row(at - 1).Span.End < MirrorReach) at--;
        return at >= 0 ? found.CommitteeRows.Row(at) : null;
    }

    /// <summary>对口ISO/TC 307, <c>the mirror committee of ISO/TC 299</c>: a committee of which the text says only that another mirrors it.</summary>
    private static bool IsCounterpart(Recognition found, in FoundCommittee committee)
    {
        var before = found.Text.Content.AsSpan()[Math.Max(0, committee.Span.Start - 40)..committee.Span.Start];
        return committee.Id.Organisation != "SAC" && (before.Contains("对口", StringComparison.Ordinal) || before.Contains("mirror committee of", StringComparison.Ordinal) || before.Contains("mirrors", StringComparison.Ordinal)
            || before.Contains("counterpart of", StringComparison.Ordinal));
    }
}
