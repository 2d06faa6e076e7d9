namespace Plumbline.App.Publishing.Model;

/// <summary>Where an article's facts stand.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Its address, or null where it has none.</param>
/// <param name="Language">Its language, where it is not that of the issue.</param>
internal sealed record Source(string Title, string? Address, string? Language);

/// <summary>A call for comments.</summary>
/// <param name="Subject">What is open for comment.</param>
/// <param name="By">The authority that asks.</param>
/// <param name="Opens">First day, or null where that is not stated.</param>
/// <param name="Closes">Last day, or null where that is not stated.</param>
/// <param name="Answer">Where to send comments, or null.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record Call(string Subject, string? By, DateOnly? Opens, DateOnly? Closes, string? Answer, int Line);
