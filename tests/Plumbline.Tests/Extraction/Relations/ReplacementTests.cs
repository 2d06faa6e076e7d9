using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Relations;

public sealed class ReplacementTests
{
    [Theory]
    [InlineData("GB/T 7001-2021 replaces GB/T 7001-2008.", "GB/T 7001-2021 > GB/T 7001-2008")]
    [InlineData("GB 7001-2021 comes into force in May, replacing GB 7001-2008 and GB/T 7002-2009.", "GB 7001-2021 > GB 7001-2008; GB 7001-2021 > GB/T 7002-2009")]
    [InlineData("GB/T 7001-2008 was replaced by GB/T 7001-2021 last year.", "GB/T 7001-2021 > GB/T 7001-2008")]
    [InlineData("ISO 7001:2023 has been published. The new edition supersedes ISO 7001:2007.", "ISO 7001:2023 > ISO 7001:2007")]
    [InlineData("GB 7001-2021 is in force. GB 7001-2008 will be withdrawn.", "GB 7001-2021 > GB 7001-2008")]
    [InlineData("GB/T 7001-2021《绳缆》，代替GB/T 7001-2008。", "GB/T 7001-2021 > GB/T 7001-2008")]
    [InlineData("GB/T 7001-2008被GB/T 7001-2021代替。", "GB/T 7001-2021 > GB/T 7001-2008")]
    [InlineData("标准编号\t标准名称\t代替标准号\t实施日期\nGB/T 7001-2021\t绳缆\tGB/T 7001-2008\t2022-01-01\nGB/T 7003-2021\t灯具\t\t2022-01-01\n", "GB/T 7001-2021 > GB/T 7001-2008")]
    [InlineData("序号 标准编号 标准名称 代替标准号\n1 GB/T 7001-2021 绳缆 GB/T 7001-2008\n2 GB/T 7003-2021 灯具\n", "GB/T 7001-2021 > GB/T 7001-2008")]
    [InlineData("The *Measures for Harbour Ropes (2024)* enter into force in May and replace the *Interim Measures for Ropes*.", "Measures for Harbour Ropes (2024) > Interim Measures for Ropes")]
    [InlineData("Ropes replace chains; GB/T 7001-2021 and GB/T 7003-2021 apply.", "")]
    [InlineData("GB/T 7001-2021 was released. The rope must be replaced after a year.", "")]
    public void What_replaces_what_is_read(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text), Kinds.Replacements).Replacements.Select(r => $"{r.New} > {r.Old}")));
}
