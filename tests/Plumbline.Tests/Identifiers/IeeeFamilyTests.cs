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

    [Theory]
    [InlineData("IEEE Unapproved Draft Std P2233_D5, Aug 08", "IEEE Unapproved Draft P2233_D5, Aug 08", "2008", "08")]
    [InlineData("IEEE Unapproved Draft Std P2233_D5.1 Apr 2009", "IEEE Unapproved Draft P2233_D5.1 Apr 2009", "2009", "04")]
    [InlineData("IEEE Unapproved Draft Std P2233_D5.1_Mar 2009", "IEEE Unapproved Draft P2233_D5.1_Mar 2009", "2009", "03")]
    [InlineData("IEEE Unapproved Draft Std P2233 Draft 4.2, June 2007", "IEEE Unapproved Draft P2233 Draft4.2, June 2007", "2007", "06")]
    [InlineData("IEEE Unapproved Draft Std P2233, D4, Sept 2009", "IEEE Unapproved Draft P2233, D4, Sept 2009", "2009", "09")]
    [InlineData("IEEE Unapproved Draft Std 802.1zz-D1.2, Mar 2008", "IEEE Unapproved Draft 802.1zz-D1.2, Mar 2008", "2008", "03")]
    [InlineData("IEEE P802.11zkD3.0, May 2018", "IEEE P802.11zkD3.0, May 2018", "2018", "05")]
    [InlineData("IEEE P802.19.4RevB-D03, May 2018", "IEEE P802.19.4RevB-D03, May 2018", "2018", "05")]
    [InlineData("ISO/IEC/IEEE P31234-2-DIS, May 2018", "ISO/IEC/IEEE P31234-2-DIS, May 2018", "2018", "05")]
    [InlineData("ISO/IEC/IEEE P31234_FDIS, May2018", "ISO/IEC/IEEE P31234/FDIS, May 2018", "2018", "05")]
    [InlineData("ISO/IEC/IEEE P31234 FDIS May 2018", "ISO/IEC/IEEE P31234 FDIS May 2018", "2018", "05")]
    [InlineData("ISO/IEC/IEEE DIS P31234, May 2018", "ISO/IEC/IEEE DIS P31234, May 2018", "2018", "05")]
    [InlineData("IEEE C57.939/D14June 2010", "IEEE C57.939/D14", "2010", "06")]
    public void Drafts_keep_their_sign_and_the_way_their_date_is_written(string line, string normal, string year, string month)
    {
        var id = ReadAs.Strictly(line, normal);
        Assert.Equal((year, month), (id.Year, id.Month));
        ReadAs.Strictly(normal, normal);
    }

    [Theory]
    [InlineData("IEEE P802.1ZZ-Cor-1/D2.2, April 2013", "IEEE P802.1ZZ-Cor-1/D2.2")]
    [InlineData("IEEE P802.1ZZ_Cor-2/D1.0, August 2014", "IEEE P802.1ZZ_Cor-2/D1.0")]
    [InlineData("IEEE PC37.904 Cor. 1/D1.1, February 2021", "IEEE PC37.904 Cor 1/D1.1")]
    [InlineData("IEEE P2233-2008/Cor 1-201x/D5, April 2012", "IEEE P2233-2008/Cor 1-201x/D5")]
    [InlineData("IEEE P2233 Corrigendum/D1, January 2017", "IEEE P2233 Corrigendum/D1")]
    [InlineData("IEEE Unapproved Draft Std C37.904-1999/Cor1_DB3, Apr 2009", "IEEE Unapproved Draft C37.904-1999/Cor 1_DB3, Apr 2009")]
    public void Drafts_of_corrigenda_keep_their_sign(string line, string normal) => ReadAs.Strictly(line, normal);

    [Theory]
    [InlineData("IEEE Std 944.1-2017/CSA C22.2 No. 393.1-17", "IEEE 944.1-2017/CSA C22.2 No. 393.1-17", "CSA", "2017")]
    [InlineData("IEEE Std 944.4-2020/CSA C393.4:20", "IEEE 944.4-2020/CSA C393.4:20", "CSA", "2020")]
    [InlineData("IEEE Std 2635-2014/ASHRAE Guideline 31-2014", "IEEE 2635-2014/ASHRAE Guideline 31-2014", "ASHRAE", "2014")]
    [InlineData("NACE SP0315-2016/IEEE Std 2839-2015", "NACE SP0315-2016/IEEE 2839-2015", "NACE", "2016")]
    [InlineData("NACE SP0XXX-2012/IEEE P2839_D2a, 2012", "NACE SP0XXX-2012/IEEE P2839/D2a", "NACE", "2012")]
    public void Numbers_that_partners_gave_the_same_text(string line, string normal, string publisher, string year)
    {
        var partner = ReadAs.Strictly(line, normal).Adopted;
        Assert.Equal((publisher, year), (partner?.Publisher, partner?.Year));
    }

    [Theory]
    [InlineData("IEC 63999:2012(E) (IEEE Std 2850-2010)", "IEC 63999:2012(E) (IEEE 2850-2010)")]
    [InlineData("IEC 63999:2012(E) (IEEE Std 2850-2010) - Redline", "IEC 63999:2012(E) (IEEE 2850-2010) - Redline")]
    [InlineData("IEC 63999:2012(E) (IEEE Std 2850-2010 - Redline", "IEC 63999:2012(E) (IEEE 2850-2010) - Redline")]
    [InlineData("ISO/IEC/IEEE 8899-2:2018(E) (Adoption of IEEE 2802.2-2017)", "ISO/IEC/IEEE 8899-2:2018(E) (Adoption of IEEE 2802.2-2017)")]
    [InlineData("ISO/IEC/IEEE 36513:2017(E) - Redline", "ISO/IEC/IEEE 36513:2017(E) - Redline")]
    [InlineData("IEEE Std 942-2001 (Revision of IEEE Std 942-1986) [IEEE Buff Book]", "IEEE 942-2001 (Revision of IEEE 942-1986) [IEEE Buff Book]")]
    public void Remarks_in_brackets(string line, string normal) => ReadAs.Strictly(line, normal);

    [Theory]
    [InlineData("IEEE Std 944.1-2017/CSA QZX-17")]
    [InlineData("NACE SP-2016/IEEE Std 2839-2015")]
    [InlineData("IEC 63999:2012(E) (IEEE Std QZX-2010)")]
    [InlineData("IEEE P802.11zkDQ.0, May 2018")]
    public void Corrupted_partners_and_remarks_are_refused(string line) => ReadAs.Nothing(line);

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
