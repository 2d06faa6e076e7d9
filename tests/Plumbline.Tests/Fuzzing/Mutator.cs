using System.Text;

namespace Plumbline.Tests.Fuzzing;

/// <summary>
/// Spoils inputs the way the world does and worse: pieces cut out, doubled, moved, put in from elsewhere; letters changed, bits turned. Each input has a seed of its own, so
/// that one that fails comes back by its number.
/// </summary>
internal static class Mutator
{
    private const int MostMutations = 8;

    private static readonly string[] Pieces =
    [
        "GB/T ", "GB", "20194267-T-", "ISO/IEC ", "-2020", "—", "/", "TC", "SC 1", "WG", "SAC/TC 260", "2021年", "13月", "5 May", "202X", "99999999999", "1,2,3", "%", "《", "》", "（", "(", "[", "](", "*", "\"", "“", "\n", "\r\n", "\n\n", "\f", "\t", "|",
        "\0", "\uD800", "\uDC00", "\u202E", "\u200B", "第一条 ", "第十条之一", "Article 1 ", "replaces", "代替", "征求意见", "by 2025", "到2030年", "shall come into force", "自发布之日起6个月后施行", "hereinafter referred to as", "以下简称", "Index\n", "1. ", "Newsletter\n",
        "Takeaways\n", "http://", "www.", "@", "<td>", "</table>", "=?utf-8?B?", "Content-Type: multipart/mixed; boundary=x\n", "--x\n", "&#x110000;", "<!--", "<script>", "İ", "ﬁ", "Ⅻ", "０",
    ];

    /// <summary>The text number <paramref name="index"/> made of some seeds.</summary>
    public static string Text(IReadOnlyList<string> seeds, int index, int longest)
    {
        var random = new Random(unchecked((index * 7919) + 20_261_122));
        var seed = seeds[random.Next(seeds.Count)];
        var start = random.Next(Math.Max(1, seed.Length - 40));
        var text = new StringBuilder(seed, start, Math.Min(seed.Length - start, random.Next(20, longest)), longest * 2);
        for (var n = random.Next(1, MostMutations); n > 0; n--) Spoil(text, seeds, random);
        return text.ToString();
    }

    /// <summary>The bytes number <paramref name="index"/> made of some seeds.</summary>
    public static byte[] Bytes(IReadOnlyList<byte[]> seeds, int index)
    {
        var random = new Random(unchecked((index * 7919) + 20_261_123));
        var bytes = new List<byte>(seeds[random.Next(seeds.Count)]);
        for (var n = random.Next(1, MostMutations); n > 0 && bytes.Count > 4; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at))); break;
                default: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
            }
        }
        return [.. bytes];
    }

    private static void Spoil(StringBuilder text, IReadOnlyList<string> seeds, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 40), text.Length - at);
        switch (random.Next(6))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
            case 3 when length > 0: text[at] = (char)random.Next(1, 0x10000); break;
            case 4: text.Insert(at, Pieces[random.Next(Pieces.Length)], random.Next(2, 6)); break;
            default:
                var other = seeds[random.Next(seeds.Count)];
                var from = random.Next(other.Length);
                text.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 80), other.Length - from)));
                break;
        }
    }
}
