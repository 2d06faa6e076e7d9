namespace Plumbline.Register.Search;

/// <summary>A query as terms that must all be found.</summary>
/// <param name="Terms">Empty where nothing searchable was typed.</param>
internal sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>More terms and pieces than a person types are left out, so that a pasted page is no burden.</summary>
    private const int MaximumTerms = 32;

    private const int MaximumPieces = 128;

    public static SearchQuery Parse(string typed)
    {
        var terms = new List<SearchTerm>();
        var at = 0;
        while (at < typed.Length && terms.Count < MaximumTerms)
        {
            var c = typed[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }
            var closing = Closing(c);
            var from = closing is null ? at : at + 1;
            var end = from;
            while (end < typed.Length && !(closing is { } mark ? typed[end] == mark : char.IsWhiteSpace(typed[end]) || Closing(typed[end]) is not null)) end++;
            Add(terms, typed[from..end]);
            at = closing is null ? end : end + 1;
        }
        return new SearchQuery(terms);
    }

    private static void Add(List<SearchTerm> terms, string typed)
    {
        var pieces = Pieces.Of(typed).Take(MaximumPieces).ToList();
        if (pieces.Count > 0) terms.Add(new SearchTerm(pieces, typed.EndsWith('*') && pieces[^1].Kind != PieceKind.Ideograph));
    }

    private static char? Closing(char c) => c switch
    {
        '"' or '＂' => c,
        '“' or '”' => '”',
        '„' => '“',
        '「' => '」',
        '《' => '》',
        _ => null,
    };
}
