using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// What stands around an identifier in running text and takes it back: section 15 of the identifier grammar. Each place is looked at once.
/// </summary>
internal ref struct Surroundings
{
    private readonly ReadOnlySpan<char> _text;
    private int _walked;
    private int _tokenStart;
    private bool _inAddress;

    public Surroundings(ReadOnlySpan<char> text) => _text = text;

    /// <summary>True where the identifier from <paramref name="start"/> to <paramref name="end"/> may be one.</summary>
    public bool Allow(int start, int end, StandardId id) =>
        Bounded(start, end, id)
        && !InAddress(start, end)
        && id.Kind switch
        {
            IdentifierKind.NationalMandatory => id.Publisher != "GB" || !IsSize(start, end, id),
            IdentifierKind.Sector => !IsPeriod(id),
            IdentifierKind.International => !IsEvent(end, id) && !IsSensitivity(start, id),
            IdentifierKind.Foreign => !IsEvent(end, id),
            _ => true,
        };

    /// <summary>
    /// No word may go over into the prefix: no digit or capital before it, a small letter only where the identifier is dated or has a slash,
    /// no slash between a word and a prefix ("SD/TC41/SC02").
    /// </summary>
    private readonly bool Bounded(int start, int end, StandardId id)
    {
        if (start == 0) return true;
        var before = CharFold.Fold(_text[start - 1]);
        var plain = id.Publisher.AsSpan().IndexOf('/') < 0;
        if (char.IsAsciiDigit(before)) return !plain && id.Year is not null && id.Kind != IdentifierKind.Plan;
        if (char.IsAsciiLetter(before)) return char.IsAsciiLetterLower(before) && id.Year is not null && !plain;
        if (before is '_' or '@' or '#' or '=' && plain) return before == '#' && id.Year is not null;
        if (before is '/' or '\\' && start > 1)
        {
            var further = CharFold.Fold(_text[start - 2]);
            if (char.IsAsciiLetter(further)) return id.Year is not null && id.Kind is not (IdentifierKind.Sector or IdentifierKind.Association or IdentifierKind.Enterprise);
            return id.Kind is not (IdentifierKind.Association or IdentifierKind.Enterprise) || id.Year is not null;
        }
        if (before == '-' && start > 1 && char.IsAsciiLetterOrDigit(CharFold.Fold(_text[start - 2]))) return id.Year is not null || !plain || id.Publisher.Length > 2 && id.Kind is IdentifierKind.International or IdentifierKind.Foreign;
        return end >= _text.Length || _text[end] != '@';
    }

    /// <summary>True inside a web or mail address.</summary>
    private bool InAddress(int start, int end)
    {
        if (start == 0 || EndsToken(_text[start - 1]))
        {
            (_walked, _tokenStart, _inAddress) = (start, start, false);
            return end < _text.Length && _text[end] == '@';
        }
        var at = start;
        while (at > _walked && !EndsToken(_text[at - 1])) at--;
        if (at > 0 && at == _walked && !EndsToken(_text[at - 1]))
        {
            // Still the token that was looked at before: only what is new, and a little more for signs on the border.
            at = Math.Max(_tokenStart, at - 8);
        }
        else
        {
            _tokenStart = at;
            _inAddress = false;
        }
        _walked = start;
        _inAddress = _inAddress || IsAddress(_text[at..start]);
        return _inAddress || end < _text.Length && _text[end] == '@';
    }

    private static bool EndsToken(char c) => c is <= ' ' or '"' or '<' or '>' or '(' or '[' or '|' or >= '\u2000' or '\u00A0';

    private static bool IsAddress(ReadOnlySpan<char> token)
    {
        if (token.Length < 3) return false;
        if (token.Contains("://", StringComparison.Ordinal) || token.Contains('@') || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        // A host name and its path: letters, a full stop, two small letters or more, a slash.
        var slash = token.IndexOf('/');
        if (slash < 0) return false;
        var stop = token[..slash].LastIndexOf('.');
        return stop > 0 && slash - stop > 2 && char.IsAsciiLetterOrDigit(token[stop - 1]) && token[(stop + 1)..slash].IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    /// <summary>"16 GB 2400": a size; "Team GB 2020"; "en-GB". A year behind the number is proof enough of a standard.</summary>
    private readonly bool IsSize(int start, int end, StandardId id)
    {
        if (id.Year is not null || id.YearPrinted is not null || id.Part is not null && id.Number.Length > 2) return false;
        var at = start;
        while (at > 0 && start - at < 3 && CharFold.Fold(_text[at - 1]) == ' ') at--;
        if (at > 0 && (char.IsAsciiDigit(CharFold.Fold(_text[at - 1])) || _text[at - 1] == '.' && at > 1 && char.IsAsciiDigit(_text[at - 2]) && at == start)) return true;
        if (_text[..at].EndsWith("Team", StringComparison.OrdinalIgnoreCase)) return true;
        if (id.Number.Length == 4 && int.TryParse(id.Number, out var number) && number is >= 1990 and <= 2035) return !NamesStandard(at);
        return end < _text.Length && _text[end] == '/' && end + 1 < _text.Length && _text[end + 1] is 's' or 'S';
    }

    private readonly bool NamesStandard(int at) =>
        _text[..at].EndsWith("标准", StringComparison.Ordinal) || _text[..at].EndsWith("standard", StringComparison.OrdinalIgnoreCase);

    /// <summary>"YC 2020-2021": years behind letters, not a number and its year.</summary>
    private static bool IsPeriod(StandardId id) =>
        !id.Publisher.Contains('/') && id.Part is null && id.Year is not null && int.TryParse(id.Number, out var from) && from is >= 1990 and <= 2035
        && int.Parse(id.Year) is var to && to > from && to - from <= 15;

    private static readonly string[] Events =
    [
        "Meeting", "Conference", "Report", "Period", "Programme", "Program", "Edition", "Assembly", "Congress", "Forum", "Summit", "Week", "Workshop", "Session", "Award",
        "Survey", "Plan", "Strategy", "Symposium", "Seminar", "Council", "Review", "Day", "Calendar", "Plenary", "Election", "Exhibition", "Expo", "Budget", "Roadmap", "Campaign",
    ];

    private static readonly string[] ChineseEvents = ["年", "大会", "会议", "论坛", "峰会", "届"];

    /// <summary>"IEC 2021 General Meeting": a body, a year and, among the next four words, an event.</summary>
    private readonly bool IsEvent(int end, StandardId id)
    {
        if (id.Year is not null || id.Part is not null && !(id.Part.Length == 4 && id.Part[0] == '2') || id.Number.Length != 4) return false;
        if (!int.TryParse(id.Number, out var number) || number is < 1990 or > 2035) return false;
        var rest = _text[end..Math.Min(_text.Length, end + 60)];
        foreach (var word in ChineseEvents)
        {
            if (rest.TrimStart().StartsWith(word)) return true;
        }
        for (var words = 0; words < 4; words++)
        {
            rest = rest.TrimStart(" -–,'’");
            var length = 0;
            while (length < rest.Length && char.IsAsciiLetter(rest[length])) length++;
            if (length == 0) return false;
            var word = rest[..length];
            foreach (var name in Events)
            {
                if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && word.Length - name.Length <= 1) return true;
            }
            rest = rest[length..];
        }
        return false;
    }

    /// <summary>ISO 6400 is the speed of a film or sensor unless the text says standard.</summary>
    private readonly bool IsSensitivity(int start, StandardId id)
    {
        if (id.Publisher != "ISO" || id.Year is not null || id.Part is not null) return false;
        if (id.Number is not ("100" or "200" or "400" or "800" or "1600" or "3200" or "6400" or "12800" or "25600" or "51200" or "102400")) return false;
        var at = start;
        while (at > 0 && CharFold.Fold(_text[at - 1]) == ' ' && start - at < 3) at--;
        return !NamesStandard(at);
    }
}
