using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Tests.Register;

/// <summary>
/// Search without an index, written from docs/search.md alone: every text is read, broken into words, and looked through for every term. It shares no code with the search that it judges,
/// and knows only what the texts of this test hold: Latin letters, digits, Han characters, full width.
/// </summary>
internal sealed class LookedThrough
{
    private const string LineBreak = "\n";

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    /// <summary>Reads all standards, committees, documents and passages of a register.</summary>
    public LookedThrough(Database database) => database.Read(db =>
    {
        var titles = db.Query<(long Thing, string Value)>("SELECT thing_id, value FROM statements WHERE property = 'title' AND known_until IS NULL ORDER BY id").ToLookup(t => t.Thing, t => t.Value);
        foreach (var (id, key, slug, year) in db.Query<(long, string, string, string?)>("SELECT t.id, t.key, t.slug, i.year FROM things t JOIN standard_index i ON i.thing_id = t.id WHERE i.known_until IS NULL"))
            Add($"/standards/{slug}", Day(year), id, Names([key]), [.. titles[id].Distinct()], null);
        foreach (var (id, key, slug) in db.Query<(long, string, string)>("SELECT t.id, t.key, t.slug FROM things t JOIN committee_index i ON i.thing_id = t.id WHERE i.known_until IS NULL"))
            Add($"/committees/{slug}", 0, id, Names([key]), [], null);
        foreach (var (thing, document, slug, title, date) in db.Query<(long, long, string, string, string)>(
            "SELECT t.id, d.id, t.slug, i.title, i.date FROM documents d JOIN things t ON t.id = d.thing_id JOIN document_index i ON i.thing_id = d.thing_id WHERE i.known_until IS NULL").ToList())
        {
            Add($"/documents/{slug}", Day(date), thing, [], [title], null);
            var text = string.Concat(db.Query<string>("SELECT text FROM document_texts WHERE document_id = @document ORDER BY start", new { document }));
            var found = db.Query<(string Normal, int Start)>("SELECT normal, start FROM findings WHERE document_id = @document AND kind IN ('standard', 'committee')", new { document }).ToList();
            foreach (var (ordinal, start, length) in db.Query<(int, int, int)>("SELECT ordinal, start, length FROM passage_index WHERE document_id = @document AND known_until IS NULL", new { document }))
            {
                // Behind the things of its day, by document and place.
                var order = (1L << 39) + (document << 17) + ordinal;
                Add($"/documents/{slug}#p{ordinal}", Day(date), order, Names(found.Where(f => f.Start >= start && f.Start < start + length).Select(f => f.Normal).Distinct()), [], text.Substring(start, length));
            }
        }
        _entries.Sort((a, b) => a.Day != b.Day ? b.Day.CompareTo(a.Day) : a.Order.CompareTo(b.Order));
        return true;
    });

    /// <summary>Number of passages.</summary>
    public int Passages => _entries.Count(e => e.Body is not null);

    /// <summary>Addresses of all hits in the order that is promised: in identifiers, in titles, in text; each newest first.</summary>
    public List<string> Find(string query)
    {
        var terms = query.Split('"').SelectMany((part, n) => n % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Term).Where(t => t.Words.Length > 0).ToList();
        var classes = new List<string>[] { [], [], [] };
        foreach (var entry in terms.Count == 0 ? [] : _entries)
        {
            if (terms.TrueForAll(t => In(entry.Ids, t))) classes[0].Add(entry.Address);
            else if (terms.TrueForAll(t => In(entry.Titles, t))) classes[1].Add(entry.Address);
            else if (terms.TrueForAll(t => In(entry.Ids, t) || In(entry.Titles, t) || (entry.Body is not null && In(entry.Body, t)))) classes[2].Add(entry.Address);
        }
        return [.. classes[0], .. classes[1], .. classes[2]];
    }

    private static int Day(string? date) => date is null ? 0 : DateOnly.Parse(date.Length == 4 ? date + "-01-01" : date[..10]).DayNumber;

    /// <summary>An identifier is found with and without its slashes.</summary>
    private static string[] Names(IEnumerable<string> normals) => [.. normals.SelectMany(n => new[] { n, n.Replace("/", "") }).Distinct()];

    private void Add(string address, int day, long order, string[] ids, string[] titles, string? body) =>
        _entries.Add(new(address, day, order, Array.ConvertAll(ids, Read), Array.ConvertAll(titles, Read), body is null ? null : Read(body)));

    /// <summary>Words of a text as numbers; of a Han character also whether it follows another with nothing but a line break between.</summary>
    private (int Word, bool Follows)[] Read(string text) => [.. Words(text).Select(w => (Number(w.Word), w.Follows))];

    private int Number(string word)
    {
        if (!_words.TryGetValue(word, out var number)) _words[word] = number = _words.Count;
        return number;
    }

    private static IEnumerable<(string Word, bool Follows)> Words(string text)
    {
        var hanEnd = -1;
        for (var at = 0; at < text.Length;)
        {
            var c = Plain(text[at]);
            if (c >= 0x4E00)
            {
                yield return (text[at].ToString(), hanEnd >= 0 && text[hanEnd..at] is "" or LineBreak);
                hanEnd = ++at;
                continue;
            }
            var end = at;
            while (end < text.Length && Plain(text[end]) is var next && (c is >= '0' and <= '9' ? next is >= '0' and <= '9' : next is >= 'a' and <= 'z')) end++;
            if (end > at) yield return (string.Concat(text[at..end].Select(Plain)), false);
            at = Math.Max(end, at + 1);
        }
    }

    private static char Plain(char c) => char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);

    private Sought Term(string typed)
    {
        var words = Words(typed).ToList();
        var loose = typed.EndsWith('*') && words.Count > 0 ? _words.Where(w => w.Key.StartsWith(words[^1].Word, StringComparison.Ordinal)).Select(w => w.Value).ToHashSet() : null;
        return new([.. words.Select(w => (_words.GetValueOrDefault(w.Word, -1), w.Follows, w.Word[0] >= 0x4E00))], loose);
    }

    private static bool In((int Word, bool Follows)[][] texts, Sought term) => Array.Exists(texts, t => In(t, term));

    private static bool In((int Word, bool Follows)[] text, Sought term)
    {
        for (var at = 0; at + term.Words.Length <= text.Length; at++)
        {
            var n = 0;
            for (; n < term.Words.Length; n++)
            {
                var (wanted, there) = (term.Words[n], text[at + n]);
                var same = n == term.Words.Length - 1 && term.Loose is not null ? term.Loose.Contains(there.Word) : there.Word == wanted.Word;
                // Han characters that are typed together stand together, and those that are typed apart stand apart.
                if (!same || (n > 0 && wanted.IsHan && wanted.Follows != there.Follows)) break;
            }
            if (n == term.Words.Length) return true;
        }
        return false;
    }

    private sealed record Entry(string Address, int Day, long Order, (int Word, bool Follows)[][] Ids, (int Word, bool Follows)[][] Titles, (int Word, bool Follows)[]? Body);

    private sealed record Sought((int Word, bool Follows, bool IsHan)[] Words, HashSet<int>? Loose);
}
