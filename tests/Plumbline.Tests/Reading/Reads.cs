using System.Text;
using Plumbline.App.Reading;
using Xunit;

namespace Plumbline.Tests.Reading;

/// <summary>Reads that must give text, or must not.</summary>
internal static class Reads
{
    public static ReadDocument Document(byte[] bytes, string? name = null, ReadingOptions? options = null)
    {
        var result = DocumentReader.Read(bytes, name, options, TestContext.Current.CancellationToken);
        return result as ReadDocument ?? throw new InvalidOperationException(((ReadFailure)result).Message);
    }

    public static ReadDocument Document(string text, string? name = null) => Document(Encoding.UTF8.GetBytes(text), name);

    public static ReadFailure Failure(byte[] bytes, string? name = null, ReadingOptions? options = null) =>
        Assert.IsType<ReadFailure>(DocumentReader.Read(bytes, name, options, TestContext.Current.CancellationToken));

    public static ReadResult File(string path) => DocumentReader.Read(path, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Tests of PDFs say why they are left out where poppler is not installed.</summary>
    public static void NeedPoppler() => Assert.SkipUnless(BoundedProcess.Find("pdftotext") is not null, "pdftotext (poppler-utils) is not installed");
}
