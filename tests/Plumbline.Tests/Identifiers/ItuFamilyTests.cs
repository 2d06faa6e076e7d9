using Xunit;

namespace Plumbline.Tests.Identifiers;

public class ItuFamilyTests
{
    [Theory]
    [InlineData("ITU-T X.1303 (09/2007)", "ITU-T X.1303 (09/2007)", "ITU-T", "X.1303", null, "2007")]
    [InlineData("ITU-T Recommendation Y.2060", "ITU-T Y.2060", "ITU-T", "Y.2060", null, null)]
    [InlineData("ITU-T Rec. G.652", "ITU-T G.652", "ITU-T", "G.652", null, null)]
    [InlineData("ITU T H.323.1", "ITU-T H.323.1", "ITU-T", "H.323.1", null, null)]
    [InlineData("ITU-T G.7713/Y.1704 (2009)", "ITU-T G.7713/Y.1704 (2009)", "ITU-T", "G.7713/Y.1704", null, "2009")]
    [InlineData("ITU-T Y.Sup 44", "ITU-T Y Suppl. 44", "ITU-T", "Y Suppl. 44", null, null)]
    [InlineData("ITU-T E-300 series Suppl. 6 (11/1988)", "ITU-T E-300 series Suppl. 6 (11/1988)", "ITU-T", "E-300 series Suppl. 6", null, "1988")]
    [InlineData("ITU-T X.iotsec-4", "ITU-T X.iotsec-4", "ITU-T", "X.iotsec-4", null, null)]
    [InlineData("ITU-T Q.3715 (ex Q.WS-arch)", "ITU-T Q.3715", "ITU-T", "Q.3715", null, null)]
    [InlineData("ITU-T V.32 bis (02/1991)", "ITU-T V.32 bis (02/1991)", "ITU-T", "V.32 bis", null, "1991")]
    [InlineData("ITU-T E.211/Q.11 quarter (11/1980)", "ITU-T E.211/Q.11 quater (11/1980)", "ITU-T", "E.211/Q.11 quater", null, "1980")]
    [InlineData("ITU-T D.609R (02/2025)", "ITU-T D.609 R (02/2025)", "ITU-T", "D.609 R", null, "2025")]
    [InlineData("ITU-T EMC-3 (1974)", "ITU-T EMC-3 (1974)", "ITU-T", "EMC-3", null, "1974")]
    [InlineData("ITU-R BT-1543-1", "ITU-R BT.1543-1", "ITU-R", "BT.1543", "1", null)]
    [InlineData("ITU-R M-2083", "ITU-R M.2083", "ITU-R", "M.2083", null, null)]
    [InlineData("ITU-R RS.1745/SA.1745", "ITU-R RS.1745/SA.1745", "ITU-R", "RS.1745/SA.1745", null, null)]
    [InlineData("CCITT X.25 (1988)", "CCITT X.25 (1988)", "CCITT", "X.25", null, "1988")]
    [InlineData("ITU-R BT.2020-2", "ITU-R BT.2020-2", "ITU-R", "BT.2020", "2", null)]
    [InlineData("ITU-R Recommendation P.1410-6", "ITU-R P.1410-6", "ITU-R", "P.1410", "6", null)]
    [InlineData("ITU-R Report M.2516-0", "ITU-R Report M.2516-0", "ITU-R Report", "M.2516", "0", null)]
    [InlineData("ITU-R SG05.235-2", "ITU-R SG05.235-2", "ITU-R", "SG05.235", "2", null)]
    [InlineData("ITU-R 43-2019", "ITU-R 43-2019", "ITU-R", "43", "2019", null)]
    [InlineData("ITU-R 12.HDB", "ITU-R 12.HDB", "ITU-R", "12.HDB", null, null)]
    public void Both_sectors(string line, string normal, string publisher, string number, string? part, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, part, year);

    [Theory]
    [InlineData("ITU-T G.988 (2012) Amd. 2 (04/2014)", "Amd. 2 04/2014")]
    [InlineData("ITU-T H.248.1 (2005) Cor. 2 Err. 1 (06/2008)", "Cor. 2 /, Err. 1 06/2008")]
    [InlineData("ITU-T G.729 Annex B (1996) Cor. 3 (03/2001)", "Annex B /1996, Cor. 3 03/2001")]
    [InlineData("ITU-T H.264 (V9) (2014) Cor. 1 (10/2015)", "Cor. 1 10/2015")]
    [InlineData("ITU-T G.729 Annex C+ (2000) Cor. 1 (03/2001)", "Annex C+ /2000, Cor. 1 03/2001")]
    [InlineData("ITU-T EMC-5 (2003) Amd. 1 (10/2009)", "Amd. 1 10/2009")]
    [InlineData("ITU-T D.156 Suppl. 3 (06/2010)", "Suppl. 3 06/2010")]
    [InlineData("ITU-T G.711 App. II (02/2000)", "App. II 02/2000")]
    public void Supplements_have_dates_of_their_own(string line, string supplements)
    {
        var id = ReadAs.Strictly(line, line);
        Assert.Equal(supplements, string.Join(", ", id.Supplements.Select(s => $"{s.Type} {s.Number} {s.Month}/{s.Year}")));
    }

    [Theory]
    [InlineData("ITU-T G. (04/1997)")]
    [InlineData("ITU-T .652 (04/1997)")]
    [InlineData("ITU-T G.652 (13/1997)")]
    [InlineData("ITU-T Suppl. 3")]
    [InlineData("ITU-R XX.123-1")]
    [InlineData("ITU-R 106/6:")]
    [InlineData("ITU-R BO")]
    [InlineData("ITU-R IV.IX")]
    [InlineData("ITU-R LS-0")]
    [InlineData("ITU-R BT-15")]
    [InlineData("ITU-R BT-1543-1-0")]
    [InlineData("ITU-R RS.516-1-0")]
    [InlineData("ITU-R RS.1745/SA.1746")]
    [InlineData("ITU-R RS.1745/XX.1745")]
    [InlineData("ITU-T G.652R")]
    [InlineData("ITU-T D.609Rx")]
    [InlineData("ITU-T EMC")]
    [InlineData("ITU-T G.729 Annex C++")]
    [InlineData("ITU-X G.652")]
    [InlineData("QWX-T G.652")]
    [InlineData("ITU-T G.652 (04/1997)ITU-T G.653")]
    [InlineData("ITU-T SG16")]
    public void What_is_no_identifier_is_refused(string line) => ReadAs.Nothing(line);
}
