namespace Plumbline.Engine.Extraction.Dates;

/// <summary>What happened on a date, and the word that says so.</summary>
/// <param name="Name">The action in the published vocabulary; empty where the date is no fact of its own.</param>
/// <param name="Word">The word; its kind is <see cref="Cue.None"/> where none says it.</param>
internal readonly record struct DatedAction(string Name, CueWord Word)
{
    /// <summary>The published name of an action.</summary>
    public static string NameOf(CueWord cue)
    {
        var name = cue.Kind switch
        {
            Cue.Released or Cue.Announced => "released",
            Cue.Approved => "approved",
            Cue.Established or Cue.Launched or Cue.Establishment => "established",
            Cue.Held or Cue.EventNoun => "meeting",
            Cue.Effective => "effective",
            Cue.Revised => "revised",
            Cue.Comments or Cue.CommentWord => "call-for-comments",
            _ => "other",
        };
        return (cue.Manner & CueManner.Future) != 0 && name is not ("meeting" or "effective" or "call-for-comments") ? "planned" : name;
    }
}
