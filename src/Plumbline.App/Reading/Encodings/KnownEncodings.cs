using System.Text;

namespace Plumbline.App.Reading.Encodings;

/// <summary>
/// Encodings by the names that documents use. Every name of the GB family means GB18030: the framework's "gb2312" and "gbk" lose rare characters,
/// and writers label GB18030 text with any of the three (WHATWG Encoding Standard, section 4.2, does the same with gbk).
/// </summary>
internal static class KnownEncodings
{
    private const int Gb18030CodePage = 54936;
    private const int Big5CodePage = 950;
    private const int Windows1252CodePage = 1252;

    internal static Encoding Gb18030 { get; } = Get(Gb18030CodePage);

    internal static Encoding Big5 { get; } = Get(Big5CodePage);

    internal static Encoding Windows1252 { get; } = Get(Windows1252CodePage);

    /// <summary>Null for a name that nobody knows, UTF-7 (unsafe) included.</summary>
    internal static Encoding? ByName(string? name)
    {
        name = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Contains("utf-7", StringComparison.Ordinal)) return null;
        switch (name)
        {
            case "gb2312" or "gb_2312-80" or "gbk" or "gb18030" or "gb18030-2022" or "x-gbk" or "cp936" or "ms936" or "windows-936" or "hz-gb-2312" or "euc-cn" or "chinese":
                return name == "hz-gb-2312" ? Get(Encoding.GetEncoding(name).CodePage) : Gb18030;
            case "utf8" or "unicode-1-1-utf-8":
                return Encoding.UTF8;
            // WHATWG: labels of Latin-1 and ASCII mean windows-1252.
            case "iso-8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "cp1252":
                return Windows1252;
            case "big5-hkscs" or "x-x-big5":
                return Big5;
        }

        try
        {
            return Get(Encoding.GetEncoding(name).CodePage);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The framework's code pages put a question mark for what they cannot decode, which nobody can tell from one that was written.</summary>
    private static Encoding Get(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }
}
