using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>A row of a list of standards.</summary>
/// <param name="Span">The whole row.</param>
/// <param name="Title">The cell of the title.</param>
/// <param name="Number">Where the number of the standard may stand; empty where the row gives none.</param>
/// <param name="Status">Stage as the cell of the status says it: published, draft, under-development or planned; null where none says.</param>
internal readonly record struct StandardRow(TextSpan Span, TextSpan Title, TextSpan Number, string? Status);
