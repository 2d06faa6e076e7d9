using Xunit;

namespace Plumbline.Tests.Identifiers;

public class IsoIecFamilyTests
{
    public static TheoryData<string, string, string, string, string?, string?> Published => new()
    {
        { "ISO 22000:2018", "ISO 22000:2018", "ISO", "22000", null, "2018" },
        { "ISO22000", "ISO 22000", "ISO", "22000", null, null },
        { "ISO 4210-2：2023", "ISO 4210-2:2023", "ISO", "4210", "2", "2023" },
        { "ISO 6385 : 2016", "ISO 6385:2016", "ISO", "6385", null, "2016" },
        { "ISO 6385-2016", "ISO 6385:2016", "ISO", "6385", null, "2016" },
        { "ISO/TS 10303-1407", "ISO/TS 10303-1407", "ISO/TS", "10303", "1407", null },
        { "ISO TS 19807-1:2019", "ISO/TS 19807-1:2019", "ISO/TS", "19807", "1", "2019" },
        { "ISO 105-B07:2009", "ISO 105-B07:2009", "ISO", "105", "B07", "2009" },
        { "ISO/IEC 29110-5-6-1:2015", "ISO/IEC 29110-5-6-1:2015", "ISO/IEC", "29110", "5-6-1", "2015" },
        { "ISO/IEC/IEEE 8802-1CB:2019", "ISO/IEC/IEEE 8802-1CB:2019", "ISO/IEC/IEEE", "8802", "1CB", "2019" },
        { "ISO/IEC TR 24027:2021(E)", "ISO/IEC TR 24027:2021(E)", "ISO/IEC TR", "24027", null, "2021" },
        { "ISO/GUIDE 82:2019", "ISO Guide 82:2019", "ISO Guide", "82", null, "2019" },
        { "ISO/CEI 17025:2017(fr)", "ISO/CEI 17025:2017(fr)", "ISO/CEI", "17025", null, "2017" },
        { "ИСО 22000:2018(ru)", "ИСО 22000:2018(ru)", "ИСО", "22000", null, "2018" },
        { "ISO/ASTM 52900:2021", "ISO/ASTM 52900:2021", "ISO/ASTM", "52900", null, "2021" },
        { "ISO/R 470-1966", "ISO/R 470:1966", "ISO/R", "470", null, "1966" },
        { "IWA 16:2015", "IWA 16:2015", "IWA", "16", null, "2015" },
        { "IEC 61400-12-1:2022", "IEC 61400-12-1:2022", "IEC", "61400", "12-1", "2022" },
        { "IEC/TR 61850-90-12", "IEC TR 61850-90-12", "IEC TR", "61850", "90-12", null },
        { "CISPR 36", "CISPR 36", "CISPR", "36", null, null },
        { "IEC SRD 63302-1:2021", "IEC SRD 63302-1:2021", "IEC SRD", "63302", "1", "2021" },
        { "IEC 60695-2-1/3:1994", "IEC 60695-2-1/3:1994", "IEC", "60695", "2-1/3", "1994" },
        { "IEC 61158-6-X", "IEC 61158-6-X", "IEC", "61158", "6-X", null },
        { "ISO/IEC VIM:1993", "ISO/IEC VIM:1993", "ISO/IEC", "VIM", null, "1993" },
        { "ISO/IEC Directives, Part 2:2021", "ISO/IEC Directives, Part 2:2021", "ISO/IEC Directives", "2", null, "2021" },
        { "ISO/IEC DIR 1 IEC SUP:2023", "ISO/IEC DIR 1 IEC SUP:2023", "ISO/IEC DIR", "1", "IEC SUP", "2023" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_documents_give_number_part_and_year(string line, string normal, string publisher, string number, string? part, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, part, year);

    [Theory]
    [InlineData("ISO/DIS 4210-10.2", "ISO/DIS 4210-10.2", "ISO/DIS", "2")]
    [InlineData("ISO/CD TS 24971", "ISO/CD TS 24971", "ISO/CD TS", null)]
    [InlineData("ISO/IEC FDIS 27090", "ISO/IEC FDIS 27090", "ISO/IEC FDIS", null)]
    [InlineData("ISO/PRF TR 17243-3", "ISO/PRF TR 17243-3", "ISO/PRF TR", null)]
    [InlineData("FprISO 4210-5", "FprISO 4210-5", "FprISO", null)]
    [InlineData("CD IWA 51", "CD IWA 51", "CD IWA", null)]
    [InlineData("IEC/CD 63281-1", "IEC CD 63281-1", "IEC CD", null)]
    [InlineData("ISO/IEC PDTR 24030", "ISO/IEC PDTR 24030", "ISO/IEC PDTR", null)]
    [InlineData("IEC 61131-3 Ed. 4.0", "IEC 61131-3 ED4", "IEC", "ED4")]
    [InlineData("IEC TS 63346-1-1 ED1", "IEC TS 63346-1-1 ED1", "IEC TS", "ED1")]
    public void Stages_stand_in_the_publisher_and_rounds_in_the_version(string line, string normal, string publisher, string? version)
    {
        var id = ReadAs.Strictly(line, normal);
        Assert.Equal((publisher, version), (id.Publisher, id.Version));
    }

    [Theory]
    [InlineData("ISO 14644-3:2019/Amd.1:2021", "ISO 14644-3:2019/Amd 1:2021", "Amd 1 2021")]
    [InlineData("ISO 3166-1:2020/CD Amd 1.2", "ISO 3166-1:2020/CD Amd 1.2", "CD Amd 1.2 ")]
    [InlineData("ISO/IEC 13818-1:2013/Amd 4:2014/Cor 1:2015", "ISO/IEC 13818-1:2013/Amd 4:2014/Cor 1:2015", "Amd 4 2014, Cor 1 2015")]
    [InlineData("ISO/IEC 14496-12/DCor 2", "ISO/IEC 14496-12/DCOR 2", "DCOR 2 ")]
    [InlineData("ISO/IEC Guide 98-3:2008/Suppl 2:2011", "ISO/IEC Guide 98-3:2008/Suppl 2:2011", "Suppl 2 2011")]
    [InlineData("ISO 8501-1:1988/Suppl:1994", "ISO 8501-1:1988/Suppl:1994", "Suppl  1994")]
    [InlineData("IEC 60335-1:2010/AMD1:2013/COR1:2014", "IEC 60335-1:2010/AMD1:2013/COR1:2014", "AMD 1 2013, COR 1 2014")]
    [InlineData("IEC 62304:2006+A1:2015", "IEC 62304:2006+AMD1:2015", "AMD 1 2015")]
    [InlineData("IEC 60601-1 Amd.2:2020", "IEC 60601-1/AMD2:2020", "AMD 2 2020")]
    [InlineData("CISPR 11:2015+AMD1:2016+AMD2:2019 CSV", "CISPR 11:2015+AMD1:2016+AMD2:2019 CSV", "AMD 1 2016, AMD 2 2019")]
    [InlineData("IEC 60335-2-9:2002+AMD1:2004 CSV/COR2:2012", "IEC 60335-2-9:2002+AMD1:2004 CSV/COR2:2012", "AMD 1 2004, COR 2 2012")]
    [InlineData("IEC 60079-11:2011/ISH3:2014", "IEC 60079-11:2011/ISH3:2014", "ISH 3 2014")]
    [InlineData("IEC 60050-151/AMD2/FRAG1 ED2", "IEC 60050-151/AMD2/FRAG1 ED2", "AMD 2 , FRAG 1 ")]
    public void Supplements_are_fields_of_their_own(string line, string normal, string supplements)
    {
        var id = ReadAs.Strictly(line, normal);
        Assert.Equal(supplements, string.Join(", ", id.Supplements.Select(s => $"{s.Type} {s.Number} {s.Year}")));
    }

    [Fact]
    public void A_whole_series_is_the_part_all()
    {
        Assert.Equal("all", ReadAs.Strictly("ISO 3691 (all parts)", "ISO 3691 (all parts)").Part);
        Assert.Equal("2004", ReadAs.Strictly("ISO 3691:2004 (all parts)", "ISO 3691:2004 (all parts)").Year);
    }

    [Fact]
    public void The_cover_of_a_joint_publication_names_edition_and_twin()
    {
        var id = ReadAs.Strictly("IEC 61588 Edition 2.0 2009-02 IEEE Std 1588", "IEC 61588 Edition 2.0 2009-02 IEEE 1588");
        Assert.Equal(("2009", "IEEE 1588"), (id.Year, id.Adopted?.Normal));
    }

    [Theory]
    [InlineData("ISO")]
    [InlineData("ISO/IEC")]
    [InlineData("ISO/TC 22")]
    [InlineData("ISO/IEC JTC 1/SC 27")]
    [InlineData("ISO :2015")]
    [InlineData("ISO -1:1990")]
    [InlineData("I5O 9001:2015")]
    [InlineData("ISO 9OO1:2015")]
    [InlineData("ISO 9001:2O15")]
    [InlineData("ISO 9001:20155")]
    [InlineData("ISO 2768-I:1989")]
    [InlineData("ISO 10303-1O01")]
    [InlineData("ISO 9001:2015ISO 14001:2015")]
    [InlineData("ISO 9001:2015/Xyz 1:2016")]
    [InlineData("ISO 8501-1:1988/Suppl:")]
    [InlineData("ISO 8501-1:1988/Suppl:19945")]
    [InlineData("ISO 8501-1:1988/Amd:1994")]
    [InlineData("ISO/XX 9001")]
    [InlineData("QWX 9001:2015")]
    [InlineData("IEC 60335-1:2010+BMD1:2013 CSV")]
    public void What_is_no_identifier_is_refused_with_its_place(string line) => ReadAs.Nothing(line);

    [Theory]
    [InlineData("IECEE TRF 60335-2-24,35B:2019", "IECEE TRF 60335-2-24,35B:2019", "IECEE TRF", "60335")]
    [InlineData("IECEx TRF 60079-7v5A_DS:2017", "IECEx TRF 60079-7v5A_DS:2017", "IECEx TRF", "60079")]
    [InlineData("IECEE OD-2055:2022-06", "IECEE OD 2055:2022-06", "IECEE OD", "2055")]
    [InlineData("IECQ 03-5:2016", "IECQ 03-5:2016", "IECQ", "03")]
    [InlineData("IECEx 02:2024-05, Ed. 9.1 Redline Version", "IECEx 02:2024-05, Ed. 9.1 Redline version", "IECEx", "02")]
    [InlineData("IEC CAB-P03:2021-02, Ed. 1.2", "IEC CAB-P03:2021-02, Ed. 1.2", "IEC CAB", "P03")]
    [InlineData("CIS/B/812A/RVC", "CIS/B/812A/RVC", "CIS/B", "812A")]
    [InlineData("62A/1521(F)/FDIS", "62A/1521(F)/FDIS", "62A", "1521")]
    [InlineData("PWI TS 82-31 ED1", "PWI TS 82-31 ED1", "PWI TS", "82-31")]
    public void Conformity_systems_and_committee_papers_of_IEC(string line, string normal, string publisher, string number)
    {
        var id = ReadAs.Strictly(line, normal);
        Assert.Equal((publisher, number), (id.Publisher, id.Number));
    }

    [Fact]
    public void A_fraction_is_no_committee_paper() => ReadAs.Nothing("62/1521/FDIS");
}
