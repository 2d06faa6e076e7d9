using Plumbline.Register.Things;

namespace Plumbline.Register.Imports;

/// <summary>A record in the words of the register.</summary>
/// <param name="Thing">What it describes.</param>
/// <param name="Url">Where the record can be read, or null.</param>
/// <param name="Facts">What it says.</param>
/// <param name="LeftOut">Names of what it says and the register has no word for.</param>
internal sealed record ImportRecord(ThingKey Thing, string? Url, IReadOnlyList<ImportFact> Facts, IReadOnlyList<string> LeftOut);

