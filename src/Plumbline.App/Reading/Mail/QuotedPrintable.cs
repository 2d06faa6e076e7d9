namespace Plumbline.App.Reading.Mail;

/// <summary>RFC 2045, 6.7: <c>=E4</c> is a byte, <c>=</c> at the end of a line joins it to the next. What is no such code stays as it is.</summary>
internal static class QuotedPrintable
{
    internal static byte[] Decode(ReadOnlySpan<byte> encoded)
    {
        var bytes = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != '=')
            {
                bytes[length++] = encoded[i];
                continue;
            }

            var next = i + 1;
            while (next < encoded.Length && encoded[next] is (byte)' ' or (byte)'\t') next++;
            if (next >= encoded.Length || encoded[next] is (byte)'\n' or (byte)'\r')
            {
                i = next + 1 < encoded.Length && encoded[next] == '\r' && encoded[next + 1] == '\n' ? next + 1 : next;
            }
            else if (i + 2 < encoded.Length && Digit(encoded[i + 1]) is >= 0 and var high && Digit(encoded[i + 2]) is >= 0 and var low)
            {
                bytes[length++] = (byte)(high * 16 + low);
                i += 2;
            }
            else
            {
                bytes[length++] = encoded[i];
            }
        }

        return bytes[..length];
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
