using System.Text.Json;

namespace Plumbline.Register.Imports;

/// <summary>
/// A record that was cut out of a list, in the words of <see cref="ListColumns"/>: the value of each field and the name that it has in the list. Kept as JSON in a fixed order,
/// so that equal contents are equal bytes wherever in the file they stand.
/// </summary>
internal sealed class ListRecord
{
    private readonly SortedDictionary<string, string[]> _fields = new(StringComparer.Ordinal);

    /// <summary>Takes a field over; blank values and marks that mean "none" are left out, and of several for one field the first counts.</summary>
    public void Add(string field, string name, string? value)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value) || value is "-" or "--" or "—" or "——" or "/" or "\\" or "无" or "暂无" or "null" or "NULL" or "N/A" or "n/a") return;
        _fields.TryAdd(field, [name, value]);
    }

    /// <summary>Value of a field, or null.</summary>
    public string? this[string field] => _fields.TryGetValue(field, out var found) ? found[1] : null;

    /// <summary>What the list calls a field.</summary>
    public string NameOf(string field) => _fields[field][0];

    /// <summary>Fields that have a value, in order.</summary>
    public IEnumerable<string> Fields => _fields.Keys;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(_fields, Json.Plain);

    public static ListRecord FromBytes(ReadOnlySpan<byte> bytes)
    {
        var record = new ListRecord();
        foreach (var (field, value) in JsonSerializer.Deserialize<SortedDictionary<string, string[]>>(bytes)!) record._fields[field] = value;
        return record;
    }
}
