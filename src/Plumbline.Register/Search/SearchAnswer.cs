namespace Plumbline.Register.Search;

/// <summary>What an index answers.</summary>
/// <param name="Counts">Number of entries of each kind; one more than <see cref="SearchResults.ExactUpTo"/> means more.</param>
/// <param name="Rows">Entries in order, each with its class.</param>
internal sealed record SearchAnswer(IReadOnlyDictionary<SearchKind, int> Counts, List<(int Class, EntryRow Entry)> Rows);
