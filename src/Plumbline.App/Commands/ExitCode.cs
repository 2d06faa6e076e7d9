namespace Plumbline.App.Commands;

/// <summary>What the process says at its end; docs/commands.md lists them for users.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeInputFailed = 1;
    public const int Usage = 2;
    public const int RegisterUnusable = 3;
    public const int Refused = 4;
    public const int Interrupted = 130;
}
