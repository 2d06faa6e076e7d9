using System.Buffers;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Who has jurisdiction over a standard, who proposed it and who drafted it: committees by their code, other bodies by their name.</summary>
internal sealed class BodyRelations(RelationReading reading, Knowledge knowledge)
{
    private const int Reach = 140;
    private const int LongestLabel = 1500;
    private const int LongestList = 600;
    private const int Most = 80;

    /// <summary>Longest way from the standard to a weak word.</summary>
    private const int WeakReach = 80;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n。\t|");

    /// <summary>Words behind which another committee is not one of the list.</summary>
    private static readonly SearchValues<string> Breaks = SearchValues.Create([". ", " by ", " for ", " under ", " with ", " is ", " was ", " will "], StringComparison.Ordinal);

    private readonly BodyTest _test = new(knowledge);

    /// <summary>Of the list at hand; kept between lists for their room.</summary>
    private readonly List<FoundCommittee> _committees = [];
    private readonly List<(string Name, TextSpan Span)> _bodies = [];

    public void Read(in CueHit hit)
    {
        switch (hit.Cue)
        {
            case RelationCue.Body: English(hit); break;
            case RelationCue.Drafts: Drafts(hit); break;
            case RelationCue.Label: Label(hit); break;
            case RelationCue.HanBody: Han(hit); break;
        }
    }

    /// <summary>The standard before the word or spoken of before it, the bodies behind.</summary>
    private void English(in CueHit hit)
    {
        var sentence = reading.Sentence(hit.Start);
        var standards = reading.SubjectsBefore(hit.Start, sentence.Start);
        var from = standards.Count > 0 ? standards[^1].Span.End : sentence.Start;
        var said = reading.SaidIn(from, hit.Start);
        if (standards.Count == 0 && said < 0) return;
        // "it is led by" has too many meanings.
        if (hit.IsWeak && said >= 0 && (reading.Text[said] is 'I' or 'i')) return;
        if (hit.IsWeak && !IsSure(said >= 0 ? said + 11 : from, hit.Start)) return;
        var end = Math.Min(sentence.End, hit.End + LongestList);
        var stop = reading.Text.AsSpan(hit.End, Math.Max(0, end - hit.End)).IndexOf(';');
        Each(hit, said >= 0 ? [] : standards, said, TextSpan.FromBounds(hit.End, stop < 0 ? end : hit.End + stop), "body");
    }

    /// <summary>Between the standard and "led by" nothing else may stand that could be led: a meeting, a group.</summary>
    private bool IsSure(int from, int until)
    {
        if (until - from > WeakReach) return false;
        if (from >= until) return true;
        var between = reading.Text.AsSpan(from, until - from);
        foreach (var word in (ReadOnlySpan<string>)["meeting", "conference", "forum", "group", "team", "workshop", "seminar", "delegation", "event", "project", "series", "framework", "plan", "system", "amendment", "idea", "technolog", "method"])
        {
            if (between.Contains(word, StringComparison.Ordinal)) return false;
        }
        return true;
    }

    /// <summary>"CESI led the drafting of GB/T 1-2020".</summary>
    private void Drafts(in CueHit hit)
    {
        var sentence = reading.Sentence(hit.Start);
        var standards = reading.Behind(hit.End, sentence.End, Reach, r => r.IsStandard);
        if (standards.Count == 0) return;
        var before = reading.Text.AsSpan(sentence.Start, hit.Start - sentence.Start);
        var verb = -1;
        foreach (var word in (ReadOnlySpan<string>)[" led the d", " leads the d", " took part in the d", " participated in the d", " undertook the d", " organised the d", " organized the d", " is leading the d"])
        {
            if (before.LastIndexOf(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) is >= 0 and var at && at > verb) verb = at;
        }
        if (verb < 0) return;
        Each(hit, standards, -1, TextSpan.FromBounds(sentence.Start, sentence.Start + verb), "body");
    }

    /// <summary>归口单位：…, to the end of the line; of the standard named before.</summary>
    private void Label(in CueHit hit)
    {
        var text = reading.Text.AsSpan();
        var rest = text[hit.End..Math.Min(text.Length, hit.End + LongestLabel)];
        var length = rest.IndexOfAny(LineEnds);
        if (length < 0) length = rest.Length;
        // Label and value in two lines or cells.
        if (rest[..length].IsWhiteSpace()) return;
        var sentence = reading.Sentence(hit.Start);
        var standards = reading.SubjectsBefore(hit.Start, sentence.Start);
        var said = standards.Count == 0 ? reading.SaidIn(sentence.Start, hit.Start) : -1;
        AddAll(hit, standards.Count > 0 ? standards[^1] : null, said >= 0 ? said : hit.Start, new TextSpan(hit.End, length), "label");
    }

