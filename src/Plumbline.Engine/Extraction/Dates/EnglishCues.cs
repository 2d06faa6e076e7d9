using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Finds the words of an English sentence that say what happened.</summary>
internal static class EnglishCues
{
    /// <summary>Words that are not actions but shape them.</summary>
    private enum Role : byte
    {
        Article = 100,
        Adverb,
        By,
        Call,
        CommentNoun,
        For,
        Draft,
        Public,
        Took,
        Place,
        Force,
        Effect,
        Into,
        In,
        Send,
        Due,
        To,
        Set,
        Up,
        Be,
        Become,
        Condition,
        Period,
        Met,
        Implementation,
        Applies,
    }

    private static readonly WordTable Words = MakeWords();

    /// <summary>A people's congress is a parliament: it passes laws, it is not held.</summary>
    private static bool IsPeoplesCongress(ReadOnlySpan<char> sentence, int start) => sentence[..start].TrimEnd().EndsWith("People's") || sentence[..start].TrimEnd().EndsWith("People’s");

    /// <summary>Adds the cues of a sentence to <paramref name="cues"/>; <paramref name="offset"/> is the offset of the sentence in its text.</summary>
    public static void Find(ReadOnlySpan<char> sentence, int offset, List<CueWord> cues)
    {
        Span<byte> last = stackalloc byte[8];
        Span<int> lastStart = stackalloc int[8];
        last.Clear();
        var words = 0;
        var passive = -10;
        var future = -10;
        var at = 0;
        while (at < sentence.Length)
        {
            if (!char.IsAsciiLetter(sentence[at]))
            {
                if (sentence[at] is ';' or '；') (passive, future) = (-10, -10);
                at++;
                continue;
            }
            var start = at;
            while (at < sentence.Length && char.IsAsciiLetter(sentence[at])) at++;
            if (at - start > 20) continue;
            var word = sentence[start..at];
            var role = Words[word];
            if (role is > 0 and < 100)
            {
                var cue = (Cue)role;
                if (cue == Cue.Future)
                {
                    future = words;
                    cues.Add(new(cue, offset + start, offset + at, CueManner.None));
                }
                else if (cue == Cue.Passive) passive = words;
                else if (cue == Cue.EventNoun && IsPeoplesCongress(sentence, start)) role = 0;
                else if (word is "invited" && IsAskedFor(last, words)) cues.Add(new(Cue.Comments, offset + start, offset + at, CueManner.None));
                else if (cue is Cue.Weak or Cue.Attended or Cue.EventNoun or Cue.Establishment) cues.Add(new(cue, offset + start, offset + at, CueManner.None));
                else cues.Add(new(cue, offset + start, offset + at, MannerOf(sentence, start, at, words, last[(words + 7) & 7], words - passive, words - future)));
            }
            else
            {
                role = Combine(sentence, role, start, at, offset, last, lastStart, words, words - passive, words - future, cues);
                if (role == (byte)Role.Be && last[(words + 7) & 7] == (byte)Role.To) future = words;
                if (role == (byte)Role.Be) passive = words;
            }
            last[words & 7] = role;
            lastStart[words & 7] = start;
            words++;
        }
    }

    private static CueManner MannerOf(ReadOnlySpan<char> sentence, int start, int end, int words, byte before, int sincePassive, int sinceFuture)
    {
        var manner = CueManner.None;
        if (sincePassive <= 4) manner |= CueManner.Passive;
        if (sinceFuture <= 5) manner |= CueManner.Future;
        var next = sentence[end..].TrimStart(' ');
        if (next.StartsWith("by ", StringComparison.Ordinal)) manner |= CueManner.By;
        if (before == (byte)Role.Article || (words > 0 && char.IsAsciiLetterUpper(sentence[start]))) manner |= CueManner.Adjective;
        return manner;
    }

