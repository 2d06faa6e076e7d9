namespace Plumbline.Register.Imports;

/// <summary>A format of records. Thread-safe.</summary>
internal interface IRecordFormat
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>True where one file holds many records; <see cref="Records"/> then takes it apart.</summary>
    bool HoldsMany => false;

    /// <summary>True where a file may hold one record or many; <see cref="Records"/> tells which.</summary>
    bool MayHoldMany => HoldsMany;

    /// <summary>True for names of files that can hold records of the format; others in an archive or folder are passed over.</summary>
    bool Takes(string name);

    /// <summary>The records of a file, one after the other, each under a name that is the same next time; one that cannot be cut out is an item with its failure.</summary>
    /// <exception cref="FormatException">The file as a whole, or what is left of it, cannot be taken.</exception>
    IEnumerable<ImportItem> Records(ImportItem file) => [file];

    /// <summary>Reads one record.</summary>
    /// <exception cref="FormatException">It cannot be taken; the message says why and where.</exception>
    ImportRecord Read(ReadOnlyMemory<byte> bytes);
}
