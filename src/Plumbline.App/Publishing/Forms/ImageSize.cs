using System.Buffers.Binary;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Forms;

/// <summary>Width and height of a picture in pixels, from its head.</summary>
internal static class ImageSize
{
    /// <summary>Null for a form that has none, and for a broken file.</summary>
    public static (int Width, int Height)? Of(ImageFigure image)
    {
        var size = image.MediaType switch { "image/png" => Png(image.Bytes), "image/gif" => Gif(image.Bytes), "image/jpeg" => Jpeg(image.Bytes), _ => null };
        return size is (> 0, > 0) ? size : null;
    }

    private static (int, int)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes[1..4].SequenceEqual("PNG"u8) ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])) : null;

    private static (int, int)? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 10 && bytes[..3].SequenceEqual("GIF"u8) ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])) : null;

    /// <summary>Segments up to the one that begins the picture.</summary>
    private static (int, int)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }
}
