using Xunit;

namespace Plumbline.Tests.Identifiers;

public class BritishFamilyTests
{
    [Theory]
    [InlineData("BS 5950-1:2000", "BS 5950-1:2000", "BS", "5950", "1", "2000")]
    [InlineData("BS EN ISO/IEC 27001:2023+A1:2024", "BS EN ISO/IEC 27001:2023+A1:2024", "BS EN ISO/IEC", "27001", null, "2023")]
    [InlineData("PD IEC/TR 62368-2:2019", "PD IEC/TR 62368-2:2019", "PD IEC/TR", "62368", "2", "2019")]
    [InlineData("DD CEN ISO/TS 17573-2:2009", "DD CEN ISO/TS 17573-2:2009", "DD CEN ISO/TS", "17573", "2", "2009")]
    [InlineData("PAS 1192-3:2014", "PAS 1192-3:2014", "PAS", "1192", "3", "2014")]
    [InlineData("BS 2S 130:1976", "BS 2S 130:1976", "BS", "2S 130", null, "1976")]
    [InlineData("BS AU 178b:1999", "BS AU 178b:1999", "BS", "AU 178b", null, "1999")]
    [InlineData("BS 4300/7:1969", "BS 4300/7:1969", "BS", "4300", "/7", "1969")]
    [InlineData("BS 3900-E17:1998", "BS 3900-E17:1998", "BS", "3900", "E17", "1998")]
    [InlineData("BS 3G 100-2.3.7:1971", "BS 3G 100-2.3.7:1971", "BS", "3G 100", "2.3.7", "1971")]
    [InlineData("BS 601 and 602:1935", "BS 601 and 602:1935", "BS", "601 and 602", null, "1935")]
    [InlineData("BSI Flex 260 v1.0:2021-06", "BSI Flex 260 v1.0:2021-06", "BSI Flex", "260", null, "2021")]
    [InlineData("BS 1000[624]:1974", "BS 1000[624]:1974", "BS", "1000[624]", null, "1974")]
    [InlineData("BS 2011-2.1Ka:1982", "BS 2011-2.1Ka:1982", "BS", "2011", "2.1Ka", "1982")]
    [InlineData("22/30443687 DC", "22/30443687 DC", "DC", "22/30443687", null, null)]
    [InlineData("AMD 10321", "AMD 10321", "AMD", "10321", null, null)]
    public void Documents(string line, string normal, string publisher, string number, string? part, string? year) =>
        ReadAs.Fields(line, normal, publisher, number, part, year);

    [Theory]
    [InlineData("BS 4449:2005+A3:2016")]
    [InlineData("BS EN 60335-2-80 AMD2")]
    [InlineData("BS EN IEC 60335-2-29/AMD1/FRAG3")]
    [InlineData("BS 1881-5 Addendum No. 2:1975")]
    [InlineData("BS 1016:Supplement No. 2:1962")]
    [InlineData("BS 2782-4:Method 432B:1980")]
    [InlineData("BS 5000 Index Issue 2:1979")]
    [InlineData("BS 6657:2002 (AMD 14521)")]
    [InlineData("BS 9999:2017 ExComm")]
    [InlineData("BS EN ISO 9241-210:2019 - TC")]
    [InlineData("NA to BS EN 1992-1-2:2004")]
    [InlineData("NA+A2:2014 to BS EN 1993-1-4:2006")]
    public void What_BSI_publishes_to_a_standard(string line) => ReadAs.Strictly(line, line);

    [Theory]
    [InlineData("BS")]
    [InlineData("BS EN")]
    [InlineData("BS A:1961")]
    [InlineData("BS 59S0-1:2000")]
    [InlineData("BS QZX-QZX:QZX")]
    [InlineData("PD 6484:1979PD 6488:1979")]
    [InlineData("BSc 2012")]
    public void What_is_no_identifier_is_refused(string line) => ReadAs.Nothing(line);
}
