namespace Plumbline.App.Publishing.Model;

/// <summary>What a stretch of text leads to.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Value">An address; the normal form of a standard or committee; a date as <c>2023-07-13</c>, or as short as it is known.</param>
/// <param name="Slug">Name of a standard or committee in addresses.</param>
internal sealed record Target(TargetKind Kind, string Value, string Slug = "");

/// <summary>Sorts of things that text leads to.</summary>
internal enum TargetKind
{
    /// <summary>An address of the web.</summary>
    Address,

    /// <summary>A standard.</summary>
    Standard,

    /// <summary>A committee.</summary>
    Committee,

    /// <summary>A day, month or year.</summary>
    Date,
}
