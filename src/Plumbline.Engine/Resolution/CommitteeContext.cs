using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Resolution;

/// <summary>What is known while the mentions of a text are resolved one after the other.</summary>
internal sealed class CommitteeContext
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("\n;()（）。；");

    private const int LongestHeading = 200;

    private readonly Recognition _found;
    private readonly ChunkedList<CommitteeMention> _mentions;
    private readonly CommitteeNames _names;
    private readonly Dictionary<CommitteeLevel, CommitteeId?> _inArticle = [];
    private readonly Dictionary<(string? Article, CommitteeLevel Level), CommitteeId?> _explicit = [];
    private readonly Dictionary<CommitteeLevel, CommitteeId?> _explicitInText = [];
    private readonly bool _onChina;
    private CommitteeId? _last;
    private CommitteeId? _top;
    private CommitteeId? _before;
    private int _beforeIndex = -1;

    public CommitteeContext(Recognition found, Knowledge knowledge)
    {
        _found = found;
        _mentions = found.CommitteeMentions;
        _names = knowledge.CommitteeNames;
        _onChina = IsOnChina(found.Text.Content);
        for (var i = 0; i < _mentions.Count; i++)
        {
            if (_mentions[i].Id is not { Levels.IsEmpty: false } id || _mentions[i].NamedOnly) continue;
            var article = ArticleOf(i);
            NoteOne(_explicit, (article, Key(id.Levels[^1])), id);
            if (id.Levels.Length > 1) NoteOne(_explicit, (article, Key(id.Levels[0])), Top(id));
            if (id.Levels[0].Rank == 1) NoteOne(_explicitInText, Key(id.Levels[0]), Top(id));
        }
    }

    /// <summary>The article of the mention at hand.</summary>
    public string? Article { get; private set; }

    /// <summary>Moves on to the next mention; a new article starts without memory.</summary>
    public void Enter(int offset)
    {
        var article = _found.ArticleAt(offset);
        if (article == Article) return;
        Article = article;
        _last = null;
        _inArticle.Clear();
    }

    public void Remember(int index, CommitteeId? id, bool namedOnly)
    {
        (_before, _beforeIndex) = (id, index);
        if (id is null || id.Levels.IsEmpty) return;
        _last = id;
        if (namedOnly) return;
        _inArticle[Key(id.Levels[^1])] = id;
        // "TC5 WG6 of CCSA" has named its TC5 as well.
        if (id.Levels.Length > 1 && id.Levels[0].Rank == 1) _inArticle[Key(id.Levels[0])] = Top(id);
    }

    /// <summary>Organisation and parents of a mention that lacks them, and what was done; null where two candidates remain or none is there.</summary>
    public (CommitteeId? Id, string? Note) Complete(ReadOnlySpan<char> text, int index, int depth = 0)
    {
        var mention = _mentions[index];
        var levels = mention.Levels;
        var first = levels[0];
        var previous = index > 0 && ArticleOf(index - 1) == Article ? Before(index) : null;
        var gap = index > 0 ? text[Math.Min(_mentions[index - 1].Span.End, mention.Span.Start)..mention.Span.Start] : [];
        if (mention.Below) return previous?.Above(first.Rank) is { } above ? (above.With(levels), "parent taken from before the bracket") : (null, null);
        if (previous is not null && IsCoordination(gap) && !(first.Kind == "SG" && previous.Organisation == "ITU-T"))
        {
            if (first.Rank == 1) return (CommitteeId.Make(previous.Organisation, levels, spaced: false), "organisation taken from the list");
            if (previous.Above(first.Rank) is { } parent) return (parent.With(levels), "parent taken from the list");
        }
        if (first.Rank == 1 && OrganisationBehind(text, mention.Span.End) is { } owner) return (CommitteeId.Make(owner, levels, spaced: false), "organisation taken from behind");
        if (depth < 3 && ParentBehind(text, index, depth) is { } behind) return (behind.With(levels), "parent taken from behind");
        return first.Rank == 1 || IsItu(first, text, mention.Span.Start) ? Top(text, index, levels) : Lower(text, index, levels);
    }

    /// <summary>A bare TC, ST or study group: its organisation is missing.</summary>
    private (CommitteeId? Id, string? Note) Top(ReadOnlySpan<char> text, int index, ImmutableArray<CommitteeLevel> levels)
    {
        var first = levels[0];
        if (first.Kind == "SG") return (CommitteeId.Make("ITU-T", levels, spaced: true), "organisation taken from the sentence");
        var key = Key(first);
        if (_explicit.TryGetValue((Article, key), out var same)) return same is null ? (null, null) : (Under(same, levels), "organisation as elsewhere in the article");
        if (_inArticle.TryGetValue(key, out same) && same is not null) return (Under(same, levels), "organisation as before in the article");
        var start = _mentions[index].Span.Start;
        var sentence = text[Phrases.SentenceStart(text, start)..start];
        var organisation = CommitteeOrganisations.LastIn(sentence, out _);
        if (first.Kind == "ST") return organisation == "CCSA" || text[..start].EndsWith("Task Group ") ? (CommitteeId.Make("CCSA", levels, spaced: false), "CCSA filled in") : (null, null);
        if (organisation is "CCSA" or "SAC") return (CommitteeId.Make(organisation, levels, spaced: false), "organisation taken from the sentence");
        if (_explicitInText.TryGetValue(key, out same) && same is not null) return (Under(same, levels), "organisation as elsewhere in the text");
        if (organisation is "ISO" or "IEC" or "CEN" or "CLC" or "ETSI")
            return _onChina && _names.Knows(CommitteeId.Make("SAC", [first], spaced: false)) ? (null, null) : (CommitteeId.Make(organisation, levels, spaced: false), "organisation taken from the sentence");
        // In a notice whose heading names one body its committees need no name: 中国通信标准化协会团体标准发布公告 … TC5归口.
        if (organisation is null && _found.Newsletter is null && CommitteeOrganisations.LastIn(Heading(text, start), out _) is "CCSA") return (CommitteeId.Make("CCSA", levels, spaced: false), "organisation taken from the heading");
        // No committee of SAC has a letter behind its number.
        return _onChina && char.IsAsciiDigit(first.Number![^1]) ? (CommitteeId.Make("SAC", levels, spaced: false), "SAC filled in: a text on China") : (null, null);
    }

    /// <summary>A bare subcommittee or group: its parent is missing.</summary>
    private (CommitteeId? Id, string? Note) Lower(ReadOnlySpan<char> text, int index, ImmutableArray<CommitteeLevel> levels)
    {
        var rank = levels[0].Rank;
        var key = Key(levels[^1]);
        var start = _mentions[index].Span.Start;
        var sentence = Phrases.SentenceStart(text, start);
        var previous = index > 0 && ArticleOf(index - 1) == Article && _mentions[index - 1].Span.Start >= sentence ? Before(index) : null;
        if (previous?.Above(rank) is { } near) return (near.With(levels), "parent named before in the sentence");
        if (_inArticle.TryGetValue(key, out var same) && same is not null && same.Levels.Length > 1) return (same, "as before in the article");
        if (_last?.Above(rank) is { } last) return (last.With(levels), "the last committee named");
        if (_explicit.TryGetValue((Article, key), out same) && same is not null) return (same, "as later in the article");
        return (null, null);
    }

    /// <summary><c>WG5 of TC260</c>, <c>Subcommittee 42 on ... of SAC's National Technical Committee 28</c>: the next mention, if an "of" leads to it.</summary>
    private CommitteeId? ParentBehind(ReadOnlySpan<char> text, int index, int depth)
    {
        if (index + 1 >= _mentions.Count || ArticleOf(index + 1) != Article) return null;
        var levels = _mentions[index].Levels;
        var next = _mentions[index + 1];
        var end = _mentions[index].Span.End;
        if (next.Span.Start < end || next.Span.Start - end > 120) return null;
        var between = text[end..next.Span.Start];
        var of = between.LastIndexOf(" of ");
        if (of < 0 || between.Length - of > 24 || between.IndexOfAny(ClauseEnds) >= 0 || between.Contains(". ", StringComparison.Ordinal)) return null;
        // Behind "of" only the words of a name may come before it: WG5 on Assessment of TC260, but not: WG5 reviewed the plan of TC260.
        if (of > 0 && !between.StartsWith(" on ") && !between.StartsWith(" for ")) return null;
        var rank = levels[0].Rank;
        var parent = next.Id ?? Complete(text, index + 1, depth + 1).Id;
        return parent?.Above(rank);
    }

    /// <summary><c>TC 69 of IEC</c>, <c>TC8 (Security) of the China Communications Standards Association</c>.</summary>
    private static string? OrganisationBehind(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..Math.Min(text.Length, end + 140)];
        if (rest.StartsWith(" (") && rest.IndexOf(')') is > 0 and < 60 and var close) rest = rest[(close + 1)..];
        if (!rest.StartsWith(" of ")) return null;
        rest = rest[4..];
        if (rest.StartsWith("the ")) rest = rest[4..];
        var organisation = CommitteeOrganisations.StartingAt(rest, out var length);
        // TC 4 of SAC/TC 28 is another matter: then a code follows, not the end of the name.
        return organisation is not null && (length == rest.Length || rest[length] is not ('/' or '-')) ? organisation : null;
    }

    private static CommitteeId Under(CommitteeId top, ImmutableArray<CommitteeLevel> levels) =>
        levels.Length == 1 ? top : CommitteeId.Make(top.Organisation, levels, spaced: false);

    /// <summary>True where a study group is one of the ITU: its sentence or the last committee says so.</summary>
    private bool IsItu(CommitteeLevel level, ReadOnlySpan<char> text, int start)
    {
        if (level.Kind != "SG") return false;
        var sentence = Phrases.SentenceStart(text, start);
        var organisation = CommitteeOrganisations.LastIn(text[sentence..start], out _);
        if (organisation is not null) return organisation.StartsWith("ITU", StringComparison.Ordinal);
        return _last?.Organisation.StartsWith("ITU", StringComparison.Ordinal) ?? text[start..].StartsWith("Study Group");
    }

    /// <summary>True where nothing but the words of a list stands between two mentions.</summary>
    private static bool IsCoordination(ReadOnlySpan<char> gap)
    {
        if (gap.IsEmpty || gap.Length > 8) return false;
        gap = gap.Trim(" ,，;、；\n");
        return gap.IsEmpty || gap is "and" or "or" or "&" or "和" or "与" or "及" or "以及" or "to" or "-" or "–" or "至";
    }

    private static void NoteOne<TKey>(Dictionary<TKey, CommitteeId?> table, TKey key, CommitteeId id)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var other)) table[key] = id;
        else if (other is not null && !other.Equals(id)) table[key] = null;
    }

    /// <summary>The technical committee that a committee stands below, or itself. Mostly it is that of the mention before: then it is not made again.</summary>
    private CommitteeId Top(CommitteeId id)
    {
        if (id.Levels.Length == 1) return id.Above(2) ?? id;
        if (_top is { } top && top.Organisation == id.Organisation && top.Spaced == id.Spaced && top.Levels.Length < id.Levels.Length && id.Levels[top.Levels.Length].Rank >= 2
            && top.Levels.AsSpan().SequenceEqual(id.Levels.AsSpan(0, top.Levels.Length))) return top;
        top = id.Above(2) ?? id;
        if (top.Levels[^1].Rank < 2) _top = top;
        return top;
    }

    private string? ArticleOf(int index) => _found.ArticleAt(_mentions[index].Span.Start);

    /// <summary>What the mention before one stands for; null where it is not resolved, or not yet.</summary>
    private CommitteeId? Before(int index) => _beforeIndex == index - 1 ? _before : null;

    private static CommitteeLevel Key(CommitteeLevel level) => level with { Joint = ' ' };

    /// <summary>True where the text is Chinese or speaks of China, so that a TC without organisation is one of SAC.</summary>
    /// <summary>The first line of a notice; empty where the mention stands in it.</summary>
    private static ReadOnlySpan<char> Heading(ReadOnlySpan<char> text, int start)
    {
        var end = text[..Math.Min(start, LongestHeading)].IndexOf('\n');
        return end < 0 ? [] : text[..end];
    }

    private static bool IsOnChina(string text) =>
        text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF')
        || text.Contains("China", StringComparison.Ordinal) || text.Contains("Chinese", StringComparison.Ordinal) || text.Contains("SAC", StringComparison.Ordinal)
        || text.Contains("GB/T ", StringComparison.Ordinal);
}
