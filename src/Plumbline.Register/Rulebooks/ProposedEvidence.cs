namespace Plumbline.Register.Rulebooks;

/// <summary>What a register knows of a committee that may bear on the indicators of an index system. It answers none of them.</summary>
/// <param name="Committee">Normal form of the committee's code.</param>
/// <param name="Address">Its page, <c>/committees/{slug}</c>.</param>
/// <param name="Indicators">Every indicator in the order of the rulebook, also those of which nothing is known.</param>
public sealed record ProposedEvidence(string Committee, string Address, IReadOnlyList<ProposedIndicator> Indicators);

/// <summary>An indicator and what may bear on it.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Question">Its question.</param>
/// <param name="Items">What may bear on it, at most 12; empty where the register knows nothing.</param>
/// <param name="Total">How many there are.</param>
public sealed record ProposedIndicator(string Input, string Question, IReadOnlyList<ProposedItem> Items, int Total);

/// <summary>Something known that may bear on an indicator.</summary>
/// <param name="What">What is known, in a few words.</param>
/// <param name="Because">Why it is proposed: a relation, or the words that it names.</param>
/// <param name="Quote">The words of the document; null where the source is a citation whose document is not here.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Address">Where the quote stands, else the page of the thing or of the committee.</param>
/// <param name="Unverified">True where nobody has traced the source yet.</param>
public sealed record ProposedItem(string What, string Because, string? Quote, string Source, string Address, bool Unverified);
