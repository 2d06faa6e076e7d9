namespace Plumbline.Engine.Text.Comparing;

/// <summary>A run of words of two texts laid over each other.</summary>
/// <param name="Kind">In both, only in the earlier one, or only in the later one.</param>
/// <param name="Text">The words with the blanks behind them; of words in both as the later text writes them.</param>
public readonly record struct WordChange(WordChangeKind Kind, string Text);
