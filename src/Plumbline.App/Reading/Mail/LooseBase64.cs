using System.Buffers.Text;

namespace Plumbline.App.Reading.Mail;

/// <summary>Base64 with line ends, blanks and missing padding, as mails have it; ends at the first group that is none.</summary>
internal static class LooseBase64
{
    internal static byte[] Decode(ReadOnlySpan<byte> encoded)
    {
        var digits = new byte[encoded.Length + 3];
        var length = 0;
        foreach (var b in encoded)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') digits[length++] = b;
            else if (b is (byte)'-' or (byte)'_') digits[length++] = b == '-' ? (byte)'+' : (byte)'/';
        }

        if (length % 4 == 1) length--;
        while (length % 4 != 0) digits[length++] = (byte)'=';
        var bytes = new byte[length / 4 * 3];
        Base64.DecodeFromUtf8(digits.AsSpan(0, length), bytes, out _, out var written);
        return bytes[..written];
    }
}
