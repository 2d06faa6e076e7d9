using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

public class NationalFamiliesTests
{
    [Theory]
    [InlineData("JIS Z 2371:2015", "JIS Z 2371:2015", "JIS", "Z 2371", null, "2015")]
    [InlineData("JIS C61000-4-2:2012", "JIS C 61000-4-2:2012", "JIS", "C 61000", "4-2", "2012")]
    [InlineData("JIS X 0213:2000/AMENDMENT 1:2004", "JIS X 0213:2000/AMENDMENT 1:2004", "JIS", "X 0213", null, "2000")]
    [InlineData("DIN EN ISO 13850:2016-05", "DIN EN ISO 13850:2016-05", "DIN EN ISO", "13850", null, "2016")]
    [InlineData("DIN VDE 0105-100:2015-10", "DIN VDE 0105-100:2015-10", "DIN VDE", "0105", "100", "2015")]
    [InlineData("NF C 14-100", "NF C 14-100", "NF", "C 14", "100", null)]
    [InlineData("NF EN ISO 22301:2019", "NF EN ISO 22301:2019", "NF EN ISO", "22301", null, "2019")]
    [InlineData("ASTM A307-21", "ASTM A307-21", "ASTM", "A307", null, "2021")]
    [InlineData("ASTM A36/A36M-19", "ASTM A36/A36M-19", "ASTM", "A36/A36M", null, "2019")]
    [InlineData("ASTM E1527-97", "ASTM E1527-97", "ASTM", "E1527", null, "1997")]
    [InlineData("ASTM D2000-18e1", "ASTM D2000-18e1", "ASTM", "D2000", null, "2018")]
    [InlineData("UL 62368-1:2019", "UL 62368-1:2019", "UL", "62368", "1", "2019")]
    [InlineData("ANSI/NSF 61-2022", "ANSI/NSF 61-2022", "ANSI/NSF", "61", null, "2022")]
    [InlineData("ANSI Z87.1-2020", "ANSI Z87.1-2020", "ANSI", "Z87.1", null, "2020")]
    [InlineData("SAE J3068_201804", "SAE J3068_201804", "SAE", "J3068", null, "2018")]
    [InlineData("NIST SP 800-82r3", "NIST SP 800-82 Rev. 3", "NIST SP", "800-82", null, null)]
    [InlineData("NIST IR 8228", "NIST IR 8228", "NIST IR", "8228", null, null)]
    [InlineData("GOST R 58876-2020", "GOST R 58876-2020", "GOST R", "58876", null, "2020")]
    [InlineData("GOST 2.105-95", "GOST 2.105-1995", "GOST", "2", "105", "1995")]
    [InlineData("KS C IEC 60335-1", "KS C IEC 60335-1", "KS", "C IEC 60335", "1", null)]
    [InlineData("MIL-HDBK-217F", "MIL-HDBK-217F", "MIL-HDBK", "217F", null, null)]
    public void National_bodies(string line, string normal, string publisher, string number, string? part, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, part, year);

    [Theory]
    [InlineData("RFC8446", "RFC 8446", "RFC", "8446", null, null)]
    [InlineData("IETF RFC 0791", "RFC 791", "RFC", "791", null, null)]
    [InlineData("BCP 195", "BCP 195", "BCP", "195", null, null)]
    [InlineData("draft-ietf-v6ops-nat64-srv-11", "draft-ietf-v6ops-nat64-srv-11", "draft", "ietf-v6ops-nat64-srv", "11", null)]
    [InlineData("3GPP TS 38.331 V17.2.0", "3GPP TS 38.331 V17.2.0", "3GPP TS", "38.331", null, null)]
    [InlineData("3GPP TR 36.843 Release 12", "3GPP TR 36.843 Release 12", "3GPP TR", "36.843", null, null)]
    [InlineData("oneM2M TR-0033-V4.0.0", "oneM2M TR-0033-V4.0.0", "oneM2M TR", "0033", null, null)]
    [InlineData("W3C REC-css-color-3-20180619", "W3C REC-css-color-3-20180619", "W3C REC", "css-color-3", null, "2018")]
    [InlineData("UN Regulation No. 157", "UN R157", "UN R", "157", null, null)]
    [InlineData("UN GTR No. 21", "UN GTR 21", "UN GTR", "21", null, null)]
    [InlineData("OIML R 117-1:2019", "OIML R 117-1:2019", "OIML R", "117", "1", "2019")]
    public void Internet_telecommunication_and_treaties(string line, string normal, string publisher, string number, string? part, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, part, year);

    [Theory]
    [InlineData("HD 1080")]
    [InlineData("USB PD 3.0")]
    [InlineData("PD 3.0")]
    [InlineData("UL 50 Mbps")]
    [InlineData("NF 5 dB")]
    [InlineData("ANSI 150 flange")]
    [InlineData("EN 3")]
    public void Measures_are_no_identifiers_even_where_more_may_follow(string line) => Assert.Null(IdentifierParser.Parse(line).Id);

    [Theory]
    [InlineData("HD 384", false)]
    [InlineData("HD 60364-4-41", true)]
    [InlineData("HD 21.1", true)]
    [InlineData("EN 3-7:2004", true)]
    [InlineData("UL 94", true)]
    [InlineData("NF X50-131", true)]
    public void What_makes_a_short_number_a_standard(string line, bool taken) => Assert.Equal(taken, IdentifierParser.Parse(line).Id is not null);

    [Theory]
    [InlineData("JIS B -2:1998")]
    [InlineData("JIS I 0001:1998")]
    [InlineData("JIS B 0OO2:1998")]
    [InlineData("ASTM 307-21")]
    [InlineData("ASTM A307-2")]
    [InlineData("RFC")]
    [InlineData("RFC 123456")]
    [InlineData("3GPP TS 38")]
    [InlineData("W3C REC-xml")]
    [InlineData("UN 2030 Agenda")]
    [InlineData("DIN A4")]
    [InlineData("NIST 800-82")]
    public void What_is_no_identifier_is_refused(string line) => ReadAs.Nothing(line);
}