    /// <summary>Actions of several words: <c>took place</c>, <c>entered into force</c>, <c>set up</c>, <c>call for comments</c>.</summary>
    private static byte Combine(
        ReadOnlySpan<char> sentence, byte role, int start, int end, int offset, Span<byte> last, Span<int> lastStart, int words, int sincePassive, int sinceFuture, List<CueWord> cues)
    {
        var before = (Role)last[(words + 7) & 7];
        var from = offset + lastStart[(words + 7) & 7];
        var manner = sinceFuture <= 6 ? CueManner.Future : CueManner.None;
        switch ((Role)role)
        {
            case Role.Took when end - start == "took".Length:
                cues.Add(new(Cue.Weak, offset + start, offset + end, CueManner.None));
                break;
            case Role.Met when IsMeeting(sentence[end..]):
                cues.Add(new(Cue.Held, offset + start, offset + end, manner));
                break;
            // "(Draft for Comments), with a deadline of 12 July"
            case Role.Call when sentence[start..end] is "deadline" && HasRecent(last, words, Role.CommentNoun, 6):
                cues.Add(new(Cue.Comments, offset + start, offset + end, CueManner.None));
                break;
            case Role.Place when before == Role.Took:
                cues.Add(new(Cue.Held, from, offset + end, manner));
                break;
            // "are in force" says how things stand, "in force from 1 May" when that began.
            case Role.Effect when before is Role.Took or Role.Into:
            case Role.Force when before is Role.Into || before is Role.In && (sincePassive > 3 || IsTimed(sentence[end..])):
                cues.Add(new(Cue.Effective, from, offset + end, manner));
                break;
            case Role.Up when before == Role.Set:
                cues.Add(new(Cue.Established, from, offset + end, manner));
                break;
            case Role.CommentNoun when IsCall(sentence, start, last, words):
                cues.Add(new(Cue.Comments, offset + start, offset + end, CueManner.None));
                break;
            case Role.Due when HasRecent(last, words, Role.CommentNoun, 6):
                cues.Add(new(Cue.Comments, offset + start, offset + end, CueManner.None));
                break;
            // "Comments are sought", "Views are requested"
            case Role.Call when before == Role.Be && sentence[start..end] is "sought" or "solicited" or "requested" && IsAskedFor(last, words):
                cues.Add(new(Cue.Comments, offset + start, offset + end, CueManner.None));
                break;
            case Role.Send when before == Role.Be && HasRecent(last, words, Role.CommentNoun, 7):
                cues.Add(new(Cue.Comments, offset + start, offset + end, CueManner.None));
                break;
            case Role.CommentNoun when (char.IsAsciiLetterLower(sentence[start]) || words == 0) && !AreIn(sentence, start, end):
                cues.Add(new(Cue.CommentWord, offset + start, offset + end, CueManner.None));
                break;
            case Role.Condition when before is Role.Become or Role.Be || sincePassive <= 3 || IsTimed(sentence[end..]):
                cues.Add(new(Cue.Effective, offset + start, offset + end, manner));
                break;
            case Role.Implementation when sentence[end..].StartsWith(" date", StringComparison.Ordinal):
            case Role.Applies when AppliesFrom(sentence[end..]):
                cues.Add(new(Cue.Effective, offset + start, offset + end, manner));
                break;
            case Role.Period when before == Role.CommentNoun:
                cues.Add(new(Cue.Comments, from, offset + end, CueManner.None));
                break;
            default:
                break;
        }
        return role;
    }

    /// <summary><c>met with SAC</c>, <c>met in Beijing</c>; not <c>met the requirements</c>.</summary>
    private static bool IsMeeting(ReadOnlySpan<char> after)
    {
        after = after.TrimStart(' ');
        return after.StartsWith("with ", StringComparison.Ordinal) || after.StartsWith("in ", StringComparison.Ordinal) || after.StartsWith("at ", StringComparison.Ordinal) || after.StartsWith("online", StringComparison.Ordinal)
            || after.StartsWith("on ", StringComparison.Ordinal);
    }

    /// <summary><c>effective on</c>, <c>applicable from</c>.</summary>
    private static bool IsTimed(ReadOnlySpan<char> after)
    {
        after = after.TrimStart(' ');
        var month = 0;
        if (!after.IsEmpty && (char.IsAsciiDigit(after[0]) || char.IsAsciiLetterUpper(after[0]) && DateText.TryMonth(after, ref month, out _))) return true;
        return after.StartsWith("on ", StringComparison.Ordinal) || after.StartsWith("from ", StringComparison.Ordinal) || after.StartsWith("as of ", StringComparison.Ordinal)
            || after.StartsWith("since ", StringComparison.Ordinal) || after.StartsWith("in ", StringComparison.Ordinal) || after.StartsWith("date", StringComparison.Ordinal);
    }

    /// <summary><c>applies from</c>, <c>applies to new ships from</c>; to apply for something is another thing.</summary>
    private static bool AppliesFrom(ReadOnlySpan<char> after)
    {
        after = after.TrimStart(' ');
        if (IsTimed(after) && !after.StartsWith("in ", StringComparison.Ordinal)) return true;
        var clause = after[..Math.Min(after.Length, 60)];
        var stop = clause.IndexOfAny(',', ';', '.');
        if (stop >= 0) clause = clause[..stop];
        return after.StartsWith("to ", StringComparison.Ordinal) && (clause.Contains(" from ", StringComparison.Ordinal) || clause.Contains(" as of ", StringComparison.Ordinal));
    }

    /// <summary>
    /// Comments are asked for where a verb of asking stands at most six words before (<c>soliciting public opinions</c>, <c>period for submitting comments</c>), where
    /// they are public (<c>public consultation</c>), or where something is published <c>for comments</c>, a "draft for comments" apart.
    /// </summary>
    private static bool IsCall(ReadOnlySpan<char> sentence, int start, Span<byte> last, int words)
    {
        if (HasRecent(last, words, Role.Call, 6) || HasRecent(last, words, (Role)Cue.Attended, 4)) return true;
        var i = 1;
        var isPublic = false;
        while (i <= 3 && (Role)last[(words - i) & 7] == Role.Public) (i, isPublic) = (i + 1, true);
        var consultation = sentence[start..].StartsWith("consultation", StringComparison.OrdinalIgnoreCase);
        if (consultation && sentence[start..].IndexOf(" opened on ") >= 0) return true;
        if (consultation && (isPublic || (sentence[start] == 'c' && HasRecent(last, words, (Role)Cue.Launched, 4)))) return true;
        return i <= words && (Role)last[(words - i) & 7] == Role.For && (Role)last[(words - i - 1) & 7] is not Role.Draft;
    }

