using FsCheck.Fluent;
using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

public class CommitteeIdTests
{
    /// <summary>The table of the field, page "How committees are written", and variants of our own.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        { "SAC/TC 260", "SAC/TC 260" },
        { "SAC/TC260", "SAC/TC 260" },
        { "SAC TC260", "SAC/TC 260" },
        { "ＳＡＣ／ＴＣ２６０", "SAC/TC 260" },
        { "SAC / TC 260", "SAC/TC 260" },
        { "SAC/TC-260", "SAC/TC 260" },
        { "SAC/TC114/SC34", "SAC/TC 114/SC 34" },
        { "SAC/TC28 SC42", "SAC/TC 28/SC 42" },
        { "SAC/TC46SC2", "SAC/TC 46/SC 2" },
        { "SAC/TC28/WG34", "SAC/TC 28/WG 34" },
        { "SAC/TC 260/SWG-ETS", "SAC/TC 260/SWG-ETS" },
        { "SAC/SWG 12", "SAC/SWG 12" },
        { "CSBTS/TC 118", "SAC/TC 118" },
        { "SAC/578", "SAC/TC 578" },
        { "SAC/TCI59", "SAC/TC 159" },
        { "SAC/TC2O7", "SAC/TC 207" },
        { "MIIT/TC1", "MIIT/TC 1" },
        { "NEA/TC 3", "NEA/TC 3" },
        { "SD/TC41/SC02", "SD/TC 41/SC 02" },
        { "CCSA/TC5/WG6", "CCSA/TC 5/WG 6" },
        { "CCSA TC5 WG6", "CCSA/TC 5/WG 6" },
        { "CCSA ST7", "CCSA/ST 7" },
        { "CCSA/ST7/WG1", "CCSA/ST 7/WG 1" },
        { "CCSA TC601", "CCSA/TC 601" },
        { "ISO/IEC JTC 1", "ISO/IEC JTC 1" },
        { "ISO/IEC JTC1/SC 41/WG 6", "ISO/IEC JTC 1/SC 41/WG 6" },
        { "ISO/IEC JTC1 SC 41", "ISO/IEC JTC 1/SC 41" },
        { "ISO/IEC JTC1/AG", "ISO/IEC JTC 1/AG" },
        { "IEC/ISO JTC 3", "IEC/ISO JTC 3" },
        { "IEC/TC69", "IEC/TC 69" },
        { "IEC TC 69", "IEC/TC 69" },
        { "IEC/SC 61D", "IEC/SC 61D" },
        { "IEC/TC 23/SC 23H", "IEC/SC 23H" },
        { "IEC SyC SET", "IEC SyC SET" },
        { "IEC/SyCSM", "IEC/SyC SM" },
        { "IEC SEG 15", "IEC/SEG 15" },
        { "CISPR/D", "CISPR/D" },
        { "CISPR/A/WG 1", "CISPR/A/WG 1" },
        { "ISO/TC 307", "ISO/TC 307" },
        { "ISO TC307", "ISO/TC 307" },
        { "ISO/TC 22/SC 32/WG 11", "ISO/TC 22/SC 32/WG 11" },
        { "ISO/TC205/WG3", "ISO/TC 205/WG 3" },
        { "ISO/PC 317", "ISO/PC 317" },
        { "ITU-T SG16", "ITU-T SG16" },
        { "ITU-T/SG13", "ITU-T SG13" },
        { "ITU-T SG 17", "ITU-T SG17" },
        { "ITU SG17", "ITU-T SG17" },
        { "ITU-T Q1/17", "ITU-T Q1/17" },
        { "ITU-T Q.1/17", "ITU-T Q1/17" },
        { "ITU-T WP 1/17", "ITU-T WP 1/17" },
        { "ITU-T FG-QIT4N", "ITU-T FG-QIT4N" },
        { "ITU-T TSAG", "ITU-T TSAG" },
        { "ITU-R SG 5", "ITU-R SG5" },
        { "CEN/TC 123", "CEN/TC 123" },
        { "CEN TC 438", "CEN/TC 438" },
        { "CENELEC TC 65X", "CLC/TC 65X" },
        { "CLC/TC 65X", "CLC/TC 65X" },
        { "CEN/CLC/JTC 21", "CEN/CLC/JTC 21" },
        { "CEN-CLC/JTC 21", "CEN/CLC/JTC 21" },
        { "CEN-CENELEC JTC 22", "CEN/CLC/JTC 22" },
        { "ETSI ISG QKD", "ETSI ISG QKD" },
        { "ETSI ISG-QKD", "ETSI ISG-QKD" },
        { "ETSI/ISG QKD", "ETSI ISG QKD" },
        { "ETSI TC CYBER", "ETSI TC CYBER" },
        { "3GPP SA2", "3GPP SA2" },
        { "IETF QUIC WG", "IETF QUIC WG" },
        { "IEEE P2418.2 Working Group", "IEEE P2418.2 WG" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Written_forms_have_one_normal_form(string written, string normal) => Assert.Equal(normal, CommitteeId.Parse(written).OrThrow().Normal);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Normal_forms_read_back_to_the_same_fields(string written, string normal)
    {
        var first = CommitteeId.Parse(written).OrThrow();
        var second = CommitteeId.Parse(normal).OrThrow();
        Assert.Equal(first.Organisation, second.Organisation);
        Assert.Equal(first.Levels, second.Levels);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TC 260")]
    [InlineData("SAC")]
    [InlineData("SAC/TC")]
    [InlineData("SAC/TC 2600")]
    [InlineData("ISO 9001")]
    [InlineData("ISO/TC 307 and more")]
    [InlineData("GB/T 35273-2020")]
    [InlineData("SAC/578-2020")]
    [InlineData("CISPR 16")]
    [InlineData("ITU-T X.1234")]
    [InlineData("ITU-T SG11-TD256/GEN")]
    public void What_is_no_committee_with_its_organisation_is_refused(string written) => Assert.Null(CommitteeId.Parse(written).Value);

    [Theory]
    [InlineData("SAC/TC 260", "sac-tc-260", null)]
    [InlineData("SAC/TC 28/SC 42", "sac-tc-28-sc-42", "SAC/TC 28")]
    [InlineData("ISO/IEC JTC 1/SC 41/WG 6", "iso-iec-jtc-1-sc-41-wg-6", "ISO/IEC JTC 1/SC 41")]
    [InlineData("IEC/SC 61D", "iec-sc-61d", "IEC/TC 61")]
    [InlineData("ITU-T Q1/17", "itu-t-sg-17-q-1", "ITU-T SG17")]
    [InlineData("SAC/TC 260/SWG-ETS", "sac-tc-260-swg-ets", "SAC/TC 260")]
    public void Slug_and_parent_come_from_the_fields(string normal, string slug, string? parent)
    {
        var id = CommitteeId.Parse(normal).OrThrow();
        Assert.Equal(slug, id.Slug);
        Assert.Equal(parent, id.Parent?.Normal);
    }

    [Fact]
    public void Two_committees_with_one_slug_are_equal_and_others_are_not()
    {
        var kinds = Gen.Elements("TC", "SC", "WG", "SG", "PC");
        var numbers = Gen.Choose(1, 999).Select(n => n.ToString());
        var levels = Gen.Zip(kinds, numbers).Select(pair => new CommitteeLevel(pair.Item1, pair.Item2)).ListOf().Where(l => l.Count is > 0 and < 4);
        var ids = Gen.Zip(Gen.Elements("SAC", "ISO", "IEC", "CCSA", "ITU-T", "MIIT", "CEN"), levels).Select(pair => new CommitteeId { Organisation = pair.Item1, Levels = [.. pair.Item2] });
        Prop.ForAll(Gen.Zip(ids, ids).ToArbitrary(), pair => (pair.Item1.Slug == pair.Item2.Slug) == (pair.Item1.Organisation == pair.Item2.Organisation && pair.Item1.Levels.SequenceEqual(pair.Item2.Levels)))
            .Holds();
    }

    [Fact]
    public void Blank_and_hyphen_before_letters_do_not_part_two_committees() =>
        Assert.Equal(CommitteeId.Parse("ETSI ISG QKD").OrThrow(), CommitteeId.Parse("ETSI ISG-QKD").OrThrow());
}
