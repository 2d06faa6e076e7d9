namespace Plumbline.App.Output.Sheets;

/// <summary>A part of an answer, to be read in a terminal, on a page or on paper.</summary>
internal abstract record SheetBlock;

/// <summary>A heading.</summary>
internal sealed record SheetHeading(string Text) : SheetBlock;

/// <summary>A sentence; <paramref name="Strong"/> for the answer itself.</summary>
internal sealed record SheetLine(string Text, bool Strong = false) : SheetBlock;

/// <summary>A list.</summary>
internal sealed record SheetList(IReadOnlyList<string> Items) : SheetBlock;

/// <summary>A table; columns of which the head begins with <c>#</c> hold numbers.</summary>
internal sealed record SheetTable(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : SheetBlock;

/// <summary>A tree.</summary>
internal sealed record SheetTree(IReadOnlyList<SheetBranch> Branches) : SheetBlock;

/// <summary>A node of a tree with what is said of it.</summary>
internal sealed record SheetBranch(string Name, string? Note, IReadOnlyList<SheetBranch> Below)
{
    /// <summary>What is named below it, by how far it is; null where nothing is.</summary>
    public string? Counts { get; init; }

    /// <summary>Name of the rulebook that stands in its place, or null.</summary>
    public string? See { get; init; }
}

/// <summary>Bars of progress; shown on pages, where the table beside it has the figures.</summary>
internal sealed record SheetProgress(IReadOnlyList<SheetBar> Bars) : SheetBlock;

/// <summary>A bar: percent of what is wanted.</summary>
internal sealed record SheetBar(string Name, decimal Percent, string Word);

/// <summary>A radar chart of percentages; shown on pages, where the table beside it has the figures.</summary>
internal sealed record SheetRadar(IReadOnlyList<SheetBar> Axes) : SheetBlock;
