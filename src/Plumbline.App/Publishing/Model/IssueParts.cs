namespace Plumbline.App.Publishing.Model;

/// <summary>An event of the desk, past or to come.</summary>
/// <param name="Title">What it was about.</param>
/// <param name="Date">The day.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Kind">Roundtable, webinar, workshop.</param>
/// <param name="Recording">Where the recording is, or null.</param>
internal sealed record DeskEvent(string Title, DateOnly Date, string? Place, string? Kind, string? Recording);

/// <summary>A correction of an earlier issue.</summary>
/// <param name="Issue">Which issue and article.</param>
/// <param name="Was">What it said.</param>
/// <param name="Is">What it should have said.</param>
internal sealed record Correction(string Issue, string Was, string Is);

/// <summary>A row of the table of abbreviations.</summary>
internal sealed record Abbreviation(string Letters, string English, string Chinese);

/// <summary>A check that may stay red.</summary>
/// <param name="Check">Name of the check.</param>
/// <param name="File">The file in which it may, or null for all.</param>
/// <param name="Reason">Why.</param>
/// <param name="Line">Line of the issue's file.</param>
internal sealed record Waiver(string Check, string? File, string Reason, int Line);
