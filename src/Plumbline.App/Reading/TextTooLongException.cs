namespace Plumbline.App.Reading;

/// <summary>A document unfolds to more text than the cap allows.</summary>
internal sealed class TextTooLongException : Exception;
