using Xunit;

namespace Plumbline.Tests.Identifiers;

public class EuropeanFamiliesTests
{
    [Theory]
    [InlineData("EN 15221-7:2012", "EN 15221-7:2012", "EN", "15221", "7", "2012")]
    [InlineData("EN ISO 4210-2:2023", "EN ISO 4210-2:2023", "EN ISO", "4210", "2", "2023")]
    [InlineData("EN ISO/IEC 27002:2022", "EN ISO/IEC 27002:2022", "EN ISO/IEC", "27002", null, "2022")]
    [InlineData("prEN 17529", "prEN 17529", "prEN", "17529", null, null)]
    [InlineData("FprEN IEC 62443-4-1", "FprEN IEC 62443-4-1", "FprEN IEC", "62443", "4-1", null)]
    [InlineData("CEN/TS 17159:2018", "CEN/TS 17159:2018", "CEN/TS", "17159", null, "2018")]
    [InlineData("CEN/CLC/TR 17603-32-20:2022", "CEN/CLC/TR 17603-32-20:2022", "CEN/CLC/TR", "17603", "32-20", "2022")]
    [InlineData("HD 605.1 S2:2022", "HD 605.1 S2:2022", "HD", "605.1 S2", null, "2022")]
    [InlineData("CWA 17145-1:2017", "CWA 17145-1:2017", "CWA", "17145", "1", "2017")]
    [InlineData("CEN Guide 4:2008", "CEN Guide 4:2008", "CEN Guide", "4", null, "2008")]
    [InlineData("EN 2240-100:2009", "EN 2240-100:2009", "EN", "2240", "100", "2009")]
    public void Documents_of_CEN_and_CENELEC(string line, string normal, string publisher, string number, string? part, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, part, year);

    [Theory]
    [InlineData("EN 1993-1-8:2005/AC:2009", "AC  2009 ")]
    [InlineData("EN 50121-4:2016/A1:2019", "A 1 2019 ")]
    [InlineData("EN 16815:2019+A1:2021/AC:2022", "A 1 2021 +, AC  2022 ")]
    [InlineData("EN 50126-1:2017/prA1", "prA 1  ")]
    [InlineData("EN ISO 13849-1:2015/Amd 1:2016", "Amd 1 2016 ")]
    [InlineData("EN 50131-6:2008/IS1:2011", "IS 1 2011 ")]
    public void Amendments_and_corrigenda(string line, string supplements)
    {
        var id = ReadAs.Strictly(line, line);
        Assert.Equal(supplements, string.Join(", ", id.Supplements.Select(s => $"{s.Type} {s.Number} {s.Year} {s.Text}")));
    }

    [Theory]
    [InlineData("ETSI EN 302 208 V3.3.1 (2020-08)", "ETSI EN 302 208 V3.3.1 (2020-08)", "ETSI EN", "302 208", null, "2020")]
    [InlineData("EN 301 549", "ETSI EN 301 549", "ETSI EN", "301 549", null, null)]
    [InlineData("ETSI TS 103645", "ETSI TS 103 645", "ETSI TS", "103 645", null, null)]
    [InlineData("ETSI TS 102 690-3 V1.2.1", "ETSI TS 102 690-3 V1.2.1", "ETSI TS", "102 690", "3", null)]
    [InlineData("ETSI GS NFV-SOL 012 V3.4.1 (2020-10)", "ETSI GS NFV-SOL 012 V3.4.1 (2020-10)", "ETSI GS", "NFV-SOL 012", null, "2020")]
    [InlineData("ETSI I-ETS 300 219/A1 ed.1 (1996-05)", "ETSI I-ETS 300 219/A1 ed.1 (1996-05)", "ETSI I-ETS", "300 219", null, "1996")]
    [InlineData("ETSI ETR 197 ed.2 (1997-03)", "ETSI ETR 197 ed.2 (1997-03)", "ETSI ETR", "197", null, "1997")]
    [InlineData("ETSI GTS GSM 11.12-2 V4.0.0 (1996-02)", "ETSI GTS GSM 11.12-2 V4.0.0 (1996-02)", "ETSI GTS", "GSM 11.12-2", null, "1996")]
    [InlineData("ETSI GTS GSM 03.20 V5.1.1 (1997-08)", "ETSI GTS GSM 03.20 V5.1.1 (1997-08)", "ETSI GTS", "GSM 03.20", null, "1997")]
    public void Deliverables_of_ETSI(string line, string normal, string publisher, string number, string? part, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, part, year);

    [Theory]
    [InlineData("ETSI EN 208 V3.3.1 (2020-08)")]
    [InlineData("ETSI EN QZX QZX")]
    [InlineData("ETSI GS QKD V1.1.1")]
    [InlineData("ETSI XX 302 208")]
    [InlineData("ETSI ETS 001 ed.4")]
    [InlineData("EN")]
    [InlineData("EN :2012")]
    [InlineData("CEN/CLC/JTC 21")]
    [InlineData("EN 1993-1-8:2005EN 1990:2002")]
    [InlineData("EN 1SO 9001:2015")]
    public void What_is_no_identifier_is_refused(string line) => ReadAs.Nothing(line);
}
