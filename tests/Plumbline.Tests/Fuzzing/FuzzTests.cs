using System.Collections.Concurrent;
using System.Text;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Plumbline.Tests.Reading;
using Xunit;

namespace Plumbline.Tests.Fuzzing;

/// <summary>Spoilt inputs by the thousand in <c>./test</c> and by the million in <c>./test --full</c>: nothing throws, nothing hangs, every span lies in its text.</summary>
public sealed class FuzzTests
{
    private const int MostFailures = 10;

    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    [Fact]
    public void No_spoilt_text_makes_recognition_throw_and_every_span_lies_in_it()
    {
        var seeds = Texts();
        Each(Counts.Of(3_000, 1_000_000), index =>
        {
            var text = new SourceText(Mutator.Text(seeds, index, longest: 900));
            var found = Recogniser.Recognise(text);
            foreach (var finding in Findings(found))
            {
                if (finding.Span.Start < 0 || finding.Span.End > text.Length || finding.Span.Length < 0) throw new InvalidOperationException($"{finding.GetType().Name} lies at {finding.Span} in a text of {text.Length}");
                if (finding.Proof is { } proof && (proof.Start < 0 || proof.End > text.Length)) throw new InvalidOperationException($"the proof of {finding.GetType().Name} lies at {proof} in a text of {text.Length}");
            }
        });
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("note.txt")]
    [InlineData("note.md")]
    [InlineData("letter.eml")]
    public void No_spoilt_text_file_makes_its_reader_throw(string name)
    {
        var seeds = TextFiles(name).ConvertAll(Encoding.UTF8.GetBytes);
        Each(Counts.Of(1_000, 200_000), index => Read(Mutator.Bytes(seeds, index), name));
    }

    [Theory]
    [InlineData("paper.docx")]
    [InlineData("table.xlsx")]
    public void No_spoilt_office_file_makes_its_reader_throw(string name)
    {
        var seeds = new List<byte[]> { Office(name) };
        Each(Counts.Of(300, 100_000), index => Read(Mutator.Bytes(seeds, index), name));
    }

    private static void Read(byte[] bytes, string name)
    {
        if (DocumentReader.Read(bytes, name) is not (ReadDocument or ReadFailure)) throw new InvalidOperationException("neither a document nor a reason");
    }

    /// <summary>Runs every number on all cores; the failures name the numbers, which make the same inputs again.</summary>
    private static void Each(int count, Action<int> check)
    {
        var failures = new ConcurrentQueue<Exception>();
        Parallel.For(0, count, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, (index, loop) =>
        {
            try
            {
                check(index);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                failures.Enqueue(new InvalidOperationException($"input {index}: {wrong.Message}", wrong));
                if (failures.Count >= MostFailures) loop.Stop();
            }
        });
        if (!failures.IsEmpty) throw new AggregateException(failures.Take(MostFailures));
    }

    private static List<string> Texts()
    {
        var corpus = Repository.PathOf("tests", "Plumbline.Tests", "Corpus");
        var files = Directory.EnumerateFiles(corpus, "*.txt", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf("samples")));
        return [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length > 100)];
    }

    private static List<string> TextFiles(string name) => name switch
    {
        "page.html" =>
        [
            "<html><head><meta charset=gbk><title>Notice</title></head><body><h1>公告</h1><table><tr><th>标准编号</th><td>GB/T 1-2020</td></tr></table><p>Text <b>bold</b> &amp; more<br>line</p><ul><li>one<li>two</ul></body></html>",
            "<!doctype html><div><p>Unclosed <a href='http://x.example/'>link<table><td>cell</div><pre>  kept\n text</pre>",
        ],
        "letter.eml" =>
        [
            "From: a@x.example\nSubject: =?utf-8?B?5YWs5ZGK?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGB/T=201-2020 =E5=85=AC\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+aGk8L2I+\n--b--\n",
        ],
        _ => Texts(),
    };

    private static byte[] Office(string name) => name.EndsWith("docx", StringComparison.Ordinal)
        ? OfficeFiles.Docx((_, body) => body.Append(OfficeFiles.Paragraph("GB/T 35273-2020 个人信息"), OfficeFiles.Paragraph("Second paragraph")))
        : OfficeFiles.Xlsx(["标准编号", "GB/T 1-2020"], "", ("Sheet", "visible", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\"><v>44562</v></c></row>"));

    private static IEnumerable<Finding> Findings(Recognition found) =>
    [
        .. found.Standards, .. found.StandardTitles, .. found.Committees, .. found.Mirrors, .. found.Secretariats, .. found.Instruments, .. found.Dated, .. found.Consultations, .. found.Replacements,
        .. found.Relations, .. found.References, .. found.Statistics, .. found.Targets, .. found.Events, .. found.Citations,
    ];
}
