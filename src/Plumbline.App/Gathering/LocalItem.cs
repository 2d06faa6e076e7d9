using Plumbline.App.Reading;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>A file or mail of this machine.</summary>
/// <param name="Listed">As the source names it.</param>
/// <param name="Mark">Changes with what is in it.</param>
/// <param name="Load">Gives its bytes, or why not.</param>
internal sealed record LocalItem(ListedItem Listed, string Mark, Func<(ReadOnlyMemory<byte> Bytes, ReadFailure? Failure)> Load);
