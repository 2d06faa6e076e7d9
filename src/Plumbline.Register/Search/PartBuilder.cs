using System.Runtime.InteropServices;

namespace Plumbline.Register.Search;

/// <summary>A part of the index in the making: entries with all their words, turned to lists by word (<see cref="PostingsBuilder"/>).</summary>
internal sealed class PartBuilder
{
    private readonly Dictionary<string, PostingsBuilder> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingsBuilder>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly List<PostingsBuilder> _open = [];
    private readonly List<long> _entries = [];

    public PartBuilder() => _byWord = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Numbers of the entries.</summary>
    public IReadOnlyList<long> Entries => _entries;

    /// <summary>Its words with their lists.</summary>
    public IEnumerable<(string Word, PostingsBuilder Lists)> Words => _words.Select(w => (w.Key, w.Value));

    /// <summary>Adds an entry; numbers ascend.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="columns">Tokens (<see cref="IndexText"/>) of identifiers, title, heading and text. No phrase runs over the end of a column, or over a border.</param>
    public void Add(long id, SearchKind kind, params ReadOnlySpan<string> columns)
    {
        var place = 0;
        for (var column = 0; column < columns.Length; column++, place++)
        {
            foreach (var range in columns[column].AsSpan().Split(' '))
            {
                var token = columns[column].AsSpan()[range];
                if (token.IsEmpty) continue;
                place++;
                if (token.SequenceEqual(IndexText.BorderToken)) continue;
                ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, token, out _);
                word ??= new PostingsBuilder();
                if (!word.IsOpen) _open.Add(word);
                word.Put(column, place);
            }
        }
        foreach (var word in _open) word.End(id, kind);
        _open.Clear();
        _entries.Add(id);
    }
}
