namespace Plumbline.App.Reading;

/// <summary>A page or sheet: <paramref name="Start"/> is the offset in the text (UTF-16) where it begins; it ends where the next begins.</summary>
/// <param name="Name">Page number from 1, or the sheet's name.</param>
/// <param name="Start">UTF-16 offset in <see cref="ReadDocument.Text"/>.</param>
public readonly record struct TextPart(string Name, int Start);
