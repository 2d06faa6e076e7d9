namespace Plumbline.Register.Search;

/// <summary>Bytes that grow at their end, and numbers in seven bits a byte, the lowest first.</summary>
internal sealed class ByteLine
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public void Add(byte value)
    {
        if (Length == _bytes.Length) Array.Resize(ref _bytes, Math.Max(8, Length * 2));
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        if (Length + values.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(Length + values.Length, Length * 2));
        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
    }

    /// <summary>Adds a number, not below 0.</summary>
    public void AddNumber(long number)
    {
        for (; number >= 0x80; number >>= 7) Add((byte)((number & 0x7F) | 0x80));
        Add((byte)number);
    }

    /// <summary>Reads a number and goes behind it.</summary>
    public static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        long number = bytes[at++];
        if (number < 0x80) return number;
        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (long)(next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();
}
