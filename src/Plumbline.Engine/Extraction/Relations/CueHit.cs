namespace Plumbline.Engine.Extraction.Relations;

/// <summary>A word of relation in a text.</summary>
/// <param name="Cue">What it says.</param>
/// <param name="Type">Type of the relation, see <see cref="RelationTypes"/>.</param>
/// <param name="Start">Where the word starts.</param>
/// <param name="End">Behind the word and its preposition.</param>
/// <param name="Degree">Degree of adoption that the word says, or null.</param>
/// <param name="Note">What has to be said of it, or null.</param>
/// <param name="IsWeak">True for words that speak of other things as well: led by, developed by.</param>
internal readonly record struct CueHit(RelationCue Cue, string Type, int Start, int End, string? Degree = null, string? Note = null, bool IsWeak = false)
{
    public static CueHit Nothing => new(RelationCue.None, "", 0, 0);
}
