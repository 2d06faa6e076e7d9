namespace Plumbline.App.Reading.Pdf;

/// <summary>What a run of strips with a common blank stretch is.</summary>
internal enum RunKind
{
    /// <summary>The stretch is chance: ordinary lines.</summary>
    Lines,

    /// <summary>Prose beside prose: left column, then right column.</summary>
    Columns,

    /// <summary>Cells: row by row.</summary>
    Table,

    /// <summary>Bullets or numbers hanging out to the left of prose.</summary>
    List,
}