    /// <summary><c>According to the comments and applications received</c>: comments that came in, not such as are asked for.</summary>
    private static bool AreIn(ReadOnlySpan<char> sentence, int start, int end)
    {
        var before = sentence[Math.Max(0, start - 30)..start];
        foreach (var ground in (ReadOnlySpan<string>)["ccording to ", "ased on ", "onsidering ", "n view of ", "n light of ", "nto account ", "esponse to "])
        {
            if (before.Contains(ground, StringComparison.Ordinal)) return true;
        }
        var clause = sentence[end..Math.Min(sentence.Length, end + 40)];
        var stop = clause.IndexOfAny(',', ';', '.');
        return (stop < 0 ? clause : clause[..stop]).TrimEnd().EndsWith(" received", StringComparison.Ordinal);
    }

    /// <summary><c>Comments are invited</c>: the comments stand just before the verb of asking.</summary>
    private static bool IsAskedFor(Span<byte> last, int words) => HasRecent(last, words, Role.CommentNoun, 3);

    private static bool HasRecent(Span<byte> last, int words, Role role, int reach)
    {
        for (var back = 1; back <= Math.Min(reach, words); back++)
        {
            if ((Role)last[(words - back) & 7] == role) return true;
        }
        return false;
    }

    private static WordTable MakeWords()
    {
        var words = new Dictionary<string, byte>(StringComparer.OrdinalIgnoreCase);
        Add((byte)Cue.Released, "released notified issued published unveiled promulgated posted circulated printed appeared publishes releases proposed proposes publish issuing publishing");
        Add((byte)Cue.Announced, "announced announces announcing");
        Add((byte)Cue.Approved, "approved adopted passed ratified endorsed approves adopts approving");
        Add((byte)Cue.Established, "established founded inaugurated formed creates created establishes");
        Add((byte)Cue.Launched, "launched launches launching");
        Add((byte)Cue.Held, "held host hold convene hosted convened organised organized celebrated holding hosts hosting");
        Add((byte)Cue.Effective, "implemented enforced");
        Add((byte)Cue.Revised, "revised amended modified updated revise amend");
        Add((byte)Cue.Withdrawn, "withdrawn abolished repealed cancelled expired revoked");
        Add((byte)Cue.Other, "signed renewed started began begun committed initiated completed joined decoupled transferred restructured reorganised renamed elected appointed elevated merged concluded");
        Add((byte)Cue.Weak, "made took served led promoted supported introduced elaborated delivered");
        Add((byte)Cue.Attended, "attend attended participate participated participating invited");
        Add((byte)Cue.Establishment, "establishment establishing creation founding");
        Add((byte)Cue.EventNoun, "meeting meetings conference forum forums seminar seminars workshop workshops roundtable roundtables hackathon event events summit week training trainings webinar webinars briefing symposium congress exhibition plenary ceremony dialogue");
        Add((byte)Cue.Future, "will shall would plans planned expected scheduled aims intends going");
        Add((byte)Cue.Passive, "was were been is are being");
        Add((byte)Role.Article, "the a an its their this these those newly latest current relevant existing");
        Add((byte)Role.Adverb, "officially jointly formally also successfully");
        Add((byte)Role.Call, "call calls called calling solicit solicits solicited soliciting solicitation seek seeks sought seeking invite invites inviting request requests requested requesting collect collected collecting open opened submit submitting submission deadline closing gather welcomes accepting");
        Add((byte)Role.CommentNoun, "comments comment opinions consultation feedback suggestions");
        Add((byte)Role.For, "for");
        Add((byte)Role.Draft, "draft drafts version versions");
        Add((byte)Role.Public, "public open stakeholder wide further");
        Add((byte)Role.Took, "takes taking take");
        Add((byte)Role.Place, "place");
        Add((byte)Role.Force, "force");
        Add((byte)Role.Effect, "effect");
        Add((byte)Role.Into, "into");
        Add((byte)Role.In, "in");
        Add((byte)Role.Due, "welcome welcomed due accepted");
        Add((byte)Role.Send, "sent emailed returned addressed provided submitted received");
        Add((byte)Role.To, "to");
        Add((byte)Role.Set, "set sets setting");
        Add((byte)Role.Up, "up");
        Add((byte)Role.Be, "be");
        Add((byte)Role.Become, "become becomes becoming became");
        Add((byte)Role.Condition, "effective mandatory compulsory enforceable applicable");
        Add((byte)Role.Period, "period");
        words["met"] = (byte)Role.Met;
        Add((byte)Role.Implementation, "implementation");
        Add((byte)Role.Applies, "apply applies implement");
        words["took"] = (byte)Role.Took;
        words["open"] = (byte)Role.Call;
        return new WordTable(words);

        void Add(byte role, string list)
        {
            foreach (var word in list.Split(' ')) words[word] = role;
        }
    }
}
