using System.Collections.Frozen;
using Plumbline.Engine.Text;

namespace Plumbline.App.Pages;

/// <summary>
/// A second language of the interface: wordings under their English ones (<c>data/words/zh.csv</c>), and sentences that the register, recognition and refusals make with values in them
/// (<c>data/words/zh-sentences.csv</c>), which are known again by the words between their values.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Values may be sentences themselves, so deep.</summary>
    private const int Deepest = 3;

    /// <summary>A sentence with fewer characters of its own is known by days and numbers only, "from Wuhan" is none, or by a property between its values: "GB 1-2020: stage is 60.60".</summary>
    private const int FewWords = 7;

    private readonly FrozenDictionary<string, string> _wordings;
    private readonly Sentence[] _sentences;

    private WordTable(CsvTable wordings, CsvTable sentences)
    {
        var made = Rows(sentences).ToList();
        _wordings = Rows(wordings).Concat(made.Where(r => !r.English.Contains('{', StringComparison.Ordinal))).ToFrozenDictionary(r => r.English, r => r.Wording, StringComparer.Ordinal);
        // The one with the most words of its own is tried first, so that a general one takes nothing from it.
        _sentences = [.. made.Where(r => r.English.Contains('{', StringComparison.Ordinal)).Select(r => new Sentence(r.English, r.Wording)).OrderByDescending(s => s.Own)];
    }

    /// <summary>Simplified Chinese.</summary>
    public static WordTable Chinese { get; } = new(Read("words/zh.csv"), Read("words/zh-sentences.csv"));

    /// <summary>A wording; null where the table lacks it.</summary>
    public string? Of(string english) => _wordings.GetValueOrDefault(english);

    /// <summary>A sentence with the values that it has; null where the table does not know it.</summary>
    /// <param name="english">The sentence.</param>
    /// <param name="date">Writes a day, month or year in the language; null for what is none.</param>
    public string? Said(string english, Func<string, string?> date) => Said(english, date, 0);

    private string? Said(string english, Func<string, string?> date, int depth)
    {
        if (english.Length == 0 || depth > Deepest) return null;
        if (Of(english) is { } whole) return whole;
        // Remarks that were put together.
        var parts = english.Split("; ");
        var told = parts.Length == 1 ? [null] : Array.ConvertAll(parts, p => Said(p, date, depth + 1));
        if (Array.TrueForAll(told, t => t is not null)) return string.Join('；', told);
        var some = Array.Exists(told, t => t is not null);
        foreach (var sentence in _sentences.Where(s => !some || s.IsJoined))
        {
            if (sentence.Values(english) is not { } values || (sentence.Own < FewWords && !Array.TrueForAll(values, IsPlain) && !(values is [_, var property, _] && Property(property) is not null))) continue;
            return string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence.Wording, [.. values.Select(v => date(v) ?? Property(v) ?? Said(v, date, depth + 1) ?? v)]);
        }
        bool IsPlain(string value) => date(value) is not null || value.All(c => char.IsAsciiDigit(c) || c == '.');
        return !some ? null : string.Join('；', parts.Select((p, n) => told[n] ?? p));
    }

    /// <summary>A property by its name in statements, such as <c>replaced-by</c>; null for what is none.</summary>
    private string? Property(string value) => Of(value.Replace('-', ' '));

    private static IEnumerable<(string English, string Wording)> Rows(CsvTable table) => table.Select("en", "zh").Select(r => (r[0], r[1]));

    private static CsvTable Read(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream);
        return CsvTable.Read(reader.ReadToEnd());
    }

    /// <summary>A sentence with places for values.</summary>
    private sealed class Sentence
    {
        private readonly string[] _between;
        private readonly int[] _places;

        public Sentence(string english, string wording)
        {
            Wording = wording;
            var parts = english.Split('{');
            _between = [parts[0], .. parts.Skip(1).Select(p => p[(p.IndexOf('}', StringComparison.Ordinal) + 1)..])];
            _places = [.. parts.Skip(1).Select(p => p[0] - '0')];
            Own = _between.Sum(b => b.Length);
            IsJoined = english.Contains("; ", StringComparison.Ordinal);
        }

        public string Wording { get; }

        /// <summary>True for a sentence that is parted by a semicolon itself.</summary>
        public bool IsJoined { get; }

        /// <summary>Characters that are not of a value.</summary>
        public int Own { get; }

        /// <summary>The values of a text that is this sentence, in the order of their numbers; null for another one. Each value ends where the next words first stand.</summary>
        public string[]? Values(string text)
        {
            if (!text.StartsWith(_between[0], StringComparison.Ordinal)) return null;
            var values = new string[_places.Length];
            var at = _between[0].Length;
            for (var n = 0; n < _places.Length; n++)
            {
                var next = _between[n + 1];
                var isLast = n == _places.Length - 1;
                var end = isLast ? text.EndsWith(next, StringComparison.Ordinal) ? text.Length - next.Length : -1 : text.IndexOf(next, at, StringComparison.Ordinal);
                if (end <= at) return null;
                values[_places[n]] = text[at..end];
                at = end + next.Length;
            }
            return values;
        }
    }
}
