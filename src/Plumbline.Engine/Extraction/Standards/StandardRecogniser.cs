using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds mentions of standards.</summary>
internal static class StandardRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        var pool = new IdPool();
        if (!TryAddAll(found, text, pool))
        {
            // Mentions that later ones vouch for come last: only then all must be kept to be put in order.
            found.StandardRows.Clear();
            var mentions = IdentifierScanner.Find(text);
            for (var i = 0; i < mentions.Count; i++) Add(found, text, pool, mentions[i], i + 1 < mentions.Count ? mentions[i + 1].Start : text.Length);
        }
        StandardRows.Name(found);
        if (found.Standards.Count < 2) return;
        Misprints.Resolve(found);
        DualNumbers.Resolve(found);
    }

    /// <summary>Adds the mentions as they come; false where they do not come in order.</summary>
    private static bool TryAddAll(Recognition found, ReadOnlySpan<char> text, IdPool pool)
    {
        var scan = new IdentifierScan(text);
        if (!scan.MoveNext()) return true;
        var mention = scan.Current;
        while (scan.MoveNext())
        {
            var next = scan.Current;
            if (next.Start < mention.Start) return false;
            Add(found, text, pool, mention, next.Start);
            mention = next;
        }
        Add(found, text, pool, mention, text.Length);
        return true;
    }

    private static void Add(Recognition found, ReadOnlySpan<char> text, IdPool pool, in IdMention mention, int next)
    {
        if (IsPageNumber(found, text, mention)) return;
        var (start, id) = (mention.Start, mention.Id);
        if (id is { Family: IdFamily.Chinese, Year: not null, Supplements.IsEmpty: true } && AmendmentBefore(text, ref start) is { } number) id = id.WithSupplement(new Supplement("XG", number, null));
        var title = TitleOf(text, mention, next) ?? default;
        if (id is { Family: IdFamily.Chinese, Year: not null, Supplements.IsEmpty: true } && SheetBehind(text, ref title) is { } sheet) id = id.WithSupplement(new Supplement("XG", sheet, null));
        found.StandardRows.Add(new StandardMention
        {
            Id = pool.Shared(id),
            Span = TextSpan.FromBounds(start, mention.End),
            TitleOrEmpty = title,
            Article = found.ArticleAt(mention.Start),
            Rule = mention.Listed ? "identifier-list" : "identifier",
            Confidence = mention.Listed ? 0.9 : 1,
            Note = NoteOf(mention.Id, text[mention.Start..mention.End]),
        });
    }

    /// <summary><c>No. 1 amendment to GB 20300-2018</c>, <c>Amendment No. 2 of</c>, <c>Amendment 1 to</c>: the number of the amendment; <paramref name="start"/> moves to the first of its words.</summary>
    private static string? AmendmentBefore(ReadOnlySpan<char> text, ref int start)
    {
        const int Reach = 40;
        var floor = Math.Max(0, start - Reach);
        var words = text[floor..start].TrimEnd();
        if (words.EndsWith(" the", StringComparison.Ordinal)) words = words[..^4].TrimEnd();
        if (!words.EndsWith(" to", StringComparison.Ordinal) && !words.EndsWith(" of", StringComparison.Ordinal)) return null;
        words = words[..^3].TrimEnd();
        var numberFirst = Strip(ref words, "amendment");
        var digits = words.Length;
        while (digits > 0 && char.IsAsciiDigit(words[digits - 1])) digits--;
        if (words.Length - digits is 0 or > 2) return null;
        var number = words[digits..];
        words = words[..digits].TrimEnd();
        var numbered = Strip(ref words, "No.") || Strip(ref words, "No");
        if (numberFirst ? !numbered : !Strip(ref words, "amendment")) return null;
        start = floor + words.Length;
        while (text[start] is ' ' or '\n' or '\r') start++;
        return number.ToString();

        static bool Strip(ref ReadOnlySpan<char> words, string word)
        {
            if (!words.EndsWith(word, StringComparison.OrdinalIgnoreCase) || words.Length > word.Length && char.IsLetter(words[^(word.Length + 1)])) return false;
            words = words[..^word.Length].TrimEnd();
            return true;
        }
    }

    /// <summary>GB 5009.3-2016 食品中水分的测定 第1号修改单: the number of the sheet behind a title without marks, which then ends before it.</summary>
    private static string? SheetBehind(ReadOnlySpan<char> text, ref TextSpan title)
    {
        const string Sheet = "号修改单";
        var words = text[title.Start..title.End];
        if (!words.EndsWith(Sheet, StringComparison.Ordinal)) return null;
        var from = words.LastIndexOf('第');
        if (from < 2 || words.Length - Sheet.Length - from is not (2 or 3)) return null;
        var number = words[(from + 1)..^Sheet.Length];
        var digit = "一二三四五六七八九".IndexOf(number[0]);
        if (digit < 0 && number.IndexOfAnyExceptInRange('0', '9') >= 0 || digit >= 0 && number.Length > 1) return null;
        title = TextSpan.FromBounds(title.Start, title.Start + words[..from].TrimEnd().Length);
        return digit >= 0 ? Years.Small(digit + 1) : number.ToString();
    }

    /// <summary>In the index of a newsletter a publisher at the end of a heading stands before the page number: <c>... in IEC 23</c>.</summary>
    private static bool IsPageNumber(Recognition found, ReadOnlySpan<char> text, in IdMention mention) =>
        found.Newsletter is { } newsletter && mention.Start < newsletter.Body.Start && mention.Id is { Year: null, Part: null, Number.Length: < 4 }
        && (mention.End == text.Length || text[mention.End] is '\n' or '\r');

    /// <summary>
    /// The title beside a mention. Words that run into the next identifier join the two and are none, unless marks enclose them
    /// or the mention opens a row of a table: <c>number title replaced-number date</c>.
    /// </summary>
    private static TextSpan? TitleOf(ReadOnlySpan<char> text, in IdMention mention, int next)
    {
        if (TitleBeside.Find(text, mention.Start, mention.End) is not { } title) return null;
        if (StageWords.Of(text[title.Start..title.End]) is not null) return null;
        if (title.Start < mention.Start || text[title.Start - 1] is '"' or '“' or '《' or '「' or '*' or '[') return title;
        var runsOn = title.Start < next && title.End > next;
        if (runsOn && !TitleBeside.OpensLine(text, mention.Start)) return null;
        return TableCell(text, title.Start, runsOn ? next : title.End);
    }

    /// <summary>The cell of a title without the date of the next cell; null where nothing but a word that joins is left.</summary>
    private static TextSpan? TableCell(ReadOnlySpan<char> text, int start, int end)
    {
        var cell = text[start..end].TrimEnd();
        var date = cell.Length;
        while (date > 0 && (char.IsAsciiDigit(cell[date - 1]) || cell[date - 1] is '-' or '/' or '.')) date--;
        if (cell.Length - date is 10 && date > 0 && char.IsWhiteSpace(cell[date - 1])) cell = cell[..date].TrimEnd();
        return cell is "" or "和" or "与" or "及" or "或" or "至" or "and" or "or" or "to" ? null : new TextSpan(start, cell.Length);
    }

    /// <summary>What the grammar read otherwise than it is printed, where that is more than another sign for a dash or slash.</summary>
    private static string? NoteOf(StandardId id, ReadOnlySpan<char> printed) =>
        id.Family == IdFamily.IsoIec && id.Publisher.StartsWith("ISO/IEC", StringComparison.Ordinal) && printed.StartsWith("ISO/") && printed.IndexOf("IEC") < 0 && char.IsAsciiLetterUpper(printed[4])
            ? $"printed {printed}, read as ISO/IEC"
            : null;
}
