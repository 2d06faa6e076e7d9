using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

public class IeeeFamilyTests
{
    [Theory]
    [InlineData("IEEE Std 802.15.9-2016", "IEEE 802.15.9-2016", "IEEE", "802.15.9", "2016")]
    [InlineData("IEEE STD 1588-2008", "IEEE 1588-2008", "IEEE", "1588", "2008")]
    [InlineData("IEEE 1003.1, 2013 Edition", "IEEE 1003.1-2013", "IEEE", "1003.1", "2013")]
    [InlineData("IEEE No 112-1964", "IEEE 112-1964", "IEEE", "112", "1964")]
    [InlineData("AIEE No. 21-1928", "AIEE 21-1928", "AIEE", "21", "1928")]
    [InlineData("IEEE Std C37.20.7-2017", "IEEE C37.20.7-2017", "IEEE", "C37.20.7", "2017")]
    [InlineData("IEEE Std 11073-10406-2011", "IEEE 11073-10406-2011", "IEEE", "11073-10406", "2011")]
    [InlineData("ANSI N42.22-1995", "ANSI N42.22-1995", "ANSI", "N42.22", "1995")]
    [InlineData("IEEE/ASTM SI 10-2010", "IEEE/ASTM SI 10-2010", "IEEE/ASTM", "SI 10", "2010")]
    [InlineData("ISO/IEC/IEEE 24748.5-2017", "ISO/IEC/IEEE 24748.5-2017", "ISO/IEC/IEEE", "24748.5", "2017")]
    [InlineData("IEEE P3109", "IEEE P3109", "IEEE", "P3109", null)]
    [InlineData("IEEE Std 1679.1™-2017", "IEEE 1679.1-2017", "IEEE", "1679.1", "2017")]
    public void Standards(string line, string normal, string publisher, string number, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, null, year);

    [Theory]
    [InlineData("IEEE P802.1DP/D2.3, March 2024", "IEEE P802.1DP/D2.3", "IEEE", "P802.1DP", "D2.3", "2024", "03")]
    [InlineData("IEEE P802.1DP/D-2.3-2024-03", "IEEE P802.1DP/D2.3", "IEEE", "P802.1DP", "D2.3", "2024", "03")]
    [InlineData("IEEE Std P1451.6/D4, Feb 2007", "IEEE Draft P1451.6/D4", "IEEE Draft", "P1451.6", "D4", "2007", "02")]
    [InlineData("IEEE Std P1451.6/D-4", "IEEE P1451.6/D4", "IEEE", "P1451.6", "D4", null, null)]
    [InlineData("IEEE Approved Draft Std PC57.153/D12, Sept 2009", "IEEE Approved Draft PC57.153/D12", "IEEE Approved Draft", "PC57.153", "D12", "2009", "09")]
    [InlineData("IEEE Unapproved Draft Std P1609.4_D7, Nov 2009", "IEEE Unapproved Draft P1609.4_D7, Nov 2009", "IEEE Unapproved Draft", "P1609.4", "_D7", "2009", "11")]
    [InlineData("IEEE P802.11-REVme/D2.1, January 2023", "IEEE P802.11-REVme/D2.1", "IEEE", "P802.11-REVme", "D2.1", "2023", "01")]
    [InlineData("IEEE P1588-2019/Cor 2/D3, June 2021", "IEEE P1588-2019/Cor 2/D3", "IEEE", "P1588-2019", "D3", "2021", "06")]
    [InlineData("ISO/IEC/IEEE P24774/FDIS, May 2021", "ISO/IEC/IEEE P24774/FDIS, May 2021", "ISO/IEC/IEEE", "P24774", "FDIS", "2021", "05")]
    [InlineData("IEEE P2145/D1r2, 3 October 2022", "IEEE P2145/D1r2", "IEEE", "P2145", "D1r2", "2022", "10")]
    [InlineData("P2302/D0.4, 2021", "P2302/D0.4", "", "P2302", "D0.4", "2021", null)]
    public void Drafts_in_both_spellings(string line, string normal, string publisher, string number, string version, string? year, string? month)
    {
        var id = ReadAs.Strictly(line, normal);
        Assert.Equal((publisher, number, version, year, month), (id.Publisher, id.Number, id.Version, id.Year, id.Month));
    }

    [Theory]
    [InlineData("IEEE Std 1003.1-2017/Cor 1-2020", "IEEE 1003.1-2017/Cor 1-2020")]
    [InlineData("IEEE Std 802.3-2018/Cor.1-2020", "IEEE 802.3-2018/Cor 1-2020")]
    [InlineData("ISO/IEC/IEEE 8802.11/Amd3-2014", "ISO/IEC/IEEE 8802.11/Amd 3-2014")]
    [InlineData("IEEE Std 1904.1/Conformance02-2014", "IEEE 1904.1/Conformance02-2014")]
    [InlineData("IEEE Std 1076-1987/INT-1991", "IEEE 1076-1987/INT-1991")]
    public void Corrigenda_and_conformance_documents(string line, string normal) => ReadAs.Strictly(line, normal);

    [Fact]
    public void A_reaffirmation_is_the_year_of_confirmation() =>
        Assert.Equal("2011", ReadAs.Strictly("IEEE Std 1364-2001 (R2011)", "IEEE 1364-2001 (R2011)").Confirmed);

    [Fact]
    public void A_redline_names_the_edition_it_revises()
    {
        var id = ReadAs.Strictly("IEEE Std 519-2022 (Revision of IEEE Std 519-2014) - Redline", "IEEE 519-2022 (Revision of IEEE 519-2014) - Redline");
        Assert.Equal("- Redline", id.Suffix);
    }

    [Fact]
    public void Without_a_redline_the_revised_edition_stays_an_identifier_of_its_own()
    {
        var line = "IEEE Std 519-2022 (Revision of IEEE Std 519-2014)";
        Assert.Equal("IEEE 519-2022", IdentifierParser.Parse(line).Id?.Normal);
        ReadAs.Nothing(line);
    }

    [Theory]
    [InlineData("IEEE")]
    [InlineData("IEEE Std")]
    [InlineData("IEEE Std .3-2005")]
    [InlineData("IEEE Std QZX.Q-2005")]
    [InlineData("IEEE Std 8O2.3-2005")]
    [InlineData("IEEE Std 802.3-20O5")]
    [InlineData("IEEE Std 802.3-2005IEEE Std 802.11-2007")]
    [InlineData("QWX Std 802.3-2005")]
    [InlineData("IEEE Cyber")]
    [InlineData("IEEE 2021 General Meeting")]
    public void What_is_no_identifier_is_refused(string line) => ReadAs.Nothing(line);
}
