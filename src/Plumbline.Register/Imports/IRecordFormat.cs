namespace Plumbline.Register.Imports;

/// <summary>A format of records. Pure and thread-safe.</summary>
internal interface IRecordFormat
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>True for names of files that can hold records of the format; others in an archive or folder are passed over.</summary>
    bool Takes(string name);

    /// <summary>Reads one record.</summary>
    /// <exception cref="FormatException">It cannot be taken; the message says why and where.</exception>
    ImportRecord Read(ReadOnlyMemory<byte> bytes);
}
