using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>Finds the numbers of a text that can count or measure something: no dates, identifiers, clauses, list numbers, durations or sizes.</summary>
internal static class QuantityScanner
{
    /// <summary>
    /// Number words from where three characters are rare in text, since the search looks at these first: "orty" is in few other words, "fort" and "teen" (committee) in many. One set
    /// serves capitals too.
    /// </summary>
    private static readonly SearchValues<string> NumberWords = SearchValues.Create(
    [
        "wo ", "hree ", "four ", "Four ", "five ", "Five ", "six ", "Six ", "seven ", "Seven ", "eleven ", "Eleven ", "eight ", "Eight ", "nine ", "Nine ", "ten ", "Ten ", "welve ",
        "irteen ", "fourteen ", "Fourteen ", "ifteen ", "sixteen ", "Sixteen ", "seventeen ", "Seventeen ", "eighteen ", "Eighteen ", "nineteen ", "Nineteen ",
        "wenty", "rty", "ifty", "sixty", "Sixty", "seventy", "Seventy", "eighty", "Eighty", "ninety", "Ninety", "ndred ", "usand ", "lion ", "ozen ",
    ], StringComparison.Ordinal);

    /// <summary>Words before a number that make it a name or a place in a document.</summary>
    private static readonly string[] References =
    [
        "article", "articles", "clause", "clauses", "part", "parts", "chapter", "annex", "appendix", "table", "figure", "section", "sections", "no", "no.", "nos", "phase", "level", "class", "version", "edition",
        "type", "group", "category", "step", "stage", "page", "pages", "event", "room", "decree", "order", "number", "announcement", "release", "windows", "industrie", "top", "agenda", "item",
        "point", "paragraph", "rule", "principle", "task", "volume", "line", "tel", "fax", "note", "unit", "world", "web", "vision", "strategy", "standards", "wave", "round", "tier", "grade", "scope",
    ];

    /// <summary>Those of them that do so in small letters too.</summary>
    private static readonly string[] SmallReferences =
    [
        "article", "clause", "version", "no", "page", "phase", "stage", "level", "type", "category", "grade", "tier", "step", "section", "chapter", "table", "figure", "annex", "part", "class", "top", "room",
    ];

    private static readonly string[] Durations =
    [
        "years", "months", "weeks", "days", "hours", "minutes", "seconds", "mins", "hrs"
    ];

