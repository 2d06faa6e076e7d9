using System.Buffers.Binary;

namespace Plumbline.Register.Search;

/// <summary>Entries that were taken out of a part since it was written.</summary>
internal sealed class GoneRow
{
    public long Part { get; init; }
    public byte[] Ids { get; init; } = [];

    /// <summary>By part, for parts of which any were taken out.</summary>
    public static Dictionary<long, HashSet<long>> ByPart(IEnumerable<GoneRow> rows) => rows.ToDictionary(r => r.Part, r => r.Numbers());

    public HashSet<long> Numbers()
    {
        var numbers = new HashSet<long>(Ids.Length / sizeof(long));
        for (var at = 0; at < Ids.Length; at += sizeof(long)) numbers.Add(BinaryPrimitives.ReadInt64BigEndian(Ids.AsSpan(at)));
        return numbers;
    }
}
