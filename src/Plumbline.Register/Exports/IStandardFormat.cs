namespace Plumbline.Register.Exports;

/// <summary>A form in which standards are given to others. It writes one after the other and keeps nothing.</summary>
internal interface IStandardFormat
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>Ending of files, with its point.</summary>
    string Ending { get; }

    /// <summary>Writes what stands before the first record.</summary>
    void Start(TextWriter output)
    {
    }

    /// <summary>Writes a record.</summary>
    /// <param name="output">Lines end with a line feed.</param>
    /// <param name="entry">The standard.</param>
    /// <param name="first">True for the first one.</param>
    void Write(TextWriter output, StandardEntry entry, bool first);

    /// <summary>Writes what stands behind the last record.</summary>
    void End(TextWriter output)
    {
    }
}