    /// <summary>Measures and multiples: they tell how large, not how many.</summary>
    private static readonly string[] NotCounted =
    [
        "decades", "quarters", "times", "centuries", "semesters", "degrees", "metres", "meters", "kilometres", "kilometers",
        "millimetres", "millimeters", "grams", "kilograms", "inches", "volts", "watts", "pixels", "decibels", "percentages", "points", "folds", "cents", "bits", "bytes", "bps", "kbps", "Mbps", "Gbps", "Tbps",
    ];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ];

    private static readonly string[] Currencies =
    [
        "yuan", "RMB", "CNY", "USD", "EUR", "euros", "euro", "dollars", "HKD", "US$"
    ];

    private static readonly WordTable Roles = MakeRoles();

    public static QuantityList Scan(ReadOnlySpan<char> text)
    {
        var digits = new ChunkedList<Quantity>();
        var words = new ChunkedList<Quantity>();
        ScanDigits(text, digits);
        ScanWords(text, digits, words);
        return new QuantityList(digits, words);
    }

    private static void ScanDigits(ReadOnlySpan<char> text, ChunkedList<Quantity> found)
    {
        for (var at = 0; text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var hit;)
        {
            var start = at + hit;
            if (NumberReader.TryDigits(text, start, out at, out var value, out var form) && !IsReference(text, start, at) && Judge(text, start, at, value, form) is { } quantity) found.Add(quantity);
            // What goes on without a blank belongs to the same token: 2018-2019, 5G+, 17th.
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '-' or '/' or '.' or ':' or '_' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1])))) at++;
        }
    }

    private static void ScanWords(ReadOnlySpan<char> text, ChunkedList<Quantity> digits, ChunkedList<Quantity> found)
    {
        var beside = 0;
        for (var at = 0; text[at..].IndexOfAny(NumberWords) is >= 0 and var hit;)
        {
            var start = at + hit;
            at = start + 2;
            while (start > 0 && char.IsAsciiLetter(text[start - 1]) && at - start < 12) start--;
            // "a dozen", "a thousand": the article belongs to the number.
            if (start > 1 && text[start - 1] == ' ' && text[start - 2] is 'a' or 'A' && (start == 2 || !char.IsAsciiLetter(text[start - 3]))) start -= 2;
            if (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-')) continue;
            if (!NumberReader.TryWords(text, start, out var end, out var value, out var form)) continue;
            if (Overlaps(digits, ref beside, start, end)) continue;
            if (Judge(text, start, end, value, form) is { HasUnit: true } quantity) found.Add(quantity);
            at = Math.Max(at, end);
        }
    }

    /// <summary>True where digits with a scale (<c>3.5 million</c>) were read there already; <paramref name="beside"/> goes along with the words.</summary>
    private static bool Overlaps(ChunkedList<Quantity> digits, ref int beside, int start, int end)
    {
        while (beside < digits.Count && digits[beside].Span.End <= start) beside++;
        while (beside > 0 && digits[beside - 1].Span.End > start) beside--;
        return beside < digits.Count && digits[beside].Span.Start < end;
    }

    /// <summary>Signs of measures: a number before one tells a size.</summary>
    private static bool IsMeasure(ReadOnlySpan<char> word) => word is "mm" or "cm" or "dm" or "m" or "km" or "µm" or "nm" or "g" or "kg" or "mg" or "t" or "ml" or "L" or "V" or "kV" or "mV" or "A" or "mA" or "W" or "kW" or "MW"
        or "Hz" or "kHz" or "MHz" or "GHz" or "dB" or "N" or "kN" or "Pa" or "kPa" or "MPa" or "K";

    private static Quantity? Judge(ReadOnlySpan<char> text, int start, int end, decimal value, QuantityForm form)
    {
        var span = TextSpan.FromBounds(start, end);
        if ((form & QuantityForm.Percent) != 0) return new Quantity(span, value, default, form);
        if (IsMoney(text, start, end)) return new Quantity(span, value, default, form | QuantityForm.Money);
        // What is counted comes whole: Roadmap 2.0 is a version.
        if (!decimal.IsInteger(value)) return null;
        if (form == QuantityForm.None && text[start..end].Contains('.')) return null;
        var noun = CountedNoun.Read(text, end);
        if (noun.Length > 0)
        {
            var head = CountedNoun.Head(text[noun.Start..noun.End]);
            var role = RoleOf(head);
            if ((role & Role.NotCounted) != 0) return null;
            if ((role & Role.Duration) != 0) form |= QuantityForm.Duration;
            // A year before a name: the 2020 IoT Standards Forum.
            if (IsYear(value, form) && !CountsByWord(text, start) && !IsMeasured(text[end..])) return null;
        }
        else if (IsYear(value, form)) return null;
        return new Quantity(span, value, noun, form);
    }

    private static bool IsYear(decimal value, QuantityForm form) => form == QuantityForm.None && value is >= 1900 and <= 2100 && decimal.IsInteger(value);

    /// <summary>2000项: what a measure follows at once is no year; 2020项目 may be one.</summary>
    private static bool IsMeasured(ReadOnlySpan<char> behind) => behind[0] is '项' or '个' or '家' or '份' or '件' or '种' or '名' or '人' or '辆' or '台' && !behind.StartsWith("项目");

    private static bool CountsByWord(ReadOnlySpan<char> text, int start) => NumberReader.WordBefore(text, start) is "of" or "over" or "than" or "nearly" or "about" or "approximately" or "around";

    private static bool IsReference(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && text[start - 1] is ' ' or '\u00A0')
        {
            var before = NumberReader.WordBefore(text, start);
            // "18 stations for every 10,000 people": the base of a rate.
            var role = RoleOf(before);
            if (before is "per" or "every" || (role & (Role.Month | Role.SmallReference)) != 0 || ((role & Role.Reference) != 0 && char.IsAsciiLetterUpper(before[0]))) return true;
            if (IsCapitals(before) && (role & Role.Currency) == 0) return true;
        }
        if (end < text.Length && text[end] is ' ' or '\u00A0')
        {
            var next = NumberReader.WordAt(text, end + 1);
            if (IsMeasure(next)) return true;
            // A month makes it a day; CFR and U.S.C. a title of American law.
            if ((RoleOf(next) & Role.Month) != 0 || next is "CFR" or "USC" or "U") return true;
        }
        if (CountedNoun.IsSpan(text, end)) return true;
        return end < text.Length && text[end] is '年' or '月' or '日' or '号' or '条' or '款' or '章' or '节' or '页' or '时' or '点' or '元' or '届' or '天' or '小';
    }

    /// <summary>Letters of a publisher or committee: <c>GB/T 35273</c>, <c>TC 260</c>, <c>IEEE 802</c>.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c)) return false;
            if (char.IsAsciiLetterUpper(c)) letters++;
        }
        return letters >= 2;
    }

    private static bool IsMoney(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && text[start - 1] is '$' or '€' or '¥' or '￥' or '£') return true;
        if (end < text.Length && text[end] is '元' or '€') return true;
        var next = end < text.Length && text[end] == ' ' ? NumberReader.WordAt(text, end + 1) : default;
        return (next.Length > 2 && (RoleOf(next) & Role.Currency) != 0) || (RoleOf(NumberReader.WordBefore(text, start)) & Role.Currency) != 0;
    }

    private static Role RoleOf(ReadOnlySpan<char> word)
    {
        var role = (Role)Roles[word];
        // Months have a capital and small letters, the small ones of the references only these.
        if ((role & Role.Month) != 0 && !(char.IsAsciiLetterUpper(word[0]) && !word[1..].ContainsAnyInRange('A', 'Z'))) role &= ~Role.Month;
        if ((role & Role.SmallReference) != 0 && word.ContainsAnyInRange('A', 'Z')) role &= ~Role.SmallReference;
        return role;
    }

    private static WordTable MakeRoles()
    {
        var roles = new Dictionary<string, byte>(StringComparer.OrdinalIgnoreCase);
        Add(References, Role.Reference);
        Add(SmallReferences, Role.SmallReference);
        Add(Durations, Role.Duration);
        Add(NotCounted, Role.NotCounted);
        Add(Months, Role.Month);
        Add(Currencies, Role.Currency);
        return new WordTable(roles);

        void Add(string[] words, Role role)
        {
            foreach (var word in words) roles[word] = (byte)(roles.GetValueOrDefault(word) | (byte)role);
        }
    }

    /// <summary>What a word beside a number says of it.</summary>
    [Flags]
    private enum Role : byte
    {
        None = 0,
        Reference = 1,
        SmallReference = 2,
        Duration = 4,
        NotCounted = 8,
        Month = 16,
        Currency = 32,
    }
}
