using System.Buffers.Text;
using System.Text;

namespace Plumbline.Register;

/// <summary>Opaque places in a list: the sort fields of the last row, so that rows which come in between move nothing.</summary>
internal static class Cursor
{
    private const char Separator = '\u001F';

    public static string Of(params ReadOnlySpan<string> fields) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, fields)));

    /// <summary>The fields of a cursor.</summary>
    /// <exception cref="FormatException">It was not made here.</exception>
    public static string[]? Read(string? cursor, int fields)
    {
        if (cursor is null) return null;
        try
        {
            var read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
            if (read.Length == fields) return read;
        }
        catch (FormatException)
        {
            // Said below in our words.
        }
        throw new FormatException("the cursor is not one that this list gave");
    }

    /// <summary>A cursor whose only field is a number.</summary>
    public static long? ReadNumber(string? cursor) =>
        Read(cursor, 1) is not { } fields ? null : long.TryParse(fields[0], out var number) ? number : throw new FormatException("the cursor is not one that this list gave");
}
