using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Plumbline.Register.Search;

/// <summary>Tokens with their places, as PostgreSQL reads a <c>tsvector</c>, and whether one can hold them all.</summary>
internal sealed class SearchVector
{
    /// <summary>Limits of a tsvector: the last place, the places of one word, the bytes of a word, and (well below the bound of a megabyte) the whole.</summary>
    private const int LastPlace = 16_383;
    private const int MostPlaces = 255;
    private const int LongestToken = 500;
    private const int LongestVector = 400_000;

    /// <summary>A token that no text has, for what a query cannot find in a vector.</summary>
    private const string Nowhere = "'0nowhere0'";

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _written = new(" ");
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byToken;
    private int _at;

    public SearchVector() => _byToken = _places.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where the vector holds every place.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>The vector; null where it holds nothing, or cannot hold it.</summary>
    public string? Vector => _text.Length is > 0 and <= LongestVector ? _text.ToString() : null;

    /// <summary>The tokens with blanks around each.</summary>
    public string Written => _written.ToString();

    /// <summary>A token in quotation marks.</summary>
    /// <param name="token">A token.</param>
    /// <param name="cut">True for the beginning of one that is too long, which finds more than the token; false for what finds nothing.</param>
    public static string Quoted(string token, bool cut) => token.Length <= LongestToken ? $"'{token}'" : cut ? $"'{Cut(token)}'" : Nowhere;

    /// <summary>Adds a column; no phrase runs over its ends.</summary>
    /// <param name="tokens">Tokens with blanks between them, as <see cref="IndexText"/> makes them.</param>
    public void Add(string tokens)
    {
        foreach (var range in tokens.AsSpan().Split(' '))
        {
            var token = tokens.AsSpan()[range];
            if (token.IsEmpty) continue;
            _at++;
            _written.Append(token).Append(' ');
            if (token.SequenceEqual(IndexText.BorderToken)) continue;
            if (token.Length > LongestToken)
            {
                IsExact = false;
                token = Cut(token);
            }
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_byToken, token, out _);
            if (++places > MostPlaces || _at > LastPlace)
            {
                IsExact = false;
                if (places > 1) continue;
            }
            _text.Append('\'').Append(token).Append("':").Append(CultureInfo.InvariantCulture, $"{Math.Min(_at, LastPlace)} ");
        }
        if (_text.Length > LongestVector) IsExact = false;
        _at++;
        _written.Append(IndexText.BorderToken).Append(' ');
    }

    /// <summary>Adds a word that stands for something, without a place.</summary>
    public void AddMark(string word) => _text.Append('\'').Append(word).Append('\'');

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> token) => token[..(char.IsHighSurrogate(token[LongestToken - 1]) ? LongestToken - 1 : LongestToken)];
}
