using Plumbline.Engine.Text;

namespace Plumbline.Register.Storage;

/// <summary>A document that a transaction wrote, with what its passages are made of.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Batch">The batch with which it came.</param>
/// <param name="At">When that was, as the batch has it.</param>
/// <param name="Text">Its text as it is kept.</param>
/// <param name="Identifiers">The standards and committees found in it in normal form, by the places of their findings.</param>
/// <param name="Tokens">What the search index holds of passages, by their places, as far as it was made before.</param>
internal sealed record WrittenDocument(long Id, long Batch, string At, string Text, IReadOnlyList<(string Normal, int Start)> Identifiers, IReadOnlyDictionary<TextSpan, string> Tokens);
