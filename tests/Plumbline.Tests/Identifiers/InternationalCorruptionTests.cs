using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

/// <summary>An identifier that was spoilt is refused, or read as what it then says: nothing is echoed.</summary>
public class InternationalCorruptionTests
{
    private static readonly string[] Lines =
    [
        "ISO 22000:2018", "ISO 4210-2:2023", "ISO/TS 19807-1:2019", "ISO/IEC 27036-3:2013", "ISO/IEC TR 24027:2021", "ISO/IEC/IEEE 42020:2019", "ISO/DIS 3691-4.2",
        "ISO 14644-3:2019/Amd 1:2021", "ISO 105-B07:2009", "ISO Guide 82:2019", "IWA 16:2015", "IEC 61400-12-1:2022", "IEC 60601-1:2005+AMD1:2012 CSV",
        "IEC TS 62786-1:2023", "IEC 60050-151:2001/AMD2:2014", "IEC 62443-4-1:2018 RLV", "CISPR 16-1-1:2019", "IECEE TRF 60335-2-24B:2019", "ITU-T X.1303 (09/2007)",
        "ITU-T G.988 (2012) Amd. 2 (04/2014)", "ITU-T Y Suppl. 44 (03/2018)", "ITU-R BT.2020-2", "ITU-R SG05.235-2", "IEEE Std 802.15.9-2016", "IEEE Std 1003.1-2017/Cor 1-2020",
        "IEEE P802.1DP/D2.3, March 2024", "ANSI N42.22-1995", "ANSI/IEEE Std 81-1983", "AIEE 21-1928", "ETSI EN 302 208 V3.3.1 (2020-08)", "ETSI GS NFV-SOL 012 V3.4.1 (2020-10)",
        "ETSI ETS 300 219/A1 ed.1 (1996-05)", "EN 15221-7:2012", "EN ISO 4210-2:2023", "EN 1993-1-8:2005/AC:2009", "CEN/TS 17159:2018", "HD 605 S2:2022", "CWA 17145-1:2017",
        "BS 5950-1:2000", "BS EN ISO/IEC 27001:2023+A1:2024", "PD CEN/TR 16953:2017", "PAS 1192-3:2014", "BS 2S 130:1976", "JIS Z 2371:2015", "JIS C 61000-4-2:2012",
        "DIN EN ISO 13850:2016-05", "ASTM A307-21", "UL 62368-1:2019", "GOST R 58876-2020", "KS X 1001:2004", "3GPP TS 38.331 V17.2.0", "OIML R 117-1:2019",
    ];

    [Fact]
    public void Spoilt_lines_are_refused_or_read_as_what_they_say()
    {
        var random = new Random(20_261_121);
        var tried = 0;
        var wrong = new List<string>();
        for (var i = 0; i < Counts.Of(5_000, 200_000); i++)
        {
            var line = Lines[random.Next(Lines.Length)];
            var spoilt = Spoil(line, random);
            if (spoilt == line) continue;
            tried++;
            var id = IdentifierParser.Parse(spoilt, strict: true).Id;
            if (id is not null && Bare(id.Normal) != Bare(spoilt)) wrong.Add($"{spoilt} as {id}");
        }
        Assert.True(wrong.Count * 100 <= tried, string.Join("; ", wrong.Take(20)));
    }

    [Fact]
    public void Reading_never_throws()
    {
        var random = new Random(7);
        const string Signs = " -/.:+()[],&_0123456789ABDEFIPRSTVXabcdev™\n";
        for (var i = 0; i < Counts.Of(20_000, 1_000_000); i++)
        {
            var line = Lines[random.Next(Lines.Length)].ToCharArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--) line[random.Next(line.Length)] = Signs[random.Next(Signs.Length)];
            var text = new string(line)[..random.Next(1, line.Length + 1)];
            var result = IdentifierParser.Parse(text);
            Assert.InRange(result.Position, 0, text.Length);
            if (result.Id is { } id) Assert.NotEmpty(id.Normal);
        }
    }

    private static string Spoil(string line, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return string.Concat(line.Select(c => char.IsAsciiDigit(c) ? 'Q' : c));
            case 1:
                return "QWX" + line.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray());
            case 2:
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                var end = blank + 1;
                while (end < line.Length && char.IsAsciiDigit(line[end])) end++;
                return line.Remove(blank + 1, end - blank - 1);
            case 3:
                return line.Replace("ISO", "I5O", StringComparison.Ordinal);
            case 4:
                return line + Lines[random.Next(Lines.Length)];
            default:
                var at = random.Next(line.Length);
                return char.IsAsciiDigit(line[at]) ? line.Remove(at, 1).Insert(at, "OIlSZ"[random.Next(5)].ToString()) : line;
        }
    }

    /// <summary>What the normal form may change: blanks, full stops, the word Std, a draft's date.</summary>
    private static string Bare(string text)
    {
        var draft = text.IndexOf("/D", StringComparison.Ordinal);
        if (draft > 0 && text.IndexOf(',', draft) is var comma and > 0) text = text[..comma];
        return text.Replace("Std", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
    }
}
