namespace Plumbline.Engine.Extraction.Titles;

/// <summary>A noun that says what sort of document a title names.</summary>
/// <param name="Word">As printed in titles.</param>
/// <param name="Kind">Kind of instrument, see <see cref="Instruments.InstrumentFinding.Kind"/>.</param>
/// <param name="IsStrong">True where the noun alone makes an instrument, whatever the sentence speaks of; a guideline may be a standard.</param>
/// <param name="TakesObject">True where words may follow it: "Measures for ...", "Opinions on ...".</param>
/// <param name="EndsTitle">True where it may be the last word: "Cybersecurity Law".</param>
internal sealed record TitleNoun(string Word, string Kind, bool IsStrong = true, bool TakesObject = true, bool EndsTitle = true);
