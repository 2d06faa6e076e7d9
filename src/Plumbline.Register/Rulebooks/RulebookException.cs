namespace Plumbline.Register.Rulebooks;

/// <summary>A rulebook file that cannot be used; the message names file, line, column and what was expected.</summary>
public sealed class RulebookException : Exception
{
    /// <summary>A fault at a place.</summary>
    public RulebookException(string file, int line, int column, string what) : base($"{file}, line {line}, column {column}: {what}") => (File, Line, Column) = (file, line, column);

    /// <summary>A fault of a file that is no YAML.</summary>
    public RulebookException(string file, string what, Exception inner) : base($"{file}, {what}", inner) => File = file;

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Line, from 1; 0 where the message names it.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; 0 where the message names it.</summary>
    public int Column { get; }
}
