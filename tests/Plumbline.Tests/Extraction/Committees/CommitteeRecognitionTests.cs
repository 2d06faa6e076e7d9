using FsCheck;
using FsCheck.Fluent;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Committees;

public class CommitteeRecognitionTests
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    private static Recognition Read(string text) => Recogniser.Recognise(new SourceText(text), Kinds.Committees);

    /// <summary>Text, then the committees of each mention in order, joined by <c>; </c>.</summary>
    public static TheoryData<string, string> Sentences => new()
    {
        // codes as they stand
        { "The plan of SAC/TC260 was read.", "SAC/TC 260" },
        { "本文件由全国汽车标准化技术委员会（SAC/TC 114）归口。", "SAC/TC 114" },
        { "由ＳＡＣ／ＴＣ４８５提出并归口", "SAC/TC 485" },
        { "experts of SAC/TC\n28 met", "SAC/TC 28" },
        { "IEC/TC69和ISO/TC 22/SC 37联合会议", "IEC/TC 69; ISO/TC 22/SC 37" },
        { "the plenary of [ITU-T SG17](#) and of ITU-T Study Group 20", "ITU-T SG17; ITU-T SG20" },
        { "Sector (ITU-T) Study Group 13 agreed", "ITU-T SG13" },
        { "work in IEC/SyCSM and IEC SyC AAL", "IEC/SyC SM; IEC SyC AAL" },
        { "the Chinese industry reads CISPR/B and CISPR/H", "CISPR/B; CISPR/H" },
        { "decided by SD/TC41/SC02 in Jinan, China", "SD/TC 41/SC 02" },
        { "the group China Communications Standards Association (CCSA) TC8 drafts", "CCSA/TC 8" },
        { "3GPP SA3 and 3GPP RAN1 agreed", "3GPP SA3; 3GPP RAN1" },
        { "the IEEE P3652.1 Working Group", "IEEE P3652.1 WG" },

        // misprints
        { "SAC/TCI24 and SAC/TC28", "SAC/TC 124; SAC/TC 28" },
        { "the committee on measurement (SAC/578)", "SAC/TC 578" },

        // the organisation is missing
        { "China's TC260 published a draft.", "SAC/TC 260" },
        { "CCSA held the first meeting of its new committee TC625 in Beijing.", "CCSA/TC 625" },
        { "At CCSA the draft went to TC5.", "CCSA/TC 5" },
        { "A draft of SAC/TC 485 went out.\nTC 485 will collect answers; the CCSA was asked.", "SAC/TC 485; SAC/TC 485" },
        { "Members of IEC/TC57 and SC17A wrote it.", "IEC/TC 57; IEC/SC 17A" },
        { "SAC/TC 124, TC 159 and TC 28 were present in China.", "SAC/TC 124; SAC/TC 159; SAC/TC 28" },
        { "JTC 1/SC 38 is at work.", "ISO/IEC JTC 1/SC 38" },
        { "The JTC 3 was founded, as were JTC 21 and JTC 22.", "IEC/ISO JTC 3; CEN/CLC/JTC 21; CEN/CLC/JTC 22" },
        { "TC 9 of the pump reads 20 degrees.", "" },

        // the parent is missing
        { "ISO/IEC JTC 1/SC 27 met. The reports of SC 27 were read.", "ISO/IEC JTC 1/SC 27; ISO/IEC JTC 1/SC 27" },
        { "ISO/TC 204 met in May. WG 14 and WG 19 reported.", "ISO/TC 204; ISO/TC 204/WG 14; ISO/TC 204/WG 19" },
        { "WG3 of SAC/TC260 drafts it", "SAC/TC 260/WG 3; SAC/TC 260" },
        { "Subcommittee 29 on vehicle electronics of SAC/TC 114 met", "SAC/TC 114/SC 29; SAC/TC 114" },
        { "SAC/TC28 (Information technology)/SC7 (Software)", "SAC/TC 28; SAC/TC 28/SC 7" },
        { "China's TC260 has groups:\n- WG1 Working Group on Coordination\n- WG4 Working Group on Identity\n- SWG-ETS New Technology Task Force\n", "SAC/TC 260; SAC/TC 260/WG 1; SAC/TC 260/WG 4; SAC/TC 260/SWG-ETS" },
        { "CCSA set up a Special Task Group ST9 (Space) with the Link Working Group (WG2).", "CCSA/ST 9; CCSA/ST 9/WG 2" },
        { "ISO/IEC JTC 1 set up a Study Group (SG5) and an Advisory Group (AG); its Security Subcommittee (SC27) agreed.", "ISO/IEC JTC 1; ISO/IEC JTC 1/SG 5; ISO/IEC JTC 1/AG; ISO/IEC JTC 1/SC 27" },
        { "ITU-T/Network Research Group (SG11) finished. The Transport Research Group (SG15) goes on.", "ITU-T SG11; ITU-T SG15" },
        { "SC 5 and WG 2 met.", "" },

        // spelt out
        { "National Technical Committee 339 on Tea of Standardization Administration of China", "SAC/TC 339" },
        { "SAC's National Technical Committee 28 on Information Technology", "SAC/TC 28" },
        { "ISO Technical Committee 307 on blockchain", "ISO/TC 307" },
        { "国际电工委员会第100技术委员会", "IEC/TC 100" },
        { "国际电信联盟第17研究组和第二十研究组", "ITU-T SG17; ITU-T SG20" },
        { "IETF founded the Crypto Forum Research Group (CFRG).", "IETF CFRG" },
        { "the Cryptography Standardization Technical Committee (CSTC) in China", "CSTC" },
        { "a Focus Group on Vehicles (FG-AI4AD) was opened", "ITU-T FG-AI4AD" },
        { "ETSI opened the ISG-MEC group", "ETSI ISG-MEC" },

        // by name only
        { "全国汽车标准化技术委员会组织起草", "SAC/TC 114" },
        { "信安标委发布指南", "SAC/TC 260" },
        { "全国音频、视频及多媒体系统与设备标准化技术委员会年会", "SAC/TC 242" },
        { "全国信息技术标准化技术委员会人工智能分技术委员会成立", "SAC/TC 28/SC 42" },
        { "the National Technical Committee on Hydrogen Technologies of SAC met", "SAC/TC 309" },
        { "China's National Technical Committee of Auto Standardization (NTCAS) met", "SAC/TC 114" },
        { "China's Technical Committee for Sample Standardization (TCSS) met", "TCSS" },
        { "the National Logistics Standardization Technical Committee met in China", "SAC/TC 269" },

        // no committees
        { "国家发展和改革委员会", "" },
        { "https://www.sample.cn/TC260/SC42.html in China", "" },
        { "ITU-T SG11-TD256/GEN in China", "" },
        { "SCADA, RTC1, TC-260A and WGS 84 in China", "" },
        { "a working group of nine; TCs and WGs in China", "" },
        { "the Central Committee and the Standing Committee (NPCSC) of China", "" },
        { "European Committee for Standardization (CEN)", "" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Committees_are_found_and_resolved(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(text).Committees.Select(c => c.Id.Normal)));

    [Theory]
    [InlineData("SAC/TCI24 met", "TCI24")]
    [InlineData("the committee (SAC/578)", "TC left out")]
    [InlineData("China's TC260 met", "SAC filled in")]
    public void What_was_mended_or_filled_in_is_noted(string text, string note) => Assert.Contains(note, Assert.Single(Read(text).Committees).Note);

    [Theory]
    [InlineData("ISO/TC184 (Automation systems and integration); next", "Automation systems and integration")]
    [InlineData("the National Hydrogen Energy Standardization Technical Committee (SAC/TC 309) met", "National Hydrogen Energy Standardization Technical Committee")]
    [InlineData("由全国汽车标准化技术委员会（SAC/TC 114）归口", "全国汽车标准化技术委员会")]
    [InlineData("SAC/TC 485 (TC 485) met", null)]
    public void The_name_is_the_one_stated(string text, string? name) => Assert.Equal(name, Read(text).Committees[0].Name);

    [Theory]
    [InlineData("SAC/TC 28/SC 7 mirrors ISO/IEC JTC 1/SC 7.", "SAC/TC 28/SC 7 = ISO/IEC JTC 1/SC 7")]
    [InlineData("SAC/TC 590 is the mirror committee of ISO/TC 307.", "SAC/TC 590 = ISO/TC 307")]
    [InlineData("ISO/TC 299, whose Chinese mirror committee is SAC/TC 591, met.", "SAC/TC 591 = ISO/TC 299")]
    [InlineData("China has SAC/TC 17 and SAC/TC 21 as the respective counterparts of ISO/TC 43 and ISO/TC 69.", "SAC/TC 17 = ISO/TC 43; SAC/TC 21 = ISO/TC 69")]
    [InlineData("SAC/TC 309 was founded in 2008. Its work corresponds to that of ISO/TC 197.", "SAC/TC 309 = ISO/TC 197")]
    [InlineData("SAC/TC 122承担ISO/TC108/SC1的对口工作。", "SAC/TC 122 = ISO/TC 108/SC 1")]
    [InlineData("SAC/TC 279对口ISO/TC 229和IEC/TC 113。", "SAC/TC 279 = ISO/TC 229; SAC/TC 279 = IEC/TC 113")]
    [InlineData("CISPR/A（对应于国内的SAC/TC 79/SC 1）", "SAC/TC 79/SC 1 = CISPR/A")]
    [InlineData("SAC/TC 28 sent experts to ISO/IEC JTC 1.", "")]
    [InlineData("SAC/TC 1, SAC/TC 2 and SAC/TC 3 mirror committees of ISO/TC 4 and ISO/TC 5.", "")]
    public void Mirrors_are_paired(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(text).Mirrors.Select(m => $"{m.National} = {m.International}")));

    [Theory]
    [InlineData("CESI, which acts as TC28 secretariat in China, said so.", "SAC/TC 28: CESI")]
    [InlineData("Hangzhou Tea Institute serves as the secretariat of SAC/TC 339.", "SAC/TC 339: Hangzhou Tea Institute")]
    [InlineData("the committee (SAC/TC 309), whose secretariat is located within the China National Institute of Standardization, met", "SAC/TC 309: China National Institute of Standardization")]
    [InlineData("SAC/TC 591 was founded, with its Secretariat in BRIA.", "SAC/TC 591: BRIA")]
    [InlineData("The secretariat of ISO/TC 299 is held by the Swedish Institute for Standards (SIS).", "ISO/TC 299: Swedish Institute for Standards (SIS)")]
    [InlineData("The Wind Council (WC) has 40 members. WC holds the secretariat of the Technical Committee for Wind Farms.", "Technical Committee for Wind Farms: Wind Council (WC)")]
    [InlineData("SAC/TC 309秘书处设在中国标准化研究院。", "SAC/TC 309: 中国标准化研究院")]
    [InlineData("全国机器人标准化技术委员会（SAC/TC 591）成立，秘书处由北京机械工业自动化研究所承担。", "SAC/TC 591: 北京机械工业自动化研究所")]
    [InlineData("由中国电子技术标准化研究院承担SAC/TC 28秘书处工作。", "SAC/TC 28: 中国电子技术标准化研究院")]
    [InlineData("The secretariat of the European Free Trade Association met.", "")]
    [InlineData("The secretariats of 74 committees are in China.", "")]
    [InlineData("The association's secretariat gave a summary of SAC/TC 28.", "")]
    public void Secretariats_have_a_committee_and_a_body(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(text).Secretariats.Select(s => $"{s.Committee}: {s.Body}")));

    [Fact]
    public void Arbitrary_text_never_throws_and_spans_lie_inside()
    {
        var words = Gen.Elements("SAC/", "TC", "SC ", "WG", "28", " ", "/", "(", ")", "ISO", "IEC ", "mirrors ", "secretariat ", "of ", "the ", "秘书处", "设在", "全国", "标准化技术委员会", "第", "十", "组", "研究", "ommittee", "Working Group", "\n", ".", "I", "\uD800", "ＴＣ", "SyC", "FG-", "CISPR/", "A");
        Prop.ForAll(words.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var found = Read(text);
            return found.Committees.TrueForAll(c => c.Span.Start >= 0 && c.Span.End <= text.Length && c.Span.Length > 0);
        }).QuickCheckThrowOnFailure();
    }
}