    /// <summary>由…归口, 由…提出并归口, 由…归口的《…》.</summary>
    private void Han(in CueHit hit)
    {
        var text = reading.Text.AsSpan();
        var sentence = reading.Sentence(hit.Start);
        var clause = text[sentence.Start..hit.Start];
        var by = clause.LastIndexOf('由');
        if (by < 0 || clause.Length - by > LongestList) return;
        // 由甲提出，乙归口
        var comma = hit.Type == RelationTypes.DraftedBy ? -1 : Math.Max(clause.LastIndexOf('，'), clause.LastIndexOf(','));
        var start = sentence.Start + Math.Max(by, comma) + 1;
        // 由甲归口，乙、丙起草
        foreach (var other in (ReadOnlySpan<string>)["归口，", "提出，", "归口；", "提出并归口，"])
        {
            if (hit.Type == RelationTypes.DraftedBy && clause.LastIndexOf(other) is >= 0 and var behind) start = Math.Max(start, sentence.Start + behind + other.Length);
        }
        var rest = text[hit.End..Math.Min(text.Length, hit.End + 8)];
        if (hit.Type == RelationTypes.ProposedBy && rest.Length > 0 && !(rest[0] is '，' or ',' or '。' or '、' or '并' or '和' or '及' or '；' or '\n' or '的') && !rest.StartsWith("归口")) return;
        var standards = rest.StartsWith("的") || rest.StartsWith("、") ? reading.Behind(hit.End, sentence.End, 60, r => r.IsStandard) : [];
        if (standards.Count == 0) standards = reading.SubjectsBefore(sentence.Start + by, sentence.Start);
        var said = standards.Count == 0 ? reading.SaidIn(sentence.Start, sentence.Start + by) : -1;
        if (standards.Count == 0 && said < 0 && !clause[..by].Trim().IsEmpty) return;
        Each(hit, standards, said >= 0 ? said : sentence.Start, TextSpan.FromBounds(start, hit.Start), "body");
    }

    private void Each(in CueHit hit, List<Reference> standards, int before, TextSpan list, string rule)
    {
        if (standards.Count == 0) AddAll(hit, null, before, list, rule);
        foreach (var standard in standards) AddAll(hit, standard, before, list, rule);
    }

    /// <summary>Adds a relation for every committee and body of a list.</summary>
    public void AddAll(in CueHit hit, Reference? standard, int before, TextSpan list, string rule)
    {
        if (list.Length <= 0) return;
        var confidence = standard is null ? 0.75 : 0.9;
        FindCommittees(list);
        foreach (var committee in _committees)
            reading.Add(hit, standard, before, committee.Id.Normal, null, committee.Span, rule, Math.Min(confidence, committee.Confidence), note: committee.Note);
        if (_committees.Count > 0 && hit.Type == RelationTypes.Jurisdiction) return;
        var count = 0;
        _bodies.Clear();
        BodyList.AddTo(_bodies, reading.Text, list);
        foreach (var (name, span) in _bodies)
        {
            if (count++ >= Most) break;
            if (IsCommittee(span) || !_test.IsBody(name)) continue;
            reading.Add(hit, standard, before, name, null, span, rule, confidence);
        }
    }

    /// <summary>True where a committee of the list at hand stands.</summary>
    private bool IsCommittee(TextSpan span)
    {
        foreach (var committee in _committees)
        {
            if (committee.Span.Overlaps(span)) return true;
        }
        return false;
    }

    private bool IsKnown(CommitteeId id)
    {
        foreach (var committee in _committees)
        {
            if (committee.Id.Equals(id)) return true;
        }
        return false;
    }

    /// <summary>The committees of a list, one for each; in a sentence only those that the list opens with.</summary>
    private void FindCommittees(TextSpan list)
    {
        var all = reading.Found.CommitteeRows;
        int low = 0, high = all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all.Row(middle).Span.Start < list.Start) low = middle + 1;
            else high = middle;
        }
        var found = _committees;
        found.Clear();
        for (; low < all.Count && all.Row(low).Span.End <= list.End && found.Count < Most; low++)
        {
            var gap = reading.Text.AsSpan(found.Count == 0 ? list.Start : found[^1].Span.End, Math.Max(0, all.Row(low).Span.Start - (found.Count == 0 ? list.Start : found[^1].Span.End)));
            if (gap.Length > Reach || gap.ContainsAny(Breaks) || gap.IndexOfAny('。', ';', '由') >= 0 || gap.Contains("归口", StringComparison.Ordinal) || gap.Contains("执行", StringComparison.Ordinal)) break;
            if (found.Count > 0 && gap.Contains(", which", StringComparison.Ordinal)) break;
            if (!IsKnown(all.Row(low).Id)) found.Add(all.Row(low));
        }
    }
}
