using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

public class ComparingTests
{
    [Theory]
    [InlineData("GB/T 35273-2020", "gb-t-35273-2020")]
    [InlineData("GB/T 35273", "gb-t-35273")]
    [InlineData("GB 9706.205-2020", "gb-9706.205-2020")]
    [InlineData("ISO/IEC 27001:2022", "iso-iec-27001-2022")]
    [InlineData("ISO/IEC TS 27008:2019", "iso-iec-ts-27008-2019")]
    [InlineData("ISO/TS 22163:2017", "iso-ts-22163-2017")]
    [InlineData("ISO Guide 73:2009", "iso-guide-73-2009")]
    [InlineData("IEC 61850-7-420:2021", "iec-61850-7-420-2021")]
    [InlineData("EN ISO 12100:2010", "en-iso-12100-2010")]
    [InlineData("ITU-T X.1234", "itu-t-x.1234")]
    [InlineData("IEEE 802.3cu-2021", "ieee-802.3cu-2021")]
    [InlineData("T/CESA 1043-2019", "t-cesa-1043-2019")]
    [InlineData("DB11/T 1234-2020", "db11-t-1234-2020")]
    [InlineData("DB11/ 501-2017", "db11--501-2017")]
    [InlineData("20194267-T-469", "20194267-t-469")]
    [InlineData("RFC 8200", "rfc-8200")]
    [InlineData("GB/T 22080-2016/ISO/IEC 27001:2013", "gb-t-22080-2016-iso-iec-27001-2013")]
    [InlineData("GB/T 15629.11-2003/XG1-2006", "gb-t-15629.11-2003-xg1-2006")]
    [InlineData("ETSI EN 303 645", "etsi-en-303-645")]
    [InlineData("GB/T 32918 (all parts)", "gb-t-32918_all")]
    public void A_slug_is_the_normal_form_in_small_letters(string text, string slug) => Assert.Equal(slug, IdentifierParser.Parse(text, strict: true).Id!.Slug);

    [Fact]
    public void No_two_identifiers_share_a_slug_or_a_URN()
    {
        var normals = CorpusTables.Examples.SelectMany(row => row[1].Split('|'));
        var made = Enumerable.Range(0, Counts.Of(3000, 100000)).Select(seed => new RandomIds(seed).Next().Normal);
        var near = new[] { "ISO 9001:2015", "ISO 9001-2015", "ISO/9001 2015", "GB/T 1-2020", "GB T 1-2020", "GB-T 1-2020", "GBT 1-2020", "GBn 1-1988", "GBN 1-1988", "IEC 60601-1:2005+AMD1:2012 CSV", "IEC 60601-1:2005 AMD1:2012 CSV" };
        var all = normals.Concat(made).Concat(near).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(all.Count, all.Select(IdSlug.Of).Distinct(StringComparer.Ordinal).Count());
        var ids = all.Select(normal => IdentifierParser.Parse(normal, strict: true).Id).OfType<StandardId>().Distinct().ToList();
        Assert.Equal(ids.Count, ids.Select(id => id.Urn).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void No_two_identifiers_of_the_lists_share_a_slug()
    {
        var shared = Repository.Shared;
        Assert.SkipWhen(shared is null, "the lists are not beside the repository");
        var lines = Directory.EnumerateFiles(Path.Combine(shared!, "corpus", "ids"), "*.tsv").SelectMany(File.ReadLines).Select(line => line.Split('\t')[0]);
        var normals = lines.Select(line => IdentifierParser.Parse(line).Id?.Normal).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var shareds = normals.GroupBy(IdSlug.Of, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key + ": " + string.Join(" = ", group));
        Assert.Empty(shareds);
    }

    [Fact]
    public void Editions_of_one_document_are_a_series()
    {
        StandardId older = Read("GB/T 35273-2017"), newer = Read("GB/T 35273-2020"), series = Read("GB/T 35273"), amended = Read("GB/T 35273-2020/XG1-2023"), part = Read("GB/T 35273.1-2020");
        Assert.True(older.SameSeries(newer) && newer.SameSeries(series) && !newer.SameSeries(part));
        Assert.True(newer.SameEdition(amended) && !newer.SameEdition(older) && !newer.SameEdition(series));
        Assert.False(newer.SameDocument(amended));
        Assert.True(Read("GB/T 22080-2016/ISO/IEC 27001:2013").SameDocument(Read("GB/T 22080-2016")));
        Assert.Equal(series, amended.Series);
    }

    [Fact]
    public void Order_counts_numbers_as_numbers_and_years_last()
    {
        string[] ordered = ["GB 2-2000", "GB 10.2", "GB 10.2-1999", "GB 10.2-2001", "GB 10.10-1999", "GB/T 1-1990", "T/CSAE 053", "T/CSAE 53", "T/CSAE 54"];
        Assert.Equal(ordered, ordered.Reverse().Select(Read).Order().Select(id => id.Normal));
    }

    [Theory]
    [InlineData("GB 18030-2022", StandardLevel.National, Obligation.Mandatory)]
    [InlineData("GB/T 35273-2020", StandardLevel.National, Obligation.Recommended)]
    [InlineData("GB/Z 6113.3-2019", StandardLevel.National, Obligation.Guidance)]
    [InlineData("YD/T 3573-2019", StandardLevel.Sector, Obligation.Recommended)]
    [InlineData("QB 2453.1-1999", StandardLevel.Sector, Obligation.Mandatory)]
    [InlineData("HB/Z 12-2010", StandardLevel.Sector, Obligation.Guidance)]
    [InlineData("DB11/ 501-2017", StandardLevel.Local, Obligation.Mandatory)]
    [InlineData("T/CESA 1043-2019", StandardLevel.Association, Obligation.Recommended)]
    [InlineData("Q/GDW 10595-2021", StandardLevel.Enterprise, null)]
    [InlineData("20183249-Q-464", StandardLevel.National, Obligation.Mandatory)]
    [InlineData("2010-2102T-FZ", StandardLevel.Sector, Obligation.Recommended)]
    [InlineData("GSB 08-1337", StandardLevel.Sample, null)]
    [InlineData("ISO 9001:2015", StandardLevel.International, null)]
    [InlineData("EN 1177:2018", StandardLevel.Regional, null)]
    [InlineData("ASTM D2148-22", StandardLevel.Foreign, null)]
    public void The_prefix_says_level_and_obligation(string text, StandardLevel level, Obligation? obligation) =>
        Assert.Equal((level, obligation), (Read(text).Level, Read(text).Obligation));

    [Fact]
    public void A_URN_names_the_normal_form() => Assert.Equal("urn:x-plumbline:standard:GB/T+35273-2020", Read("GB/T 35273-2020").Urn);

    private static StandardId Read(string text) => IdentifierParser.Parse(text, strict: true).Id!;
}
