using Plumbline.App.Publishing;
using Plumbline.App.Publishing.Folder;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.Tests.Publishing;

/// <summary>The issue that ships, over a register of starter data; read once for all tests, and printed once where Chromium is here.</summary>
public sealed class SampleIssue : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<IReadOnlyList<IssueFile>> _files;

    public SampleIssue()
    {
        Register = RegisterStore.Open(new RegisterLocation(Path.Combine(_folder.Path, "register")), TimeProvider.System);
        Register.LoadStarter(Knowledge.BuiltIn);
        Read = IssueRead.Of(IssueFiles.Sample, Register, null, null);
        _files = new(() => Make(null));
    }

    internal RegisterStore Register { get; }

    internal IssueRead Read { get; }

    /// <summary>All forms.</summary>
    internal IReadOnlyList<IssueFile> Files => _files.Value;

    internal byte[] Bytes(string form) => Files.First(f => f.Form == form).Bytes;

    /// <summary>Makes forms anew.</summary>
    internal IReadOnlyList<IssueFile> Make(IReadOnlySet<string>? forms)
    {
        var said = new List<string>();
        var files = IssueBuild.Make(Read.Facts!, Read.Template!, forms, said.Add, CancellationToken.None);
        return said.Count == 0 ? files : throw new InvalidOperationException(string.Join('\n', said));
    }

    public void Dispose()
    {
        Register.Dispose();
        _folder.Dispose();
    }
}
