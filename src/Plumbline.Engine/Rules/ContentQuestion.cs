namespace Plumbline.Engine.Rules;

/// <summary>What the content of a rulebook is asked.</summary>
/// <param name="Given">Words by the names of <see cref="RulebookContent.Asks"/>; what is left out is missing.</param>
/// <param name="On">The day on which the answer is to hold.</param>
public sealed record ContentQuestion(IReadOnlyDictionary<string, string> Given, DateOnly On)
{
    /// <summary>Rows of a table, its heads first; empty where none is given.</summary>
    public IReadOnlyList<ContentRow> Rows { get; init; } = [];

    /// <summary>What a register counts towards targets, by their names; lower bounds. Empty where no register was asked.</summary>
    public IReadOnlyDictionary<string, long> Counted { get; init; } = new Dictionary<string, long>();

    /// <summary>The words given under a name; null where they are missing: not given, blank, <c>?</c>, <c>unknown</c> or 未知.</summary>
    public string? this[string name] => Given.TryGetValue(name, out var words) && words.Trim() is { Length: > 0 } given && given is not ("?" or "unknown" or "未知") ? given : null;
}

/// <summary>A row of a table.</summary>
/// <param name="Line">Line of the file, or row of the sheet, from 1.</param>
/// <param name="Cells">Its cells.</param>
public sealed record ContentRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>True where no cell holds anything.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Place of the column that this row, as the head, names in one of the languages; -1 where it does not.</summary>
    public int Column(string name, string zh)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            if (FactReader.SameWords(Cells[i], name) || FactReader.SameWords(Cells[i], zh)) return i;
        }
        return -1;
    }

    /// <summary>The words of a cell without blanks around them; null where it is empty or not there.</summary>
    public string? Cell(int column) => column >= 0 && column < Cells.Count && Cells[column].Trim() is { Length: > 0 } text ? text : null;
}
