namespace Plumbline.Register.Search;

/// <summary>An English query in Chinese, as the term list has it.</summary>
/// <param name="Query">The Chinese query; words that no term holds stay as they are.</param>
/// <param name="Terms">Which term stands for which words.</param>
public sealed record SearchTranslation(string Query, IReadOnlyList<TranslatedTerm> Terms);
