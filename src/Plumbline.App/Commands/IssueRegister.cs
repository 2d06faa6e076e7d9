using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary>The register that an issue is made from: the one that is named, else the user's own; else, and for the sample, one of starter data alone that is gone afterwards.</summary>
internal sealed class IssueRegister : IDisposable
{
    private readonly string? _temporary;

    private IssueRegister(RegisterStore register, string? temporary) => (Register, _temporary) = (register, temporary);

    public RegisterStore Register { get; }

    public static IssueRegister Open(string? option, bool sample, CancellationToken cancelled)
    {
        if (option is not null || !sample && RegisterOptions.Locate(null).Exists) return new IssueRegister(RegisterStore.Open(RegisterOptions.Locate(option), TimeProvider.System, create: false), null);
        var folder = Directory.CreateTempSubdirectory("plumbline-issue-").FullName;
        var register = RegisterStore.Open(new RegisterLocation(folder), TimeProvider.System);
        register.LoadStarter(Knowledge.BuiltIn, cancelled);
        return new IssueRegister(register, folder);
    }

    public void Dispose()
    {
        Register.Dispose();
        if (_temporary is not null) Directory.Delete(_temporary, recursive: true);
    }
}
