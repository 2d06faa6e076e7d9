namespace Plumbline.App.Reading.Encodings;

/// <summary>Text with the encoding that it was found to have.</summary>
/// <param name="Text">Without a byte-order mark; line ends as they were.</param>
/// <param name="EncodingName">Web name.</param>
/// <param name="Warnings">What could not be decoded, in sentences.</param>
internal sealed record DecodedText(string Text, string EncodingName, IReadOnlyList<string> Warnings);
